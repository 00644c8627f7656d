import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Needs } from "@/components/complaints/needs";

const next = { text: "填上我的资料", href: "/me/details" };
const need = (field: string, text: string, proposed?: string) => ({
  code: `missing-${field}`,
  text,
  required: true,
  next,
  ...(proposed === undefined ? {} : { proposed }),
});

const said = (...needs: ReturnType<typeof need>[]) => {
  const door = { id: "tca-report", state: "missing" as const, reasons: [], needs };
  const markup = renderToStaticMarkup(createElement(Needs, { door }));
  return markup.split("</p>").flatMap((line) => line.replace(/<[^>]+>/g, "") || []);
};

test("What is proposed already is to be looked over, and only the rest is missing", () => {
  const province = need("province", "你所在的省", "四川省");
  const operator = need("operator", "你的运营商", "中国移动");
  expect(said(need("name", "你的姓名"), province, operator)).toEqual([
    "还差你的姓名",
    "请核对你所在的省（四川省）、运营商（中国移动）",
  ]);
  expect(said(province)).toEqual(["请核对你所在的省（四川省）"]);
});
