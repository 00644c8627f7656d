import { toldMark } from "@/lib/letters/from-case-data";
import { quoted } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts } from "../facts";
import { oneLine } from "./one-line";

/** 我发现的线索（涉及“贝壳找房”）是：“…”: where the user believes it came from, and why. "" where nothing was seen. */
export function leakInWords({ answers }: Pick<Facts, "answers">): string {
  const signs = oneLine(answers.leakSigns);
  if (signs === "") return "";
  const app = oneLine(answers.appName) || oneLine(answers.appAddress);
  const where = app === "" ? "" : `（涉及${quoted(app)}）`;
  return `我发现的线索${where}是${toldMark(isTold(answers, "leakSigns"))}：${quoted(signs)}`;
}
