import path from "node:path";
import { parseArgs } from "node:util";
import { recordHostAudit } from "@/lib/auth/audit-host";
import { db } from "@/lib/store/db";
import { postgresqlUrl } from "@/lib/store/dialect";
import { aheadIn, saidAhead } from "../backup/in-folder";
import { takeOverFirst } from "../backup/installation";
import { rowsIn } from "../backup/last-backup";
import { newestIn, newestWithoutLoss } from "../backup/repository";
import { usages } from "../command-line.mjs";
import { shownAddress } from "../shown-address";
import { untilStopped } from "../signals";
import { orSay, Trouble } from "../trouble";
import { drill } from "./drill";
import { lostThen } from "./not-as-made";
import { restoreBackup } from "./restore";

function asked() {
  const [text, flag] = [{ type: "string" } as const, { type: "boolean", default: false } as const];
  const options = {
    ...{ into: text, "secret-file": text, "new-secret": flag },
    ...{ unsigned: flag, drill: flag, "rows-only": flag },
  };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 1) return { ...values, given: positionals[0] ?? "" };
  } catch {}
  throw new Trouble(usages.restore);
}

function givenUp(spaces: number): string {
  return `没有名字的 ${spaces} 个空间从此谁也打不开了（--new-secret）。 Spaces without a name that nobody opens any more: ${spaces}.`;
}

const from = process.env.INIT_CWD ?? process.cwd();

await orSay(async () => {
  const {
    given,
    into,
    drill: isDrill,
    "secret-file": secretFile,
    "new-secret": newSecret,
    "rows-only": rowsAlone,
    unsigned,
  } = asked();
  const folder = path.resolve(from, given);
  const backup = isDrill ? await newestIn(folder) : await newestWithoutLoss(folder);
  const ahead = await aheadIn(folder, new Date());
  if (ahead.length > 0) console.error(saidAhead(ahead));
  const ways = {
    secretFile: secretFile && path.resolve(from, secretFile),
    ...{ newSecret, unsigned, rowsOnly: rowsAlone, signal: untilStopped() },
  };
  if (isDrill) {
    const place = into === undefined ? undefined : path.resolve(from, into);
    if (!(await drill(backup, { ...ways, place, print: console.log }))) process.exitCode = 1;
    return;
  }
  const target = path.resolve(into ? from : process.cwd(), into ?? process.env.DATA_DIR ?? "data");
  const at = new Date();
  const { counts, files, rowsOnly, missing, changed } = await restoreBackup(backup, target, ways);
  const detail = rowsOnly ? "rows" : "whole";
  // Before its end there is no log to write into, and where nothing is restored there is none either.
  await recordHostAudit("restore", { at, outcome: "begun", detail });
  await recordHostAudit("restore", { detail });
  console.log(
    `恢复好了：${backup}，每个文件都核对过。 ${rowsIn({ counts })} rows, ${files} files, every hash checked.`,
  );
  const [url, storage] = [postgresqlUrl(), process.env.STORAGE_URL];
  console.log(`数据库 database: ${url ? shownAddress(url) : path.join(target, "app.db")}`);
  if (!rowsOnly)
    console.log(`原件 originals: ${storage ? shownAddress(storage) : path.join(target, "evidence")}`);
  else
    console.log(
      "只恢复了记录，原件要在原来的地方，或者另外放回去。 Rows alone: the originals have to be where they were, or to be put back by other means.",
    );
  const lost = lostThen({ missing, changed });
  if (lost) console.error(lost);
  if (lost) process.exitCode = 1;
  if (newSecret) console.log(givenUp(await db().user.count({ where: { isAnonymous: true } })));
  if (!rowsOnly) console.log(takeOverFirst);
  console.log("有名字的人重新登录一次。 Whoever has a name signs in again.");
});
