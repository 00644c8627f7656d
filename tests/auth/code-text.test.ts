import { expect, test } from "vitest";
import { codeText } from "@/components/me/code-text";

test("The file of a recovery code says of which account it is, where and since when", () => {
  const text = codeText({
    code: "7K3M9-P2X4D",
    name: "李一",
    host: "192.168.1.5:3000",
    date: "2026年11月30日",
  });
  for (const line of [
    "清静的恢复码",
    "7K3M9-P2X4D",
    "名字：李一",
    "网址：192.168.1.5:3000",
    "日期：2026年11月30日",
  ])
    expect(text.split("\r\n")).toContain(line);
});
