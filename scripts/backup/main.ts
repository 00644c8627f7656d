import path from "node:path";
import { parseArgs } from "node:util";
import { onlyLook } from "@/lib/store/looking";
import { usages } from "../command-line.mjs";
import { untilStopped } from "../signals";
import { orSay, Trouble } from "../trouble";
import type { Copied } from "./files";
import { aheadIn, saidAhead } from "./in-folder";
import { lastingRows } from "./installation";
import { noteBackup, noteBegun, noteFailed, rowsIn } from "./last-backup";
import { type Made, makeBackup } from "./make";
import { isGood, keysNeeded } from "./manifest";
import type { Held } from "./prune";
import { addBackup } from "./repository";

function asked() {
  try {
    const flag = { type: "boolean", default: false } as const;
    const options = {
      "rows-only": flag,
      incremental: flag,
      keep: { type: "string" },
      "i-know-it-is-another": flag,
      "i-know-it-is-smaller": flag,
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const keep = values.keep === undefined ? undefined : Number(values.keep);
    const isRight = keep === undefined || (Number.isInteger(keep) && keep > 0 && values.incremental);
    if (positionals.length === 1 && isRight) return { ...values, folder: positionals[0] ?? "", keep };
  } catch {}
  throw new Trouble(usages.backup);
}

/** Now and then, however many there are. */
function progress(): (sum: Copied) => void {
  let last = Date.now();
  return ({ files, bytes, fresh }) => {
    if (Date.now() - last < 5_000) return;
    last = Date.now();
    console.log(`… ${files} files, ${(bytes / 1e6).toFixed(1)} MB (${fresh} new)`);
  };
}

/** Which keys a restore needs: after everything else, also after what was missing. */
let lastLine = "";

function say(made: Made): void {
  const { folder, files, bytes, fresh, rowsOnly, withoutFile, spaces } = made;
  const about = rowsOnly ? "rows alone" : `${files} files (${fresh} new), ${(bytes / 1e6).toFixed(1)} MB`;
  const how = isGood(made) ? "备份好了" : "备份做了，但不完整（见下面）";
  console.log(
    `${how}：${folder}。 ${rowsIn(made)} rows, ${about}; what was written was read back and compared.`,
  );
  if (withoutFile)
    console.log(
      `${withoutFile} 份证据没有原件（案件数据带来的，或者刚删掉的）。 Without a file: ${withoutFile}.`,
    );
  console.log(
    `里面没有登录状态，也没有密钥：BETTER_AUTH_SECRET${process.env.BETTER_AUTH_SECRET ? "" : "（数据文件夹里的 secret）"}要另外收好，没有它，没有名字的 ${spaces} 个空间恢复以后谁也打不开。 It holds no session and no secret: keep BETTER_AUTH_SECRET elsewhere.`,
  );
  lastLine = aboutKeys(keysNeeded(made));
}

/** Of backups of a clock that was wrong, or is. */
async function sayAhead(folder: string): Promise<void> {
  const ahead = await aheadIn(folder, new Date());
  if (ahead.length > 0) console.error(saidAhead(ahead));
}

function aboutKeys(needed: string[]): string {
  if (needed.length === 0)
    return "没有设 ENCRYPTION_KEY，里面的个人信息没有加密，和数据文件夹一样收好。 Not sealed: guard it like the data.";
  const all = needed.length > 1 ? `这 ${needed.length} 把密钥缺一把都不行` : "要用这把密钥";
  return `用密钥 ${needed[0]} 封好、签过名；恢复${all}：${needed.join("、")}。 Sealed and signed; a restore needs key ${needed.join(" and key ")}.`;
}

await orSay(async () => {
  const { folder: given, incremental, keep, "rows-only": rowsOnly, ...known } = asked();
  const isAnother = known["i-know-it-is-another"];
  const isSmaller = known["i-know-it-is-smaller"];
  onlyLook();
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const ways = { rowsOnly, signal: untilStopped(), tell: progress() };
  const begunAt = new Date();
  let isNoted = false;
  const noted = async (made: Made) => {
    await noteBackup(made, incremental);
    isNoted = true;
    say(made);
  };
  await noteBegun(rowsOnly ? "rows" : incremental ? "incremental" : "whole", begunAt);
  const adding = { ...ways, keep, noted, isAnother, isSmaller };
  const making: Promise<Made & { larger?: Held | null }> = incremental
    ? addBackup(folder, adding)
    : makeBackup(folder, ways);
  const made = await making.catch(async (fault: unknown) => {
    if (!isNoted) await noteFailed(begunAt);
    throw fault;
  });
  if (!incremental) await noted(made);
  else await sayAhead(folder);
  if (made.larger) console.error(staysLarger(made, made.larger, isAnother));
  if (isGood(made)) return;
  throw new Trouble(notGood(made));
});
if (lastLine) console.log(lastLine);

/** Of each thing that is wrong a sentence. */
function notGood({ changed, missing, broken, unopened, older }: Made): string {
  return [
    ...(older ? [olderRows()] : []),
    ...(broken > 0 ? [brokenRows(broken)] : []),
    ...(unopened > 0 ? [closedValues(unopened)] : []),
    ...(changed + missing > 0 ? [lostOriginals(missing, changed)] : []),
    "旧的备份一份也没有删。 No older backup was removed.",
  ].join("\n");
}

function olderRows(): string {
  return "数据库比原件旧（后来记下的不在里面），或者看不出它是不是最新的。什么也别删，先看 npm run store-id -- status。 The database is older than its originals, or nobody can tell: see store-id -- status.";
}

function staysLarger(made: Made, { name, rows }: Held, isAnother: boolean): string {
  const why = isAnother ? "它是这个文件夹从前那个清静（或者恢复、adopt 以前）的" : "少的是有人自己删的";
  return `留着一份更早、记录更多的备份 ${name}：那时大家记下的有 ${rows} 条，现在 ${lastingRows(made)} 条。${why}，确定不要了，下一次加 --i-know-it-is-smaller，它就和别的旧备份一样到时候删。 An older backup stays for having more rows (${rows}); --i-know-it-is-smaller lets it go.`;
}

function brokenRows(broken: number): string {
  return `数据库里有 ${broken} 处坏了，这份备份恢复不了：先运行 npm run check:store，坏了的数据库用最近一份好的备份恢复。 The database is broken in ${broken} places; no restore will take this backup.`;
}

function closedValues(unopened: number): string {
  return `有 ${unopened} 处加密的内容打不开了（被改过、放错了地方，或者 ENCRYPTION_KEY 里少一把密钥）：npm run check:store 说是哪些，更早的备份里可能有好的。 Sealed rows or originals that no longer open: ${unopened}.`;
}

function lostOriginals(missing: number, changed: number): string {
  return `${missing} 份原件不见了，${changed} 份和收到时不一样。有的都备份了，先查一查。 Originals missing: ${missing}, changed: ${changed}.`;
}
