import { describe, expect, test } from "vitest";
import { matching, readSelection, selected, selectionQuery, toggled } from "@/lib/complaints/selection";
import { said } from "../fixtures/said";

const morning = "2026-10-09T02:26:00.000Z";
const calls = [
  { id: "a", ...said({ at: morning }) },
  { id: "b", ...said({ at: morning, category: 7, number: "17100000000" }) },
  { id: "c", ...said({ at: morning, category: null, number: "" }) },
  { id: "d", ...said({ at: "2026-10-09T16:30:00.000Z" }) },
];
const ids = (query: string) =>
  selected(calls, readSelection(Object.fromEntries(new URLSearchParams(query)))).map((one) => one.id);

describe("A selection of calls", () => {
  test("An empty rule takes every call", () => {
    expect(ids("")).toEqual(["a", "b", "c", "d"]);
  });

  test("A matter takes the calls of that kind", () => {
    expect(ids("matter=7")).toEqual(["b"]);
  });

  test("Calls without a kind are a matter of their own", () => {
    expect(ids("matter=none")).toEqual(["c"]);
  });

  test("Two numbers take the calls of both, and a hidden number can be named", () => {
    expect(ids("number=17100000000,hidden")).toEqual(["b", "c"]);
  });

  test("A day ends at midnight in Beijing", () => {
    expect(ids("to=2026-10-09")).toEqual(["a", "b", "c"]);
    expect(ids("from=2026-10-10")).toEqual(["d"]);
  });

  test("A call that is taken out still counts as matching", () => {
    const selection = toggled(readSelection({}), "b");
    expect(selected(calls, selection).map((one) => one.id)).toEqual(["a", "c", "d"]);
    expect(matching(calls, selection)).toHaveLength(4);
  });

  test("A call taken out twice is back", () => {
    const selection = readSelection({});
    expect(toggled(toggled(selection, "b"), "b")).toEqual(selection);
  });

  test("A selection survives its own address", () => {
    const selection = readSelection({
      matter: ["7", "22"],
      number: "hidden",
      from: "2026-10-01",
      without: "a,b",
    });
    const back = new URLSearchParams(selectionQuery(selection));
    expect(
      readSelection({ matter: back.getAll("matter"), number: "hidden", from: "2026-10-01", without: "a,b" }),
    ).toEqual(selection);
  });

  test("A day that is no day does not narrow", () => {
    expect(ids("from=yesterday")).toEqual(["a", "b", "c", "d"]);
  });
});
