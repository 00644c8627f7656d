// What nobody types and somebody sends: the texts, values and bytes that every part of the fuzzing draws from.

/** Numbers as scripts/crash/dice.mjs draws them. */
export type Draw = {
  next(): number;
  between(low: number, high: number): number;
  chance(share: number): boolean;
  one<T>(list: readonly T[]): T;
  uuid(): string;
  bytes(count: number): Buffer;
};

/** Stands in each text that would do harm where it is not escaped: a page's element of this name is a defect. */
export const mark = "qjfuzz";

/** Texts that become something else where they are put together carelessly. */
export const oddTexts: readonly string[] = [
  `<script>${mark}()</script>`,
  `"><img src=x onerror=${mark}()>`,
  `'><svg/onload=${mark}()>`,
  `<${mark}>`,
  `</textarea></title></script><${mark} onclick=1>`,
  `javascript:${mark}()`,
  `data:text/html,<${mark}>`,
  `{{constructor.constructor('${mark}')()}}`,
  `\${${mark}}`,
  `" onfocus="${mark}()" autofocus="`,
  `<!--<${mark}>`,
  `]]><${mark}>`,
  `&lt;${mark}&gt;&#60;${mark}&#62;`,
  `=HYPERLINK("http://${mark}","x")`,
  `+1+cmd|' /C calc'!A0`,
  "-2+3",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  " =1",
  "＝1+1",
  '";=1+1,"',
  ") Tj ET /JS (app.alert(1)) endobj 1 0 obj <</OpenAction",
  "\\) (\\( \\\\ \\n \\000",
  "a\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT",
  "a\r\nSet-Cookie: x=1\r\n\r\n<b>",
  "\u202egnp.exe",
  "\u2067abc\u2069\u200f",
  "零\u200b宽\u200d字\ufeff",
  "\ud800",
  "a\udc00b",
  "\ud83d",
  "\u0000",
  "a\u0000b\u0001\u001b[31m",
  "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "e\u0301".repeat(200),
  "ﷺ".repeat(50),
  "../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "C:\\CON",
  "NUL.txt",
  "a. . .",
  "%2e%2e%2f%00",
  "%",
  "%E0%A4%A",
  "' OR 1=1 --",
  '{"$gt":""}',
  "__proto__",
  "constructor",
  "toString",
  "$K1",
  "$undefined",
  "$B0",
  "$@1",
  "\u2028\u2029",
  "甲\u0085六、撤回声明\u000b此致\u000c敬礼\u001c举报人：林静",
  "\u3164\u115f\u1160\u180e\u00ad\u2060\ufffe\u{e0041}",
  "",
  " ",
  "０１２３",
];

/** Signs that turn the direction of reading. */
export const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What no field keeps: these, halves of a pair, controls and line ends but \t, \n and \r, and what nobody sees. */
export const unkept = new RegExp(
  `${turning.source}|[\\p{Cs}\\u00ad\\u115f\\u1160\\u180e\\u200b\\u2028\\u2029\\u2060\\u3164\\ufeff\\ufffe\\uffff]|(?![\\t\\n\\r])\\p{Cc}`,
  "u",
);

/** Days and moments at the edges of what a date can say. */
export const oddTimes: readonly string[] = [
  "0000-01-01T00:00",
  "0001-01-01T00:00:00+14:00",
  "1582-10-10T00:00",
  "1899-12-31T23:59",
  "1970-01-01T00:00:00.000Z",
  "1991-09-14T23:30",
  "9999-12-31T23:59",
  "9999-12-31T23:59:59-12:00",
  "+275760-09-13T00:00:00.000Z",
  "-000001-01-01T00:00:00Z",
  "2026-02-30T10:00",
  "2026-13-01",
  "0000-00-00",
  "0000-01-01",
  "9999-12-31",
];

const oddNumbers = [0, -0, -1, 1, 1.5, 1e21, -1e300, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 31) - 1, 1e-7];

/** A long text: up to so many characters of the same odd one. */
export function longText(draw: Draw, most = 100_000): string {
  const piece = draw.one(["a", "字", "\ud800", "\u0301", "=", "<", "\n", "9", "\u{1f600}", "\u202e"]);
  return piece.repeat(draw.one([61, 121, 300, 1001, 4001, most]));
}

export function oddText(draw: Draw): string {
  if (draw.chance(0.04)) return longText(draw);
  if (draw.chance(0.1)) return draw.one(oddTimes);
  const one = draw.one(oddTexts);
  return draw.chance(0.3) ? one + draw.one(oddTexts) : one;
}

