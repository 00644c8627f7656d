import { expect, test } from "vitest";
import { besideThese } from "@/lib/calls/beside-these";

const call = (id: string, number: string, category: 7 | 22 | null) => ({ id, number, category });

test("A missed call without a kind from a number of a draft stands beside it, one of another matter or number does not", () => {
  const own = [call("a", "021", 7), call("h", "", 7)];
  const all = [
    ...own,
    call("b", "021", null),
    call("c", "021", 7),
    call("d", "021", 22),
    call("e", "0571", 7),
    call("g", "", 7),
  ];
  expect(besideThese(own, all).map(({ id }) => id)).toEqual(["b", "c"]);
  expect(besideThese(own, own)).toEqual([]);
});
