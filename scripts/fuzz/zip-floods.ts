// 导出全部 as a stranger packs it so that a few kilobytes become much, in each of its texts and in its originals.

import { type Flood, zip } from "./floods";
import type { Draw } from "./odd";

const CASE = "案件数据.json";
const head = '{"format":"qingjing-case","version":1,"calls":[]';
const size = 1_000_000;
const evidence = `{"id":"e1","kind":"recording","name":"a","mime":"audio/mp4","size":${size},"sha256":"${"ab".repeat(32)}"}`;

/** `much`: 1 for as much as is read at all, less for a quick look. */
export function zipFlood(draw: Draw, much = 1): Flood {
  const many = (bytes: number) => Math.max(1, Math.round(bytes * much));
  const text = (unit: string, bytes = 95_000_000) => unit.repeat(many(bytes / Buffer.byteLength(unit)));
  const named = (unit: (nth: number) => string, times: number) =>
    Array.from({ length: many(times) }, (_, nth) => unit(nth)).join(",");
  const makers: (() => Flood)[] = [
    ...["\n", "a\r\n", `${"0".repeat(64)}  x\n`, CASE].map(
      (unit) => () =>
        whole(`sums of ${JSON.stringify(unit).slice(0, 9)}`, { SHA256SUMS: text(unit, 19_000_000) }),
    ),
    () => whole("sums without end", { SHA256SUMS: text("\n") }),
    ...["0,", "{},", "[],", "[", " ", '\\"', "一"].map((unit) => () => {
      const json = `${head},"x":[${unit === '\\"' || unit === "一" ? '"' : ""}${text(unit)}`;
      const name = draw.one([CASE, "全部数据.json"]);
      return whole(`${name} of ${unit}`, { [name]: json });
    }),
    () => whole("members", { [CASE]: `${head},"x":{${named((nth) => `"k${nth}":0`, 4_000_000)}}}` }),
    () =>
      whole("names", { [CASE]: `${head},"x":[${named((nth) => `{"a${nth}":0,"b${nth}":0}`, 690_000)}]}` }),
    () => originals("the same original again and again", 1, many(4_000)),
    () => originals("originals that are not wanted", many(1_000), 1),
  ];
  return draw.one(makers)();
}

function whole(name: string, texts: Record<string, string>): Flood {
  const files = Object.entries({ [CASE]: `${head}}`, ...texts });
  return { name, bytes: zip(files.map(([file, content]) => ({ name: file, bytes: Buffer.from(content) }))) };
}

/** As long as one that the case names, and another one. */
function originals(name: string, copies: number, listed: number): Flood {
  const bytes = Buffer.alloc(size);
  const files = Array.from({ length: copies }, (_, nth) => ({ name: `证据原件/${nth}`, bytes, listed }));
  const told = Buffer.from(`${head},"evidence":[${evidence}]}`);
  return { name, bytes: zip([{ name: CASE, bytes: told }, ...files]) };
}
