import { shortName } from "../administrations";
import type { Complainant } from "../complainant";

/**
 * 浙江省杭州市西湖区文三路1号: where to find somebody, for an office that may be in another city. What the address says of city
 * or province itself is not said twice.
 */
export function withPlace(one: Complainant): Complainant {
  const { address, city, province } = one;
  const isPlaced = [city, province].some((place) => place !== "" && address.includes(shortName(place)));
  if (address === "" || isPlaced) return one;
  return { ...one, address: `${province}${city === province ? "" : city}${address}` };
}
