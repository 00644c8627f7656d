import { citiesByProvince } from "@/lib/numbers/cities";
import { administrations, municipalities, shortName } from "../administrations";
import type { Complainant } from "../complainant";

/**
 * 浙江省杭州市西湖区文三路1号: where to find somebody, for an office that may be in another city. What the address says of city
 * or province itself is not said twice.
 */
export function withPlace(told: Complainant): Complainant {
  const one = { ...told, city: cityInFull(told.city) };
  const { address, city, province } = one;
  const isPlaced = [city, province].some((place) => place !== "" && address.includes(shortName(place)));
  if (address === "" || isPlaced) return one;
  return { ...one, address: `${province}${city === province ? "" : city}${address}` };
}

/** 南京市, typed as 南京. */
function cityInFull(city: string): string {
  const full = `${city}市`;
  return Object.values(citiesByProvince).some((cities) => cities.includes(full)) ? full : city;
}

/** 辽宁省沈阳市样例区安宁路1号: the address with its province, as an office of the province reads it. */
export function provincialAddress({ address, province }: Complainant): string {
  return address === "" || beginsWith(address, province) ? address : `${province}${address}`;
}

/** 辽宁沈阳市样例区 begins with 辽宁省, and 吉林市船营区 does not begin with 吉林省. */
function beginsWith(address: string, place: string): boolean {
  if (place === "") return false;
  const short = shortName(place);
  return address.includes(place) || (address.startsWith(short) && !address.startsWith(`${short}市`));
}

/** Whether the address says its province itself. */
export function namesProvince(address: string): boolean {
  return administrations.some(({ province }) => beginsWith(address, province));
}

/** The province that the address begins with, else that of its city or of the city told beside it; "" where none is known. */
export function provinceOfPlace({ address, city }: Pick<Complainant, "address" | "city">): string {
  const named = administrations.find(({ province }) => beginsWith(address, province));
  if (named) return named.province;
  const at = address === "" ? city : address;
  return provinceWithCity((one) => at.startsWith(one) || city === one || `${city}市` === one);
}

/** The city that the address names in full, at its beginning or after its province: 四川省成都市青羊区 → 成都市; "" where it names none. */
export function cityOfAddress(address: string): string {
  const province = administrations.find((one) => beginsWith(address, one.province))?.province;
  if (province === undefined) return cityAtStart(address, Object.values(citiesByProvince).flat());
  const short = shortName(province);
  if (municipalities.includes(short)) return `${short}市`;
  const name = address.includes(province) ? province : short;
  const rest = address.slice(address.indexOf(name) + name.length);
  return cityAtStart(rest, citiesByProvince[province] ?? []);
}

function cityAtStart(text: string, cities: string[]): string {
  return cities.find((city) => text.startsWith(city)) ?? "";
}

function provinceWithCity(fits: (city: string) => boolean): string {
  const found = Object.entries(citiesByProvince).find(([, cities]) => cities.some(fits));
  return found?.[0] ?? "";
}
