const reference = /&(?:#x([\da-f]{1,8})|#(\d{1,10})|(amp|lt|gt|quot|apos));/gi;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unreadable = "\uFFFD";

/** One character, or half of one: phones write an emoji as two references, &#55357;&#56832;. */
function characterOf(code: number): string {
  if (code > 0x10ffff || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return unreadable;
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

function meant(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  return characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal));
}

/**
 * A value with its references resolved. Entities that a file defines itself stay as they are written, so none can
 * grow; so does an & that begins nothing. What is no character becomes U+FFFD.
 */
export function resolved(value: string): string {
  return value.includes("&") ? value.replace(reference, meant).toWellFormed() : value;
}
