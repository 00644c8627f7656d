import type { NextConfig } from "next";

type Headers = { key: string; value: string }[];

/** On every answer. The policy for content is on documents alone: proxy.ts. */
const everywhere: Headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  // Both together isolate a page, so that what reads screenshots may run in two threads.
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=(), browsing-topics=()",
  },
];

const behindTls: Headers = [{ key: "Strict-Transport-Security", value: "max-age=31536000" }];

/** What reads screenshots: a worker, the one place where WebAssembly runs. Its files are named by their content. */
const reader: Headers = [
  { key: "Cache-Control", value: "public, max-age=31536000, immutable" },
  {
    key: "Content-Security-Policy",
    value:
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
  },
];

/** For an image: a folder with all that the server needs and nothing else. `npm start` has no use for it. */
const standalone: NextConfig = {
  output: "standalone",
  outputFileTracingExcludes: { "/*": ["data/**", "tests/**", "docs/**", "bench-results/**"] },
};

const nextConfig: NextConfig = {
  ...(process.env.STANDALONE === "1" ? standalone : {}),
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
    "prom-client",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
  ],
  poweredByHeader: false,
  // The longest form is far shorter; files come by routes of their own, which say how much they take.
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  // Nothing here asks for it, and it would shrink whatever address it is given.
  images: { unoptimized: true },
  // Next's own page for a fault, which any visitor could ask for by its name and be answered by 500: it is nobody's page.
  rewrites: async () => ({
    beforeFiles: [{ source: "/_global-error:rest(.*)", destination: "/nowhere" }],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      source: "/:path*",
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: behindTls,
    },
    { source: "/reader/:file*", headers: reader },
  ],
  // Types are checked by `npm test`; a build need not check the tests as well before it may start.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
