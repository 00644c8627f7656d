import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { askersHere } from "./asker-here";
import { secret } from "./secret";

/** What an address asks for, as a page gets it. */
export type Query = Record<string, string | string[] | undefined>;

/** More than a browser's address may hold at this server; the query within is never longer than the largest form that asks. */
const longestToken = 16 * 1024;
const longestQuery = 256 * 1024;
/** From so many characters on, a query is deflated: a thousand numbers still fit. */
const long = 600;
const [nonceSize, tagSize] = [12, 16];

/**
 * An address whose query nobody can read on the way, in a log or in a history: /calls?s=…. It opens for `asker` alone, see
 * asker-here.ts, so that no stranger's words stand on a page as his own. The same query gives him the same address, so that
 * the router, 返回 and bookmarks know it again. For nobody (null) what was typed is left out, and nothing is sealed.
 */
export function sealed(
  asker: string | null,
  path: string,
  asked: string | Record<string, string | undefined>,
): string {
  const query = typeof asked === "string" ? asked : queryFrom(asked);
  if (query === "") return path;
  return asker === null ? unsealed(path, query) : `${path}?s=${seal(asker, query)}`;
}

/**
 * What a page is asked for, with what was sealed of it; a token that is spoiled, of another server or of somebody else says
 * nothing, and is left where it stands. Beside it stand ids, days, numbers and codes alone: words that anybody may have put
 * into a link are left out, as a page would show them for ours.
 */
export async function opened({ s, ...asked }: Query): Promise<Query> {
  const plain = wordless(asked);
  if (s === undefined) return plain;
  const query = typeof s === "string" ? openFor(await askersHere(), s) : null;
  return query === null ? { ...plain, s } : { ...plain, ...fieldsOf(query) };
}

/** What an id, a day, a number, a code or a way back may hold; what is longer is a word. */
const noWord = /^[\w.,:+*/?&=%-]{0,2000}$/;
/** What people type: said plainly, it can only be digits. */
const typed = new Set(["q", "number", "numbers", "name", "note", "more"]);
const digits = /^(?:[\d+*#() -]{0,60}|hidden)$/;
/** What only a form says that was sent to /look: no link does. */
const sealedOnly = new Set(["looked"]);

function wordless(asked: Query): Query {
  const isPlain = (name: string, one: string) => (typed.has(name) ? digits : noWord).test(one);
  const said = Object.entries(asked).filter(([name]) => !sealedOnly.has(name));
  const left = said.map(([name, said]): [string, Query[string]] => {
    if (!Array.isArray(said)) return [name, said !== undefined && isPlain(name, said) ? said : undefined];
    const plain = said.filter((one) => isPlain(name, one));
    return [name, plain.length > 0 ? plain : undefined];
  });
  return Object.fromEntries(left.filter(([, said]) => said !== undefined));
}

function unsealed(path: string, query: string): string {
  const asked = Object.entries(fieldsOf(query)).filter(([name]) => !typed.has(name));
  return addressOf(path, Object.fromEntries(asked));
}

/** Of what was opened: whether it was asked for something that nobody can read any more. */
export function isSpoiled({ s }: Query): boolean {
  return s !== undefined;
}

/** The address of a page with what it was asked for, as wayBack takes it; what `opened` leaves out is left out. */
export function addressOf(path: string, { s, ...asked }: Query): string {
  const fields = Object.entries({ ...(s !== undefined && { s }), ...wordless(asked) }).flatMap(
    ([name, value]) => [value ?? []].flat().map((one) => [name, one]),
  );
  const query = new URLSearchParams(fields).toString().replaceAll(/[.*+]/g, (one) => encoded[one] ?? one);
  return query === "" ? path : `${path}?${query}`;
}

/** Of what URLSearchParams leaves as it is, what no way back holds; + is how it writes a space. */
const encoded: Record<string, string> = { ".": "%2E", "*": "%2A", "+": "%20" };

/** What is empty is left out. */
function queryFrom(asked: Record<string, string | undefined>): string {
  const said = Object.entries(asked).filter((one): one is [string, string] => Boolean(one[1]));
  return new URLSearchParams(said).toString();
}

/** The nonce comes from the very bytes that are sealed, and from whom they are for: no two contents ever share one. */
function seal(asker: string, query: string): string {
  const { cipher, nonce: from } = keys();
  const bytes = packed(query);
  const nonce = createHmac("sha256", from).update(`${asker}\0`).update(bytes).digest().subarray(0, nonceSize);
  const gcm = createCipheriv("aes-256-gcm", cipher, nonce).setAAD(Buffer.from(asker));
  const body = Buffer.concat([gcm.update(bytes), gcm.final()]);
  return Buffer.concat([nonce, gcm.getAuthTag(), body]).toString("base64url");
}

function openFor(askers: string[], token: string): string | null {
  if (token.length > longestToken) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length <= nonceSize + tagSize) return null;
  return askers.map((asker) => open(asker, bytes)).find((one) => one !== null) ?? null;
}

function open(asker: string, token: Buffer): string | null {
  const nonce = token.subarray(0, nonceSize);
  try {
    const gcm = createDecipheriv("aes-256-gcm", keys().cipher, nonce).setAAD(Buffer.from(asker));
    gcm.setAuthTag(token.subarray(nonceSize, nonceSize + tagSize));
    return unpacked(Buffer.concat([gcm.update(token.subarray(nonceSize + tagSize)), gcm.final()]));
  } catch {
    return null;
  }
}

/** The first byte says whether the rest is deflated. */
function packed(query: string): Buffer {
  const bytes = Buffer.from(query);
  return bytes.length < long
    ? Buffer.concat([Buffer.of(0), bytes])
    : Buffer.concat([Buffer.of(1), deflateRawSync(bytes)]);
}

function unpacked(bytes: Buffer): string {
  const rest = bytes.subarray(1);
  return (bytes[0] === 0 ? rest : inflateRawSync(rest, { maxOutputLength: longestQuery })).toString();
}

function fieldsOf(query: string): Query {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === "s") continue; // it would pass for a token that cannot be opened
    const known = fields.get(name);
    if (Array.isArray(known)) known.push(value);
    else fields.set(name, known === undefined ? value : [known, value]);
  }
  return Object.fromEntries(fields);
}

type Keys = { cipher: Buffer; nonce: Buffer };
let made: Keys | undefined;

function keys(): Keys {
  made ??= makeKeys();
  return made;
}

function makeKeys(): Keys {
  const both = Buffer.from(hkdfSync("sha256", secret(), "", "qingjing address 1", 64));
  return { cipher: both.subarray(0, 32), nonce: both.subarray(32) };
}
