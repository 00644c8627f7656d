import { checkStore, type Findings } from "@/lib/store/check/check-store";
import { mendTimes } from "@/lib/store/check/derived-times";
import { inTheClear } from "@/lib/store/check/in-the-clear";
import { mendTypes } from "@/lib/store/check/original-types";
import { onlyLook } from "@/lib/store/looking";
import { rowsUntil } from "@/lib/store/moments";
import { ASIDE } from "@/lib/store/originals/drop-unnamed";
import { areMost, findUnnamed, newerThan, placesOf } from "@/lib/store/originals/unnamed";
import { checkKeys } from "@/lib/store/sealed/key-check";
import { orSay } from "../trouble";
import { countedFaults } from "./counted";

/** So many faults of one kind are spelled out. */
const most = 20;

/** What this command ever changes, and only when it is asked to. */
async function mend(): Promise<void> {
  console.log(`${await mendTimes()} calls: day and hour computed again`);
}

async function mendKinds(): Promise<void> {
  await checkKeys();
  console.log(`${await mendTypes()} originals: looked at again`);
}

const verbs = new Map([
  ["--mend-times", mend],
  ["--mend-types", mendKinds],
]);

/** Of files that came after the rows. */
const unnamed = /^(files of space .* which is not there|a file of space .* that no evidence names)$/;
const wayOut = (flag: string) =>
  `没有记录的文件${flag ? "里有比记录新的（先恢复了记录，后放回文件）：记录它们的数据库可能还找得到，先找一找" : "，先看看还有没有人要"}。都不要了：停下服务器，npm run store-id -- drop-unnamed${flag}，挪到数据文件夹的 ${ASIDE} 里，不删。 Files that no row names: look whether somebody still wants them; then, with every server stopped, store-id -- drop-unnamed${flag} moves them to DATA_DIR/${ASIDE}.`;

const restoreFirst =
  "数据库不认得大部分文件：多半是它丢了、换了，或者太旧。什么也别删，先用最近一份好的备份恢复数据库（docs/hosting.md）。 The database names few of the files: it is lost, another or too old. Remove nothing; restore the newest good backup first.";

/** What to do about files without rows. */
async function adviceOn(findings: Findings[]): Promise<string | null> {
  const isStrange = findings.some(({ part, wrong }) => part === "file store" && wrong.length > 0);
  const isUnnamed = findings.some(({ wrong }) => wrong.some((line) => unnamed.test(line)));
  if (!isUnnamed) return null;
  const found = await findUnnamed();
  if (isStrange || areMost(found)) return restoreFirst;
  const newer = await newerThan(await rowsUntil(), await placesOf(found));
  return wayOut(newer.length > 0 ? " --newer-too" : "");
}

async function look(): Promise<void> {
  onlyLook();
  await checkKeys();
  const findings = await checkStore();
  for (const { part, looked, wrong, note } of findings) {
    console.log(`${part}: ${looked} looked at, ${wrong.length} wrong${note ? `, ${note}` : ""}`);
    for (const line of wrong.slice(0, most)) console.log(`  ${line}`);
    if (wrong.length > most) console.log(`  and ${wrong.length - most} more`);
  }
  const advice = await adviceOn(findings);
  if (advice) console.log(advice);
  const clear = await inTheClear();
  if (clear) console.log(clear);
  const faults = findings.reduce((sum, { wrong }) => sum + wrong.length, 0);
  console.log(faults === 0 ? "everything is as it was stored" : countedFaults(faults));
  if (faults > 0) process.exitCode = 1;
}

await orSay(verbs.get(process.argv[2] ?? "") ?? look);
