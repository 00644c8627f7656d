import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");

/** The peers are installed by this bench only, the first time it runs. */
export function installPeers() {
  const wanted = readFileSync(path.join(here, "package.json"), "utf8");
  const stamp = path.join(here, "node_modules/.installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  if (status !== 0) throw new Error("The peers of the bench could not be installed");
  writeFileSync(stamp, wanted);
}

/** Our code as the server runs it: bundled JavaScript, packages left outside. Returns the folder. */
export async function bundleOurs() {
  const { build } = createRequire(path.join(here, "package.json"))("esbuild");
  const folder = path.join(root, "node_modules/.qingjing-bench");
  await build({
    entryPoints: ["ours.ts", "content.ts"].map((file) => path.join(here, file)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    tsconfig: path.join(root, "tsconfig.json"),
  });
  return folder;
}

/** Writes the letter with a log of this many calls, and its pictures, where the children read them. */
export async function writeContent(bundle, scratch, calls) {
  const { benchLetter, samplePictures } = await import(pathToFileURL(path.join(bundle, "content.mjs")).href);
  const folder = mkdtempSync(path.join(scratch, "content-"));
  const pictures = await samplePictures();
  for (const [id, picture] of pictures) writeFileSync(path.join(folder, id), picture.bytes);
  const list = [...pictures].map(([id, { mime, width, height }]) => ({ id, mime, width, height }));
  writeFileSync(
    path.join(folder, "content.json"),
    JSON.stringify({ letter: benchLetter(calls), pictures: list }),
  );
  return folder;
}
