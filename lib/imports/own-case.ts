const names = new TextEncoder().encode("案件数据.json");

/** Bytes of the end of a file that are looked at: there a ZIP lists what is in it. */
export const tailSize = 256 * 1024;

/**
 * Whether a file is what 清静 itself gave to be taken along, by its beginning and its end: case data, or a ZIP with it.
 * Asked before a file is sent as well, without any of the readers.
 */
export function isOwnCase(head: Uint8Array, tail: Uint8Array): boolean {
  if (head[0] === 0x50 && head[1] === 0x4b) return holds(head, names) || holds(tail, names);
  const text = new TextDecoder().decode(head.subarray(0, 4096));
  return /^\s*\{[^[]*"format"\s*:\s*"qingjing-case"/.test(text);
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, nth) => bytes[at + nth] === byte)) return true;
  return false;
}
