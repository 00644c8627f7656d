import { expect, test } from "vitest";
import { rowId } from "@/app/row-id";

test.each([null, 7, {}, ["x"], "bf447489\0"])("%j is no id of anything", (sent) => {
  expect(() => rowId(sent)).toThrow("404");
});

test("A text is taken for an id as it is", () => {
  expect(rowId("bf447489-b915")).toBe("bf447489-b915");
});
