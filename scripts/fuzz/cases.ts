// 案件数据 and 导出全部 as somebody else may have written them: read in, stored, read out, drafted, planned.
import { readFileSync } from "node:fs";
import { channels } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseUpTo } from "@/lib/complaints/case-up-to";
import { draft } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { planOf } from "@/lib/plan/plan-of";
import { safeParse } from "@/lib/result";
import { addCase } from "@/lib/store/case";
import { readCase } from "@/lib/store/case-read";
import { deleteEverything } from "@/lib/store/owner";
import { factsFor, factsOfCase } from "../qingjing/case-facts";
import { changedJson, type Draw, turning } from "./odd";
import type { Part } from "./run";
import { newOwner } from "./space";

const today = "2026-10-09";

/** How often what was taken is also stored, which takes a hundred times as long as reading it. */
const stored = 0.1;

/** `wide`: a case in which everything that a space can hold stands at least once. */
export function casesPart(wide: unknown): Part {
  const sample: unknown = JSON.parse(readFileSync("prisma/sample-case.json", "utf8"));
  return {
    name: "cases",
    async round(draw) {
      const sent = changedJson(draw, draw.chance(0.7) ? wide : sample);
      const read = safeParse(CaseFile, sent);
      if (!read.success) return refused(read.error.issues);
      try {
        tell(draw, read.data);
        return draw.chance(stored) ? await storeAndReadOut(read.data) : "case taken";
      } catch (fault) {
        throw new Error(`${difference(sent, wide, sample)}`, { cause: fault });
      }
    },
  };
}

/** Each refusal names its place in Chinese. */
function refused(issues: { message: string }[]): string {
  const other = issues.find(({ message }) => !/[\u4e00-\u9fff]/.test(message));
  if (other) return `case refused, not in Chinese: ${other.message.slice(0, 60)}`;
  return "case refused";
}

function tell(draw: Draw, file: CaseFile): void {
  const { file: known } = caseUpTo(file, today);
  const calls = known.calls.filter((call) => !call.deletedAt);
  if (calls.length === 0) return;
  const given = { ...known, calls };
  if (draw.chance(0.5)) return void JSON.stringify(planOf(factsOfCase(given, today)));
  const channel = draw.one(channels);
  const drafted = draft(channel, factsFor(channel.id, given, today));
  if (drafted.kind !== "ok") return;
  const letter = `${plainText(drafted.value.letter)}${JSON.stringify(drafted.value.letter)}`;
  if (turning.test(letter)) throw new Error(`a letter of ${channel.id} can be read otherwise`);
}

async function storeAndReadOut(file: CaseFile): Promise<string> {
  const id = await newOwner();
  await addCase(id, file);
  const out: unknown = JSON.parse(JSON.stringify(await readCase(id)));
  const again = safeParse(CaseFile, out);
  await deleteEverything(id);
  if (again.success) return "case taken, stored and read out";
  const first = again.error.issues[0];
  throw new Error(`what was stored does not read back: ${first?.path.join(".")} ${first?.message}`);
}

/** The first lines that differ, for whoever mends it. */
function difference(sent: unknown, ...samples: unknown[]): string {
  const lines = samples.map((one) => new Set(JSON.stringify(one, null, 1).split("\n")));
  const own = JSON.stringify(sent, null, 1)
    .split("\n")
    .filter((line) => !lines.some((known) => known.has(line)));
  return own
    .map((line) => line.trim().slice(0, 160))
    .slice(0, 8)
    .join(" ⏎ ");
}
