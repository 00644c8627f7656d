// `npm run --silent qingjing -- letters|identify|deadline|verify|import …`: the main job without a browser.
// Standard output is for machines; everything said to a person goes to standard error.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

if (!existsSync(path.join(root, "node_modules/tsx"))) {
  console.error("还没有安装。先在这个文件夹里运行 npm ci，再来一次。");
  process.exit(2);
}
const { checkNotices, writeNoticeIndex } = await import("./notices.mjs");
const { register } = await import("tsx/esm/api");
register({ tsconfig: path.join(root, "tsconfig.json") });
try {
  writeNoticeIndex(root);
  await checkNotices(root);
} catch (fault) {
  console.error(fault.message);
  process.exit(2);
}
const { main } = await import("./qingjing/main.ts");
// npm changes into the project and remembers where it was called; the fonts are found from the project.
const from = process.env.npm_lifecycle_event === "qingjing" ? process.env.INIT_CWD : undefined;
const called = from ?? process.cwd();
process.chdir(root);
process.exitCode = await main(process.argv.slice(2), called);
