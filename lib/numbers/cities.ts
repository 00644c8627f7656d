import table from "./data/area-codes.json";
import { sharedAreaCodes } from "./shared-area-codes";

/** Province → its cities, as the area codes name them: 辽宁省 → 沈阳市, 大连市 … Not complete for counties; offered, never demanded. */
export const citiesByProvince: Readonly<Record<string, string[]>> = grouped();

function grouped(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [code, place] of Object.entries(table.codes)) {
    const [province = "", city = ""] = place.split("|");
    const shared =
      sharedAreaCodes[code]?.cities.filter((name) => name.endsWith("市") || name.endsWith("区")) ?? [];
    found[province] = [...new Set([...(found[province] ?? []), city, ...shared])].filter(Boolean);
  }
  return found;
}
