// For an image: .next/standalone with all that a server needs, so that nothing else has to be copied.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build, checkNode, prepare, root, stop } from "./prepare.mjs";
import { bundleVerbs, verbs } from "./verbs.mjs";

const target = path.join(root, ".next/standalone");
const bundles = path.join(root, ".next/verbs");

/** What the server opens by its path, and starts besides itself; Next sees only what is imported. */
const begins = [
  "scripts/container.mjs",
  "scripts/health-check.mjs",
  "scripts/server-process.mjs",
  ...verbs.map((verb) => `scripts/${verb}.mjs`),
  "lib/store/metadata-worker.mjs",
  "lib/store/sheet-worker.mjs",
  "lib/store/upright.mjs",
];
const folders = [
  "scripts/generated/drafter.main.mjs",
  "public",
  ".next/static",
  "prisma/migrations",
  "prisma/postgresql/migrations",
];
/** For a fresh clone only. */
const unused = ["node_modules/next/**", "scripts/reader.mjs", "scripts/notices.mjs"];

checkNode();
await prepare();
process.env.STANDALONE = "1";
fs.rmSync(path.join(root, ".next/qingjing"), { force: true });
fs.rmSync(target, { recursive: true, force: true });
build();
const files = await bundleVerbs(root, bundles);
for (const folder of folders) copy(folder);
for (const file of await traced([...begins.map((file) => path.join(root, file)), ...files])) copy(file);
for (const file of files) fs.renameSync(file, path.join(target, "scripts", path.basename(file)));
leaveOutWeights();
// By its lock file the commands of an image know a clone, in which they would install.
if (fs.existsSync(path.join(target, "package-lock.json")))
  stop("The tracer took the whole project along: which file is opened by a path that it cannot read?");

/** Letters are printed in two weights of each font; the tracer brings all nine, 150 MB. */
function leaveOutWeights() {
  const fonts = path.join(target, "node_modules/@expo-google-fonts");
  for (const font of fs.readdirSync(fonts))
    for (const weight of fs.readdirSync(path.join(fonts, font)))
      if (/^[1-9]00/.test(weight) && !["400Regular", "700Bold"].includes(weight))
        fs.rmSync(path.join(fonts, font, weight), { recursive: true });
}

/** The files that those import, by the tracer that Next itself uses; Next's own are there already. */
async function traced(entries) {
  const { nodeFileTrace } = createRequire(import.meta.url)("next/dist/compiled/@vercel/nft");
  const { fileList } = await nodeFileTrace(entries, {
    base: root,
    ignore: unused,
    conditions: ["node", "react-server"],
  });
  return [...fileList].filter((file) => !file.startsWith(".next/verbs/"));
}

function copy(part) {
  fs.cpSync(path.join(root, part), path.join(target, part), { recursive: true, dereference: true });
}
