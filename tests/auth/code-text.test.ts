import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CodeCard } from "@/components/me/code-card";
import { codeText } from "@/components/me/code-text";

const facts = { code: "7K3M9-P2X4D", name: "李一", host: "192.168.1.5:3000", date: "2026年11月30日" };

test("File and paper say in the same words how the code is used", () => {
  const paper = renderToStaticMarkup(createElement(CodeCard, facts));
  for (const told of [codeText(facts), paper])
    expect(told).toContain("忘了密码时：登录页点“忘了密码”，填用户名和这个恢复码，定新密码。");
});

test("The file of a recovery code says of which account it is, where and since when", () => {
  const text = codeText(facts);
  for (const line of [
    "清静的恢复码",
    "7K3M9-P2X4D",
    "用户名：李一",
    "网址：192.168.1.5:3000",
    "日期：2026年11月30日",
  ])
    expect(text.split("\r\n")).toContain(line);
});
