import { nfkc } from "@/lib/unicode";
import "server-only";
import { createHash } from "node:crypto";
import list from "./common-passwords.json";

// SHA-256 of each, cut short and sorted: in 20,000 random passwords one in 50 million is taken for one of these.
const hashes = Buffer.from(list.hashes, "base64");
const size = list.bytesEach;

/** Whether it is one of the passwords that everybody tries first, however it is written. Works offline; see scripts/common-passwords.mjs. */
export function isCommonPassword(password: string): boolean {
  const wanted = createHash("sha256").update(nfkc(password).toLowerCase().trim()).digest().subarray(0, size);
  let [low, high] = [0, hashes.length / size - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = wanted.compare(hashes.subarray(middle * size, (middle + 1) * size));
    if (order === 0) return true;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return false;
}
