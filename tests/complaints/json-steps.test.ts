import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSteps } from "@/lib/complaints/json-steps";
import { dice } from "@/scripts/crash/dice.mjs";

const most = { values: 1_000_000, objects: 100_000, depth: 20, members: 1_000 };

/** What a reader says of a text; "no" where it says that it is none. */
function saidBy(read: (text: string) => unknown, text: string): unknown {
  try {
    return read(text);
  } catch {
    return "no";
  }
}

function inSteps(text: string): unknown {
  const steps = jsonSteps(text, most);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const sample = readFileSync("prisma/sample-case.json", "utf8").slice(0, 200_000);

const odd = [
  ...'1 -0 0.5e+3 1e400 -1.5E-7 true false null [] {} "" [[]] [{}] [0]'.split(" "),
  ' \t\r\n{ "a" : [ 1 , "x" ] , "b" : { } } \n',
  '{"a":1,"a":{"b":2},"__proto__":{"c":3},"constructor":[null],"":0}',
  '["\\u4e00\\ud83d\\ude00\\ud83d \\" \\\\ \\/ \\b\\f\\n\\r\\t","\\\\\\\\\\"","话：你好"]',
  '{"a":[{"__proto__":[]}]}',
];
const wrong = [
  ...'01 1. .5 +1 - 1e tru nulll NaN Infinity ] } , : [1,] [,1] [1 [1} {1:2} {"a"} {"a":} {"a":1,} {"a":1]'.split(
    " ",
  ),
  ...[
    "",
    " ",
    '"a',
    '"\\"',
    '"\\x"',
    '"\\u12"',
    '"a\nb"',
    "[1 2]",
    "1 2",
    "[]x",
    "\u00a01",
    "[1\u00a0]",
    "'a'",
    "{a:1}",
    "[1]//",
  ],
];

test("What is read in steps is what JSON.parse reads, a prototype's name like any other", () => {
  for (const text of [...odd, sample.slice(0, -1), readFileSync("prisma/sample-case.json", "utf8")]) {
    const [stepped, whole] = [saidBy(inSteps, text), saidBy(JSON.parse, text)];
    expect([text.slice(0, 80), stepped]).toEqual([text.slice(0, 80), whole]);
    expect(JSON.stringify(stepped)).toBe(JSON.stringify(whole));
  }
});

test("What JSON.parse refuses is refused", () => {
  for (const text of wrong)
    expect([text, saidBy(JSON.parse, text), saidBy(inSteps, text)]).toEqual([text, "no", "no"]);
});

test("Texts that were changed anywhere are read, or refused, as JSON.parse does", () => {
  const draw = dice(11);
  const signs = [...'"\\,:[]{}0-.e \n1tn', "\u0001", "话", ""];
  for (let round = 0; round < 3_000; round++) {
    let text = draw.one(odd) + draw.one(["", draw.one(odd)]);
    if (draw.chance(0.5)) text = `[${text.replaceAll("}{", "},{")}]`;
    for (let many = draw.between(0, 3); many > 0; many--) {
      const at = draw.between(0, text.length);
      text = text.slice(0, at) + draw.one(signs) + text.slice(at + draw.between(0, 2));
    }
    expect([text, saidBy(inSteps, text)]).toEqual([text, saidBy(JSON.parse, text)]);
  }
});

test("More than there may be is refused, and so is a name by which a schema counts", () => {
  expect(saidBy(inSteps, `${"[".repeat(20)}${"]".repeat(20)}`)).not.toBe("no");
  expect(saidBy(inSteps, `${"[".repeat(21)}${"]".repeat(21)}`)).toBe("no");
  const members = (many: number) => `{${Array.from({ length: many }, (_, nth) => `"k${nth}":0`)}}`;
  expect(saidBy(inSteps, members(1_000))).not.toBe("no");
  expect(saidBy(inSteps, members(1_001))).toBe("no");
  expect(saidBy(inSteps, `[${"{},".repeat(100_000)}{}]`)).toBe("no");
  expect(saidBy(inSteps, `[${"0,".repeat(1_000_000)}0]`)).toBe("no");
  expect(saidBy(inSteps, '{"length":3}')).toBe("no");
});
