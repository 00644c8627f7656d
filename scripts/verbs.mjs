// What a host runs beside the server, as plain JavaScript for an image: one file for each command.
import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";

export const verbs = [
  "audit-log",
  "backup",
  "check-store",
  "counts",
  "keys",
  "move",
  "restore",
  "store-id",
  "sweep",
];

/** Bundles each verb's main.ts into a folder, and returns the files; packages stay in node_modules. */
export async function bundleVerbs(root, folder) {
  await build({
    entryPoints: verbs.map((verb) => ({
      in: path.join(root, "scripts", verb, "main.ts"),
      out: `${verb}.main`,
    })),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    tsconfig: path.join(root, "tsconfig.json"),
    plugins: [ownScripts],
    logLevel: "warning",
  });
  return fs.readdirSync(folder).map((name) => path.join(folder, name));
}

/** scripts/*.mjs are there as they are, beside the bundles: they know where they lie. */
const ownScripts = {
  name: "own-scripts",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/[\w-]+\.mjs$/ }, ({ path: file, resolveDir }) =>
      path.basename(path.dirname(resolveDir)) === "scripts"
        ? { path: `./${path.basename(file)}`, external: true }
        : undefined,
    );
  },
};
