// Writes lib/deadlines/notices/index.ts from the files beside it, so that a year of holidays is one file.
import fs from "node:fs";
import path from "node:path";

const folder = "lib/deadlines/notices";

/** The names of the year files, oldest first. */
export function noticeFiles(root) {
  return fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/** What index.ts has to say for these files; throws a Chinese sentence for a file that is not named by its year. */
export function indexOf(files) {
  const odd = files.find((name) => !/^\d{4}\.json$/.test(name));
  if (odd) throw new Error(`${folder}/${odd}：文件名要写成年份，比如 2027.json。`);
  const years = files.map((name) => name.slice(0, 4));
  return [
    "// Written by scripts/notices.mjs from the files in this folder.",
    ...years.map((year) => `import year${year} from "./${year}.json";`),
    'import { type Notice, readNotice } from "./notice";',
    "",
    "const files = {",
    ...years.map((year) => `  "${year}.json": year${year},`),
    "};",
    "",
    "/** Years announced since the calendar package was made or wrong in it; the last one is the pattern for the next. */",
    "export const notices: readonly Notice[] = Object.entries(files).map(([file, content]) =>",
    "  readNotice(content, file),",
    ");",
    "",
  ].join("\n");
}

/** Brings index.ts up to the files; nothing is written when it says the same already. */
export function writeNoticeIndex(root) {
  const file = path.join(root, folder, "index.ts");
  const wanted = indexOf(noticeFiles(root));
  if (fs.readFileSync(file, "utf8") !== wanted) fs.writeFileSync(file, wanted);
}

/** Throws a Chinese sentence for the first file that cannot be read as a notice. Needs tsx. */
export async function checkNotices(root) {
  const { tsImport } = await import("tsx/esm/api");
  const { readNotice } = await tsImport("../lib/deadlines/notices/notice.ts", import.meta.url);
  for (const name of noticeFiles(root)) readNotice(parsed(path.join(root, folder, name), name), name);
}

function parsed(file, name) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    throw new Error(`${folder}/${name}：不是完整的JSON，看看少没少逗号、引号。`);
  }
}
