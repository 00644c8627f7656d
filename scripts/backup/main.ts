import path from "node:path";
import { orSay, Trouble } from "../trouble";
import { makeBackup } from "./make";

await orSay(async () => {
  const [given] = process.argv.slice(2);
  if (!given)
    throw new Trouble(
      "说一下备份到哪个新文件夹：npm run backup -- <文件夹>。 Name a new folder for the backup.",
    );
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const { counts, files, bytes, changed, without } = await makeBackup(folder);
  const rows = Object.values(counts).reduce((sum, one) => sum + one, 0);
  console.log(`备份好了：${folder}。 ${rows} rows, ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`);
  if (without)
    console.log(`${without} 份证据没有原件（案件数据带来的，或者刚删掉的）。 Without a file: ${without}.`);
  console.log(
    "里面有个人信息和登录用的密钥（不含 ENCRYPTION_KEY），和数据文件夹一样收好。 Guard it like the data.",
  );
  if (changed)
    throw new Trouble(
      `${changed} 份原件和收到时不一样，照原样备份了，先查一查。 Originals changed: ${changed}.`,
    );
});