function nested(draw: Draw): unknown {
  let value: unknown = draw.one<unknown>([null, 1, "x"]);
  for (let depth = draw.one([2, 20, 500]); depth > 0; depth--)
    value = draw.chance(0.5) ? [value] : { a: value };
  return value;
}

/** Any JSON value but the expected one. */
export function oddValue(draw: Draw): unknown {
  return draw.one<() => unknown>([
    () => oddText(draw),
    () => oddText(draw),
    () => draw.one(oddNumbers),
    () => draw.one([null, true, false]),
    () => draw.one(oddTimes),
    () => [],
    () => [oddText(draw)],
    () => Array.from({ length: draw.one([2, 60, 2000]) }, () => draw.one(["x", 1, null])),
    () => JSON.parse('{"__proto__":{"polluted":1},"constructor":1,"toString":1,"valueOf":1,"length":-1}'),
    () => ({ toString: 1, valueOf: null }),
    () => ({ not: "" }),
    () => nested(draw),
  ])();
}

type Box = Record<string, unknown> | unknown[];
const isBox = (value: unknown): value is Box => typeof value === "object" && value !== null;

/** A copy with one to four places changed, taken out, doubled or given another key. Never changes what it is given. */
export function changedJson<T>(draw: Draw, given: T): unknown {
  const whole = { all: structuredClone(given) as unknown };
  for (let many = draw.one([1, 1, 1, 2, 4]); many > 0; many--) changeOnce(draw, whole);
  return whole.all;
}

function changeOnce(draw: Draw, whole: Record<string, unknown>): void {
  let box: Box = whole;
  let key: string | number = "all";
  for (;;) {
    const inside: unknown = Reflect.get(box, key);
    const keys = isBox(inside) ? Object.keys(inside) : [];
    if (!isBox(inside) || keys.length === 0 || draw.chance(0.06)) break;
    box = inside;
    key = Array.isArray(inside) ? Number(draw.one(keys)) : draw.one(keys);
  }
  changeAt(draw, box, key);
}

function changeAt(draw: Draw, box: Box, key: string | number): void {
  const old: unknown = Reflect.get(box, key);
  const put = (value: unknown) => Object.defineProperty(box, key, { value, ...open });
  if (draw.chance(0.08) && !Array.isArray(box)) return void Reflect.deleteProperty(box, key);
  if (draw.chance(0.06) && Array.isArray(box)) return void box.push(structuredClone(old));
  if (draw.chance(0.05)) {
    const name = draw.one(["__proto__", "constructor", "\ud800", "", "id"]);
    return void Object.defineProperty(box, Array.isArray(box) ? 0 : name, { value: oddValue(draw), ...open });
  }
  // Mostly of the same kind, so that it comes further than the first check.
  if (typeof old === "string" && draw.chance(0.75)) return void put(oddTextNear(draw, old));
  if (typeof old === "number" && draw.chance(0.75)) return void put(draw.one(oddNumbers));
  if (typeof old === "boolean" && draw.chance(0.5)) return void put(!old);
  put(oddValue(draw));
}

const open = { writable: true, enumerable: true, configurable: true };

function oddTextNear(draw: Draw, old: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(old)) return draw.one(oddTimes).slice(0, draw.one([10, 16, 40]));
  return draw.chance(0.2) ? old + oddText(draw) : oddText(draw);
}

/** Bytes with some changed, taken out, put in, or with the end cut off. */
export function changedBytes(draw: Draw, given: Uint8Array): Buffer {
  let bytes = Buffer.from(given);
  for (let many = draw.between(0, 8); many > 0 && bytes.length > 0; many--) {
    const at = draw.chance(0.3)
      ? draw.between(0, Math.min(64, bytes.length - 1))
      : draw.between(0, bytes.length - 1);
    bytes[at] = draw.one([0, 0xff, 0x7f, 0x80, draw.between(0, 255)]);
  }
  if (draw.chance(0.15)) bytes = bytes.subarray(0, draw.between(0, bytes.length));
  if (draw.chance(0.1)) bytes = Buffer.concat([bytes, draw.bytes(draw.one([1, 20, 500]))]);
  if (draw.chance(0.1)) {
    const at = draw.between(0, bytes.length);
    bytes = Buffer.concat([bytes.subarray(0, at), draw.bytes(draw.one([1, 4, 64])), bytes.subarray(at)]);
  }
  return bytes;
}
