import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FirstVisit } from "@/components/front/first-visit";
import type { LeftAs } from "@/components/me/signed-out-words";

function front(signedOut: LeftAs | null): string {
  const sample = { whose: "周明", sheet: null };
  return renderToStaticMarkup(createElement(FirstVisit, { sample, signedOut }));
}

test("A device that was signed out is told why, and where to sign in or enter the code", () => {
  const said = front("account");
  expect(said).toMatch(/换了密码、用了恢复码.*href="\/me\/sign-in".*href="\/me\/recover".*填恢复码/s);
  expect(said).not.toContain("在别处记过");
});

test("One whose account is gone is not sent to sign in to it", () => {
  expect(front("gone")).toContain("已经不在了");
  expect(front("gone")).not.toContain("填恢复码");
});

test("A new device is offered to say that it has logged elsewhere", () => {
  expect(front(null)).toContain("在别处记过</a>");
  expect(front(null)).not.toContain("退出登录");
});
