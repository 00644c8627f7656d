import path from "node:path";
import { parseArgs } from "node:util";
import { callList } from "@/lib/calls/call-list";
import { channels } from "@/lib/channels";
import type { CaseFile } from "@/lib/complaints/case-file";
import { caseUpTo, type Later } from "@/lib/complaints/case-up-to";
import { ownPart } from "@/lib/complaints/own-part";
import { csv } from "@/lib/export/csv";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { dateInWords } from "@/lib/letters/wording";
import { clearEarlierRun } from "./earlier-run";
import { evidenceFiles } from "./evidence-files";
import { Folder } from "./folder";
import { Misuse } from "./misuse";
import { readCaseFile } from "./read-case";
import { readDay } from "./read-day";
import { writeLetter } from "./write-letter";

const usage = "用法：npm run --silent qingjing -- letters <案件.json> <文件夹> [--today yyyy-mm-dd]";

/** Writes every letter, list and field card that the case allows, and result.json with what was refused and why. */
export async function writeLetters(args: string[], from: string): Promise<number> {
  const { caseFile, target, today } = read(args, from);
  const { file, later } = caseUpTo(ownPart(readCaseFile(caseFile)), today);
  const calls = file.calls.filter((call) => !call.deletedAt);
  if (calls.length === 0) throw new Misuse(`案件里${dateInWords(today)}以前没有来电，没有信可写。`);
  tellLater(later, today);
  const { evidence, pictures } = await evidenceFiles(file.evidence, path.dirname(caseFile));
  clearEarlierRun(target);
  const folder = new Folder(target);
  const results: Record<string, Awaited<ReturnType<typeof writeLetter>>> = {};
  for (const channel of channels) {
    results[channel.id] = await writeLetter(
      channel,
      { ...file, calls, evidence },
      { pictures, today, folder: folder.inside(channel.id) },
    );
  }
  folder.write("来电清单.csv", csv(callList(calls)));
  folder.write("来电清单.xlsx", await xlsx(callList(calls)));
  folder.write(
    "result.json",
    `${JSON.stringify({ today, later, channels: results, lists: folder.files.slice() }, null, 2)}\n`,
  );
  const isOpen = tellGaps(Object.values(results));
  tellWarnings(Object.values(results));
  tellRefused(begunIn(file.complaints), results);
  return isOpen ? 3 : 0;
}

type Warned = { name: string; warnings?: { text: string; next?: { text: string } }[] };

/** What the pages point out before a letter is issued, and refuse none for, once with the channels it is about: 寄错了多半不收. */
function tellWarnings(results: Warned[]): void {
  const channelsOf = new Map<string, string[]>();
  for (const { name, warnings = [] } of results)
    for (const { text, next } of warnings) {
      const told = `${text}。${next ? `${next.text}。` : ""}`.replace(/。。/g, "。");
      channelsOf.set(told, [...(channelsOf.get(told) ?? []), name]);
    }
  for (const [told, names] of channelsOf) console.error(`${names.join("、")}：${told}`);
}

/** Channels of which the case holds a letter that was begun and not handed in. */
function begunIn(complaints: CaseFile["complaints"]): string[] {
  const begun = complaints.filter(({ steps }) => !steps.some(({ said }) => said.kind === "filed"));
  return [...new Set(begun.map(({ channel }) => channel))];
}

type Refused = { name: string; reasons?: { text: string; next?: { text: string } }[] };

/** Who began a letter looks for it in the folder: why it is not there. */
function tellRefused(begun: string[], results: Record<string, Refused>): void {
  for (const channel of begun) {
    const { name = "", reasons = [] } = results[channel] ?? {};
    for (const { text, next } of reasons) {
      const told = `${name}没有写：${text}。${next ? `${next.text}。` : ""}`;
      console.error(told.replace(/。。/g, "。"));
    }
  }
}

/** true: some letter is to be completed by hand. */
function tellGaps(results: { name: string; gaps?: string }[]): boolean {
  const open = results.filter(({ gaps }) => gaps);
  for (const { name, gaps } of open) console.error(`${name}：${gaps}`);
  return open.length > 0;
}

/** A letter dated that day cannot speak of what came later; the person is told that some of the case stayed out. */
function tellLater({ calls, evidence, refusals, steps }: Later, today: string): void {
  const counts = [
    [calls.length, "次来电"],
    [evidence.length, "份证据"],
    [refusals.length, "条拒绝记录"],
    [steps, "步经过"],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count}${what}`);
  if (said.length > 0) console.error(`${dateInWords(today)}以后的${said.join("、")}没有写进去。`);
}

function read(args: string[], from: string): { caseFile: string; target: string; today: string } {
  const { values, positionals } = parsed(args);
  const [caseFile, target, ...more] = positionals;
  if (!caseFile || !target || more.length) throw new Misuse(usage);
  const today = readDay(values.today);
  return { caseFile: path.resolve(from, caseFile), target: path.resolve(from, target), today };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { today: { type: "string" } } });
  } catch {
    throw new Misuse(usage);
  }
}
