import { isDay } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Complainant } from "./complainant";

/** What the digits of an 身份证号 say; `checks` is false when its last character does not fit: likely a slip of the pen. */
export type ToldByIdNumber = { bornOn: Day; gender: "男" | "女"; checks: boolean };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const lastCharacters = "10X98765432";

/** null for what is no such number, or names a day that does not exist. */
export function readIdNumber(typed: string): ToldByIdNumber | null {
  const [whole, year, month, date, gender] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dXx]$/.exec(typed) ?? [];
  const bornOn = `${year}-${month}-${date}`;
  if (!whole || !isDay(bornOn)) return null;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(whole[at]), 0);
  const checks = lastCharacters.charAt(sum % 11) === whole.slice(-1).toUpperCase();
  return { bornOn, gender: Number(gender) % 2 === 1 ? "男" : "女", checks };
}

/** The person with what the ID number tells of them; what they said themselves comes first. */
export function withIdNumber(one: Complainant): Complainant {
  const told = readIdNumber(one.idNumber);
  return { ...one, gender: one.gender || (told?.gender ?? ""), bornOn: one.bornOn || (told?.bornOn ?? "") };
}
