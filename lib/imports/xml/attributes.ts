import { resolved } from "./references";

/** What a tag says of itself. spoiled: some of it was not written as XML wants it. */
export type Attributes = { attributes: Record<string, string>; spoiled: boolean };

const doubleQuote = 34;

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}

/** The attributes of a proper tag, read from behind its name. */
export function attributesIn(tag: string, from: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  let at = afterSpace(tag, from);
  for (let equals = tag.indexOf("=", at); equals >= 0; equals = tag.indexOf("=", at)) {
    const mark = tag.charCodeAt(equals + 1) === doubleQuote ? '"' : "'";
    const end = tag.indexOf(mark, equals + 2);
    attributes[tag.slice(at, equals)] = resolved(tag.slice(equals + 2, end));
    at = afterSpace(tag, end + 1);
  }
  return attributes;
}

/** No program writes more of them; what comes behind them is not looked at, and the tag is spoiled. */
const mostLoose = 100;

/** A value as it was found: with the name before it, quoted or bare, and where both begin and end. */
type Loose = { name: string; value: string; bare: boolean; from: number; to: number };

/** The attributes of a tag that is not proper, as far as they can be made out. Each character is looked at a few times at most. */
export function attributesOfSpoiled(tag: string, from: number): Attributes {
  const attributes: Record<string, string> = {};
  let [at, spoiled, between] = [from, false, ""];
  for (const { name, value, bare, ...found } of looseIn(tag, from)) {
    attributes[name] ??= resolved(value);
    spoiled ||= bare;
    between += tag.slice(at, found.from);
    at = found.to;
  }
  return { attributes, spoiled: spoiled || !isEnd(between + tag.slice(at)) };
}

/** Nothing but how a tag ends. */
function isEnd(rest: string): boolean {
  return ["", "/", ">", "/>"].includes(rest.trim());
}

function* looseIn(tag: string, from: number): Generator<Loose> {
  let [at, left] = [from, mostLoose];
  for (
    let equals = tag.indexOf("=", at);
    equals >= 0 && left > 0;
    equals = tag.indexOf("=", Math.max(at, equals + 1))
  ) {
    left--;
    const begin = nameBefore(tag, equals, at);
    const value = begin === null ? null : valueAfter(tag, equals + 1);
    if (begin === null || value === null) continue;
    at = value.to;
    yield { ...value, name: tag.slice(begin, equals).trim(), from: begin };
  }
}

const ofName = /[\w:.-]/;
const space = /\s/;

/** Where the name before an = begins, no earlier than `first`; null where there is none. */
function nameBefore(tag: string, equals: number, first: number): number | null {
  let end = equals;
  while (end > first && space.test(tag.charAt(end - 1))) end--;
  let begin = end;
  while (begin > first && ofName.test(tag.charAt(begin - 1))) begin--;
  return begin < end ? begin : null;
}

/** The value behind an =; null where none begins, or its quotation mark is not closed. */
function valueAfter(tag: string, from: number): Pick<Loose, "value" | "bare" | "to"> | null {
  let at = from;
  while (space.test(tag.charAt(at))) at++;
  const mark = tag.charAt(at);
  if (mark === '"' || mark === "'") {
    const end = tag.indexOf(mark, at + 1);
    return end < 0 ? null : { value: tag.slice(at + 1, end), bare: false, to: end + 1 };
  }
  let to = at;
  while (to < tag.length && !/[\s"'>]/.test(tag.charAt(to))) to++;
  return to === at ? null : { value: tag.slice(at, to), bare: true, to };
}
