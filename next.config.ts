import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  // A parent folder with its own lockfile must not become the root.
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "pg",
    "pdf-lib",
    "harfbuzzjs",
    "fontverter",
    "sharp",
    "heic-decode",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
  ],
  poweredByHeader: false,
  // The names of these files hold the hash of their content.
  headers: async () => [
    {
      source: "/reader/:file*",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
  // Types are checked by `npm test`; a build need not check the tests as well before it may start.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
