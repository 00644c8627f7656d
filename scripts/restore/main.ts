import path from "node:path";
import { parseArgs } from "node:util";
import { orSay, Trouble } from "../trouble";
import { restoreBackup } from "./restore";

await orSay(async () => {
  const { values, positionals } = parseArgs({
    options: { into: { type: "string" } },
    allowPositionals: true,
  });
  const [given] = positionals;
  if (!given)
    throw new Trouble(
      "说一下恢复哪份备份：npm run restore -- <备份> [--into <数据文件夹>]。 Name the backup to restore.",
    );
  const from = process.env.INIT_CWD ?? process.cwd();
  const into = path.resolve(
    values.into ? from : process.cwd(),
    values.into ?? process.env.DATA_DIR ?? "data",
  );
  const { counts, files } = await restoreBackup(path.resolve(from, given), into);
  const rows = Object.values(counts).reduce((sum, one) => sum + one, 0);
  console.log(`恢复好了：${into}，每个文件都核对过。 ${rows} rows, ${files} files, every hash checked.`);
});
