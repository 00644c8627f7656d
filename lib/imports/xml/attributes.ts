import { resolved } from "./references";

/** What a tag says of itself. spoiled: some of it was not written as XML wants it. */
export type Attributes = { attributes: Record<string, string>; spoiled: boolean };

const blank = /^\s*\/?>?\s*$/;
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

const loose = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The attributes of a tag that is not proper, as far as they can be made out. */
export function attributesOfSpoiled(tag: string, from: number): Attributes {
  const text = tag.slice(from);
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single, bare] of text.matchAll(loose))
    attributes[name] ??= resolved(double ?? single ?? bare ?? "");
  const spaced = text.replace(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  return { attributes, spoiled: !blank.test(spaced) };
}
