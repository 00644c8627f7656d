import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Profile } from "@/components/calls/number-profile";
import { WhereToGet } from "@/components/import/where-to-get";
import { formats } from "@/lib/imports";
import { identify } from "@/lib/numbers/identify";

const shown = (typed: string) => renderToStaticMarkup(createElement(Profile, { profile: identify(typed) }));

test("A place that only one source names says so, and one that both name does not", () => {
  const onlyOne = '归属地从哪里查到的</summary><p class="label">只有一份资料这样写';
  expect(shown("192 7013 0000")).toContain("广东省惠州市");
  expect(shown("192 7013 0000")).toContain(onlyOne);
  expect(shown("139 0512 0000")).toContain("江苏省连云港市");
  expect(shown("139 0512 0000")).not.toContain(onlyOne);
  expect(shown("178 4100 1234")).toContain("归属地未知");
});

test("The page of imports names every kind of file that is read", () => {
  const names = formats.map(({ name }) => name);
  const page = renderToStaticMarkup(createElement(WhereToGet, { readable: names }));
  for (const name of names) expect(page).toContain(name.replaceAll("&", "&amp;"));
});
