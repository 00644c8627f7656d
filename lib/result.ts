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

/**
 * What somebody sent without what no field may hold: control characters and halves of a pair, which a database or a font
 * cannot keep, and the signs that turn the direction of reading, with which a number or a name reads as another one.
 */
export function storable(sent: string): string {
  return (
    sent
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
  );
}
