import { describe, expect, test } from "vitest";
import { isReply } from "@/scripts/serve/reply-format.mjs";
import { multipart, type Part } from "./multipart";

const type = "multipart/form-data; boundary=x";
const text = (said: unknown) => isReply(Buffer.from(JSON.stringify(said)), "text/plain;charset=UTF-8", true);
const parts = (...all: Part[]) => isReply(multipart(all), type, true);
const submitted = (...all: Part[]) => isReply(multipart(all), type, false);
const id = "a0".repeat(21);

describe("What pages send", () => {
  test.each([
    ["nothing", []],
    [
      "an id and a form's fields",
      ["id", { at: "2026-09-08T10:05", numbers: ["1709"], count: 1, said: null }],
    ],
    ["a text that begins with a $", ["$$K1", { words: "$$100" }]],
    ["what is undefined, and numbers that JSON has not", ["$undefined", "$NaN", "$-0", "$-Infinity"]],
    ["a list that stands in two places", [{ one: [1, 2], other: "$0:0:one" }]],
    [
      "a screenshot of a thousand rows",
      [{ rows: Array.from({ length: 1000 }, (_, nth) => ({ nth, a: "", b: "" })) }],
    ],
  ])("is let through: %s", (_, list) => {
    expect(text(list)).toBe(true);
  });

  test("is let through: a form among the arguments", () => {
    expect(parts(["_1_door", "12321"], ["_1_$ACTION_ID_1", ""], ["0", '["id","$K1"]'])).toBe(true);
    expect(parts(["0", '["$K1"]'])).toBe(true);
  });

  test("is let through: a form sent without scripts, with and without what was bound to it", () => {
    expect(submitted([`$ACTION_ID_${id}`, ""], ["door", "12321"])).toBe(true);
    const meta = JSON.stringify({ id, bound: "$@1" });
    expect(submitted(["$ACTION_REF_1", ""], ["$ACTION_1:0", meta], ["$ACTION_1:1", '["id"]'])).toBe(true);
    expect(submitted(["anything", "$0:0"])).toBe(true);
  });
});

const rows = (...all: string[]): Part[] => all.map((row, nth): Part => [String(nth), row]);

describe("What only somebody else sends", () => {
  test.each<[string, unknown]>([
    ["a circle", [{ name: "$0:0" }]],
    ["a circle of two", [{ a: "$0:1", b: 1 }, { a: "$0:0" }]],
    ["doublings on doublings", ["x", ["$0:0"], ["$0:1", "$0:1"], ["$0:2", "$0:2"]]],
    ["a reference to nothing", ["$0:7"]],
    ["a reference to a text", ["x", "$0:0"]],
    ["a reference to what every object has", [{}, "$0:0:__proto__"]],
    ["another row", ["$1"]],
    ...[..."@hHTQWiDnAOoUSsLlGgMmVBRrXx"].map((sign): [string, unknown] => [`a $${sign}`, [`$${sign}1`]]),
    ["two forms", ["$K1", "$K2"]],
    ["a form inside of something", [["$K1"]]],
    ["no list", { a: 1 }],
    ["more arguments than any action takes", Array.from({ length: 17 }, () => 0)],
    ["more values than any form", [Array.from({ length: 60_000 }, () => 0)]],
    ["a thousand times the same thousand", [[...Array(1000).keys()], ...[Array(999).fill("$0:0")]]],
    ["more references than any form", [{ one: [1] }, ...Array(1).fill(Array(1001).fill("$0:0:one"))]],
    ["what is nested a thousandfold", JSON.parse(`${"[".repeat(1000)}${"]".repeat(1000)}`)],
  ])("is refused: %s", (_, list) => {
    expect(text(list)).toBe(false);
  });

  test.each<[string, Part[]]>([
    ["rows that name each other", rows('["$1"]', '["$0"]')],
    ["a row twice", [...rows("[]"), ...rows("[]")]],
    ["a Map", rows('["$Q1"]', '[["a",1]]')],
    [
      "a stream",
      [
        ["S1", "1"],
        ["0", '["$R1"]'],
      ],
    ],
    [
      "a file",
      [
        ['a"; filename="x', "x"],
        ["0", "[]"],
      ],
    ],
    [
      "fields of no form",
      [
        ["_1_a", "x"],
        ["0", "[]"],
      ],
    ],
    [
      "fields of two forms",
      [
        ["_1_a", "x"],
        ["_2_a", "x"],
        ["0", '["$K1"]'],
      ],
    ],
    ["ten thousand fields", [...Array.from({ length: 10_000 }, (): Part => ["_1_a", ""]), ["0", '["$K1"]']]],
  ])("is refused in parts: %s", (_, all) => {
    expect(parts(...all)).toBe(false);
  });

  test.each<[string, Part[]]>([
    [
      "bound arguments that go round",
      [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`],
        ["$ACTION_1:1", '["$0:bound"]'],
      ],
    ],
    [
      "bound arguments that refer to each other",
      [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`],
        ["$ACTION_1:1", '[{"a":1},"$0:0"]'],
      ],
    ],
    [
      "an action that is bound to itself",
      [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", `{"id":"${id}","bound":"$@0"}`],
      ],
    ],
    ["rows of no action", [["$ACTION_2:0", "[]"]]],
    [
      "two actions of one name",
      [
        ["$ACTION_REF_1", ""],
        ["$ACTION_REF_1", ""],
      ],
    ],
  ])("is refused in a form without scripts: %s", (_, all) => {
    expect(submitted(...all)).toBe(false);
  });

  test("is refused where a parser could find other parts in it", () => {
    const body = multipart([["0", "[]"]]).toString();
    for (const bent of [
      body.slice(0, -6),
      `x${body}`,
      body.replace(": form", ":form"),
      body.replace("\r\n\r\n", "\r\nx: y\r\n\r\n"),
    ])
      expect(isReply(Buffer.from(bent), type, true)).toBe(false);
    expect(isReply(Buffer.from(body), "multipart/form-data", true)).toBe(false);
  });
});
