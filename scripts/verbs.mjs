// What a host runs beside the server, as plain JavaScript: one file for each command. Read from TypeScript, each would begin
// by compiling all of lib/store.
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

/**
 * Bundles each verb's main.ts into a folder, and returns the files; packages stay in node_modules. `scripts`: where the
 * scripts lie, seen from the bundles.
 */
export async function bundleVerbs(root, folder, scripts = "./") {
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
    plugins: [ownScripts(scripts)],
    logLevel: "warning",
  });
  return fs.readdirSync(folder).map((name) => path.join(folder, name));
}

/** scripts/*.mjs are there as they are: they know where they lie. */
const ownScripts = (scripts) => ({
  name: "own-scripts",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/[\w-]+\.mjs$/ }, ({ path: file, resolveDir }) =>
      path.basename(path.dirname(resolveDir)) === "scripts"
        ? { path: `${scripts}${path.basename(file)}`, external: true }
        : undefined,
    );
  },
});

/** scripts/drafter, with all it needs: it is started by the server, a thread of which takes no time to look for packages. */
export async function bundleDrafter(root, folder) {
  await build({
    entryPoints: [{ in: path.join(root, "scripts/drafter/main.ts"), out: "drafter.main" }],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    tsconfig: path.join(root, "tsconfig.json"),
    logLevel: "warning",
  });
  return path.join(folder, "drafter.main.mjs");
}
