import { citiesByProvince } from "@/lib/numbers/cities";
import { shortName } from "../administrations";
import type { Facts } from "../facts";
import { cityFor } from "./choose";

/** Cities that have an office of their own beside that of the province. */
const ownOffices = ["大连市", "宁波市", "厦门市", "青岛市", "深圳市"];

/** 辽宁, 大连: where the office of a national body sits that has the place of the company, else of the user; "" where neither is known. */
export function branchPlace(facts: Facts): string {
  const city = cityFor(facts);
  if (ownOffices.includes(city)) return shortName(city);
  const [province = facts.complainant.province] =
    Object.entries(citiesByProvince).find(([, cities]) => cities.includes(city)) ?? [];
  return shortName(province);
}
