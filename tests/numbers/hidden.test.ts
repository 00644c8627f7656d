import { expect, test } from "vitest";
import { identify } from "@/lib/numbers/identify";

test.each(
  "|  |-1|-2|－１|未知号码|私人号码|无主叫号码|未显示号码|未知|无法显示|匿名|private|Private Number|UNKNOWN|Restricted|No Caller ID|<unknown>".split(
    "|",
  ),
)("%j shows no number", (typed) => {
  expect(identify(typed)).toMatchObject({
    kind: "hidden",
    number: "",
    display: "未显示号码",
    certainty: "unknown",
  });
});

test("A hidden number has no place and no operator", () => {
  expect(identify("未知号码")).toMatchObject({ province: null, city: null, operator: null, prefix: null });
});

test("Text that is no number is not taken for a hidden one", () => {
  expect(identify("隔壁老王")).toMatchObject({ kind: "unknown", number: "", display: "隔壁老王" });
});
