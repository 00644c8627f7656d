/** Something the user can act on, in Chinese: what is wrong, and what to do next. */
export type Reason = { code: string; text: string; next?: { text: string; href?: string } };

export type Ok<T> = { kind: "ok"; value: T };
export type Refused = { kind: "refused"; reasons: Reason[] };
/** Field name (dotted for nested ones) → what to do about it, in Chinese. */
export type Invalid = { kind: "invalid"; fields: Record<string, string> };

/** Refusals are values, faults are thrown. */
export type Result<T> = Ok<T> | Refused | Invalid;

export function ok<T>(value: T): Ok<T> {
  return { kind: "ok", value };
}

export function refuse(...reasons: Reason[]): Refused {
  return { kind: "refused", reasons };
}

export function invalid(fields: Record<string, string>): Invalid {
  return { kind: "invalid", fields };
}

type Issue = { path: PropertyKey[]; message: string };

/** What a schema found wrong, the first of each field; `whole`: the field beside which it says what is wrong with all of it. */
export function invalidBy(issues: readonly Issue[], whole = ""): Invalid {
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) fields[path.join(".") || whole] ??= message;
  return invalid(fields);
}

/** How much may be sent: levels of lists and objects, values in all, characters in all its texts. */
export type Size = { depth: number; values: number; text: number };

/** Far more than any form holds; a body of an action has 1 MB at most. */
export const formSize: Size = { depth: 16, values: 100_000, text: 2_000_000 };

/**
 * What somebody sent, read by its schema. Data that is not plain, or more than `most`, is read as null. zod asks whatever
 * has a `length` how long it is and throws at one that is no number; nothing that is sent here has a field of that name.
 */
export function safeParse<Read>(
  schema: { safeParse: (sent: unknown) => Read },
  sent: unknown,
  most: Size = formSize,
): Read {
  return schema.safeParse(isPlain(sent, most) ? sent : null);
}

/**
 * Whether it is a tree of lists, objects, texts, numbers, booleans and nothing, at most so large. It is walked level by
 * level: a cycle ends at `depth`, and what is referred to from many places counts each time, up to `values`.
 */
export function isPlain(sent: unknown, { depth, values, text }: Size): boolean {
  const left = { values, text };
  let level = [sent];
  for (let levels = depth; level.length > 0; levels--) {
    if (levels < 0) return false;
    const below: unknown[] = [];
    for (const one of level) if (!countsAsPlain(one, left, below)) return false;
    level = below;
  }
  return true;
}

/** Takes one value off what is `left`, and puts what it holds `below`. */
function countsAsPlain(one: unknown, left: { values: number; text: number }, below: unknown[]): boolean {
  if (--left.values < 0) return false;
  if (typeof one === "string") left.text -= one.length;
  if (typeof one !== "object" || one === null) return left.text >= 0 && !unsent.has(typeof one);
  const inside = insideOf(one);
  if (!inside || inside.length > left.values) return false;
  for (const each of inside) below.push(each);
  return true;
}

const unsent = new Set(["function", "symbol", "bigint"]);

/** What a list or an object holds; null for Map, Date, FormData and the like, and for what has a `length` of its own. */
function insideOf(one: object): unknown[] | null {
  if (Array.isArray(one)) return one;
  const prototype: unknown = Object.getPrototypeOf(one);
  const isObject = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isObject && !Object.hasOwn(one, "length") ? Object.values(one) : null;
}

/** The class of these codes; ranges of hexadecimal numbers. */
function classOf(...ranges: string[]): string {
  const codes = ranges.map((range) => range.replace(/[0-9a-f]+/g, "\\u{$&}"));
  return `[${codes.join("")}]`;
}

/** What ends a line as \n does: the tabulator and the page of a typewriter, the separators of a tape, NEL, LS and PS. */
const otherLineEnds = new RegExp(classOf("b", "c", "1c-1e", "85", "2028", "2029"), "gu");

/** Signs that turn the direction of reading, with which a number or a name reads as another one. */
const turning = ["61c", "200e", "200f", "202a-202e", "2066-2069"];
/** What has no ink and no meaning: soft hyphens, joints and spaces without width, fillers, notes between lines, tags. */
const unseen = [
  "ad",
  "34f",
  "115f",
  "1160",
  "17b4",
  "17b5",
  "180e",
  "200b",
  "2060-206f",
  "3164",
  "feff",
  "ffa0",
];
const beside = ["fff9-fffb", "e0000-e007f"];
const controls = ["0-8", "e-1f", "7f-9f"];
/** Codes that are no characters: the last two of each plane, and 32 among the Arabic ones. */
const none = [
  "fdd0-fdef",
  ...Array.from({ length: 17 }, (_, at) => `${at.toString(16)}fffe-${at.toString(16)}ffff`),
];

/** What no text is made of. What joins the parts of an emoji is. */
const unkept = new RegExp(classOf(...controls, ...turning, ...unseen, ...beside, ...none), "gu");

/** A line that ends otherwise than with \n ends with it; \r stays beside \n, as a browser sends it. */
export function withOneLineEnd(text: string, end = "\n"): string {
  return text.replace(otherLineEnds, end);
}

/**
 * What somebody sent without what no field may hold: what no text is made of, and halves of a pair, which a database or a
 * font cannot keep. Whatever ends a line does so as \n, which every letter knows to put on one line.
 */
export function storable(sent: string): string {
  return withOneLineEnd(sent.toWellFormed()).replace(unkept, "");
}
