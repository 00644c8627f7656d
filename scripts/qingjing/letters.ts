import path from "node:path";
import { parseArgs } from "node:util";
import { callList } from "@/lib/calls/call-list";
import { channels } from "@/lib/channels";
import { csv } from "@/lib/export/csv";
import { xlsx } from "@/lib/export/xlsx";
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
  const file = readCaseFile(caseFile);
  const calls = file.calls.filter((call) => !call.deletedAt);
  const { evidence, pictures } = await evidenceFiles(file.evidence, path.dirname(caseFile));
  const folder = new Folder(target);
  const results: Record<string, unknown> = {};
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
    `${JSON.stringify({ today, channels: results, lists: folder.files.slice() }, null, 2)}\n`,
  );
  return 0;
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
