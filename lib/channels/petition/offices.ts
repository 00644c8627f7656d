import { isDeclined } from "@/lib/filings/outcome";
import { provinceIn } from "../administrations";
import { type FiledStep, repliesTo } from "../filed-step";
import type { Office } from "../office";

/** 沈阳市信访局, 省政府信访办: the bodies for petitions of a party committee or a government; the desk of a ministry is its own. */
export const ofGovernment = /信访局|(?:政府|党委|[省市区县旗州])信访办/;

/** Under whose lead the 通信管理局 of each province works. */
export const isMinistry = /工业和信息化部|工信部/;

/** Who answers to a government; a company, a court or a report centre does not. */
const urged: Office[] = ["administration", "market", "cyberspace", "police", "sector", "hotline"];

/** So many are named; of more only 有关单位 is said. */
const namedAtMost = 3;

/** The authorities that refused, or never answered, in the place of whom the letter goes to; "" where none is known, or too many. */
export function officesToUrge(steps: FiledStep[], addressee: string): string[] {
  const place = provinceIn(addressee);
  const names = [...new Set(owingSteps(steps).map(({ filed }) => filed.to))].filter(
    (to) => to !== "" && (place === undefined || (provinceIn(to) ?? place) === place),
  );
  return names.length > namedAtMost ? [] : names;
}

/** What was handed in to such an office and refused, or never answered. */
export function owingSteps(steps: FiledStep[]): FiledStep[] {
  return steps.filter((step) => urged.includes(step.office) && owes(step, steps));
}

function owes(step: FiledStep, steps: FiledStep[]): boolean {
  const last = repliesTo(step, steps).at(-1)?.outcome;
  return step.solvedOn === null && (last === undefined || last === "no-answer" || isDeclined(last));
}
