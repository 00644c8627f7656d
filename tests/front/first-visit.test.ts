import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FirstVisit } from "@/components/front/first-visit";

function front(signedOut: boolean): string {
  const sample = { whose: "周明", sheet: null };
  return renderToStaticMarkup(createElement(FirstVisit, { sample, signedOut }));
}

test("A device that was signed out is offered to sign in, a new one to say that it has logged elsewhere", () => {
  expect(front(false)).toContain("在别处记过</a>");
  expect(front(true)).toContain(">登录</a>");
  expect(front(true)).not.toContain("在别处记过");
});
