// Whose a connection is.
import net from "node:net";

/** Whoever has an IPv6 address has all of its /64. */
export function addressOf(said = "") {
  const plain = said.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!net.isIPv6(plain)) return plain;
  const [before, after] = plain.split("%")[0].split("::");
  const parts = (text) => (text ? text.split(":") : []);
  const [head, tail] = [parts(before), parts(after)];
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array(missing).fill("0"), ...tail].slice(0, 4).join(":");
}
