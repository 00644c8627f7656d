import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { nfkc } from "@/lib/unicode";

/** No sign that is taken for another one, in print or by hand: no 0 O Q, 1 I L, 5/S, 8/B, 2/Z, 6/G or U/V twice. */
const SIGNS = "23456789ACDEFHJKMNPRTVWXY";
/** 30 of 25 signs: 139 random bits. */
const LENGTH = 30;
const GROUP = 5;

/** What somebody writes for what stands there. */
const confused: Record<string, string> = {
  "0": "D",
  O: "D",
  Q: "D",
  "1": "7",
  I: "7",
  L: "7",
  S: "5",
  B: "8",
  Z: "2",
  G: "6",
  U: "V",
};

const groups = new RegExp(`.{${GROUP}}(?=.)`, "g");

/** A new recovery code in groups of five: 7K3M9-P2X4D-… */
export function makeCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return signs.replace(groups, "$&-");
}

/** A code as it was made, however it is typed: small letters, full-width ones, blanks, strokes, signs that look alike. */
export function normalCode(typed: string): string {
  const signs = nfkc(typed.slice(0, 200))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  return signs.replace(/./g, (sign) => confused[sign] ?? sign);
}

/** What is wrong with the length of a code as typed; null when it is as long as every code. */
export function wrongLength(typed: string): string | null {
  const { length } = normalCode(typed);
  if (length === 0) return "填上恢复码";
  if (length === LENGTH) return null;
  return length < LENGTH ? `恢复码少了${LENGTH - length}个字` : `恢复码多了${length - LENGTH}个字`;
}

/**
 * What is stored of a code. A plain SHA-256 is enough: 139 random bits cannot be guessed back (ASVS 6.5.2 asks for 112), and no
 * secret of the server has to outlive a lost one. It is good for this owner only.
 */
export function hashOfCode(ownerId: string, code: string): string {
  return createHash("sha256")
    .update(`recovery code ${ownerId} ${normalCode(code)}`)
    .digest("base64url");
}

/** Whether the stored hash, "" for none, is the wanted one; compared in the same time. */
export function isHash(stored: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(stored), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
