// For an image: .next/standalone with all that a server needs, so that nothing else has to be copied.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build, checkNode, prepare, root } from "./prepare.mjs";

const target = path.join(root, ".next/standalone");

/** What the server opens by its path, and starts besides itself; Next sees only what is imported. */
const begins = ["scripts/container.mjs", "lib/store/sheet-worker.mjs", "lib/store/upright.mjs"];
const folders = ["public", ".next/static", "prisma/migrations", "prisma/postgresql/migrations"];

checkNode();
await prepare();
process.env.STANDALONE = "1";
fs.rmSync(path.join(root, ".next/qingjing"), { force: true });
build();
for (const folder of folders) copy(folder);
for (const file of await traced()) copy(file);

/** The files that those import, by the tracer that Next itself uses; Next's own are there already. */
async function traced() {
  const { nodeFileTrace } = createRequire(import.meta.url)("next/dist/compiled/@vercel/nft");
  const files = begins.map((file) => path.join(root, file));
  const { fileList } = await nodeFileTrace(files, { base: root, ignore: ["node_modules/next/**"] });
  return fileList;
}

function copy(part) {
  fs.cpSync(path.join(root, part), path.join(target, part), { recursive: true, dereference: true });
}
