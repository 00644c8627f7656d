/**
 * What two tables say of one block ("广东省|深圳市", or "" where one says nothing). Different provinces: no place, for the
 * province decides an addressee; different cities: the province alone. lone: only one of them says anything.
 */
export function joined(one, other) {
  if (one === "" || other === "") return { place: one || other, lone: one !== other };
  if (one === other) return { place: one, lone: false };
  const [province] = one.split("|");
  return { place: province === other.split("|")[0] ? `${province}|` : "", lone: false };
}
