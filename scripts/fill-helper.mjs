// Writes public/fill from extension/: the folder as a ZIP to load into a browser, and the same as one bookmark.
// `node scripts/fill-helper.mjs` after a change there; a test fails while the two do not agree.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import yazl from "yazl";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const source = path.join(root, "extension");
const read = (name) => readFileSync(path.join(source, name), "utf8");

/** A javascript: address that holds everything it needs. */
export async function bookmark() {
  const code = ["fill.js", "told.js", "bookmark.js"].map(read).join("\n");
  const forms = JSON.stringify(JSON.parse(read("forms.json")));
  const whole = `(()=>{${code.replace("start(FORMS)", () => `start(${forms})`)}})()`;
  const { code: small } = await transform(whole, { minify: true, target: "es2020", charset: "utf8" });
  return `javascript:${encodeURIComponent(small.trim())}`;
}

/** The folder in a fixed order and with one date, so that the same files give the same bytes. */
export async function archive() {
  const zip = new yazl.ZipFile();
  const mtime = new Date(2026, 0, 1);
  const names = readdirSync(source).filter((name) => name !== "bookmark.js");
  for (const name of names.sort())
    zip.addBuffer(readFileSync(path.join(source, name)), `qingjing-fill/${name}`, {
      mtime,
      mode: 0o644,
      forceDosTimestamp: true,
    });
  zip.end();
  return buffer(zip.outputStream);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.join(root, "public/fill/bookmark.txt"), await bookmark());
  writeFileSync(path.join(root, "public/fill/qingjing-fill.zip"), await archive());
}
