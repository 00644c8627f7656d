import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root } from "../../prepare.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Our reader as the server runs it: bundled JavaScript, packages left outside. Returns the file. */
export async function bundleReaders() {
  const outfile = path.join(root, "node_modules/.qingjing-bench/readers.mjs");
  await build({
    entryPoints: [path.join(here, "readers.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    tsconfig: path.join(root, "tsconfig.json"),
  });
  return outfile;
}
