import table from "./data/area-codes.json";
import { retiredAreaCodes, sharedAreaCodes } from "./shared-area-codes";

const codes = new Map(Object.entries(table.codes));

/** Area codes begin with 0: 024, 0310. */
export function hasAreaCode(code: string): boolean {
  return codes.has(code);
}

export type Area = { province: string; city: string | null; caution: string };

/** Where a fixed line stands: `local` are the digits behind the area code. null for a code nobody has. */
export function areaOf(code: string, local: string): Area | null {
  const place = codes.get(code);
  if (place === undefined) return null;
  const [province = "", city = ""] = place.split("|");
  const retired = retiredAreaCodes[code];
  if (retired) {
    const caution = `${code}已在${retired.since}并入${retired.into}，现在还显示它，可能改号`;
    return { province, city, caution };
  }
  const shared = sharedAreaCodes[code];
  if (!shared) return { province, city, caution: "" };
  const decided = shared.byFirstDigit[local[0] ?? ""] ?? null;
  const names = shared.cities.join("、");
  const caution = decided
    ? `${code}由${names}共用，按首位数字是${decided}`
    : `${code}由${names}共用，只能确定到省`;
  return { province, city: decided, caution };
}
