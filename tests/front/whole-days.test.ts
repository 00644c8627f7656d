import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { whatCame } from "@/components/callers/events";
import { DidItStop, type SinceOwn } from "@/components/follow/did-it-stop";

const around = (days: number) => ({ days, before: 0, after: 0 });
const said = (own: Partial<SinceOwn>) =>
  renderToStaticMarkup(
    createElement(DidItStop, {
      since: [],
      own: { calls: 0, messages: 0, lastAt: null, days: 0, ...own },
      today: "2026-12-01",
      close: null,
    }),
  );

test("What came after a deed is told at once; that nothing came, only when a whole day is over", () => {
  expect(whatCame({ after: 2, around: around(0) })).toBe("这以后又来了2次");
  expect(whatCame({ after: 0, around: around(1) })).toBe("这以后没再打来");
  expect(whatCame({ after: 0, around: around(0) })).not.toContain("没再打来");
});

test("The same holds of a complaint, of which nothing is known where no number was shown", () => {
  expect(said({ days: 0 })).not.toContain("没再打来");
  expect(said({ days: 1 })).toContain("没再打来");
  expect(said({ days: null })).toContain("没显示号码");
  expect(said({ calls: 1, lastAt: "2026-12-01T02:00:00.000Z" })).toContain("又有");
});
