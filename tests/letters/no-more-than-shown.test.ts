import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const letter = (name: string) => readFileSync(path.join(import.meta.dirname, `${name}.txt`), "utf8");

test.each(["sample-review", "sample-petition"])(
  "%s says of an answer that names a place no more than its rule carries: what the own operator delivered is to be looked into",
  (name) => {
    expect(letter(name)).toContain("因此由该企业送达的部分应当核查，仅以该理由一概不予核查，不能成立。");
    expect(letter(name)).not.toContain("该理由不能成立");
  },
);

test.each(["sample-market-complaint", "costs-market-complaint"])(
  "%s asks for an apology for the calls of that company alone",
  (name) => {
    expect(letter(name)).toContain("就其自行或者委托他人拨打的上述来电向我赔礼道歉");
  },
);
