import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CallerSentence } from "@/components/callers/caller-sentence";
import { Events, whatCame } from "@/components/callers/events";
import { DidItStop, type SinceOwn } from "@/components/follow/did-it-stop";
import { logFigures, type Tally } from "@/lib/calls/log-figures";
import type { Refusal } from "@/lib/calls/refusals";

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

test("A no in a call is told with the one number that it was said to, so that another of the caller's is not counted with it", () => {
  const came = (refusal: Partial<Refusal>) => {
    const told: Omit<Refusal, "callId" | "numbers"> = {
      id: "r",
      at: "2026-11-20T02:10:00.000Z",
      way: "on-call",
      callerId: null,
      note: "",
      evidenceIds: [],
    };
    const what = {
      kind: "refusal" as const,
      refusal: { ...told, callId: "c", numbers: ["02431234567"], ...refusal },
    };
    const event = { id: "refusal-r", at: told.at, day: "2026-11-20", what, around: around(12), after: 3 };
    const drawn = createElement(Events, { events: [event], count: 1, today: "2026-12-03" });
    return renderToStaticMarkup(drawn);
  };
  expect(came({})).toContain("这以后024 3123 4567又来了3次");
  expect(came({ callId: null, numbers: ["02431234567", "02431239999"] })).toContain("这以后又来了3次");
  const sentence = (numbers: number) => {
    const told = {
      ...logFigures(tally),
      first: "2026-11-20T02:10:00.000Z",
      last: "2026-12-02T11:20:00.000Z",
      total: 6,
      afterRefusal: 3,
    };
    return renderToStaticMarkup(
      createElement(CallerSentence, { told, numbers, today: "2026-12-03" }),
    ).replace(/<[^>]+>/g, "");
  };
  expect(sentence(2)).toContain("6次来电，拒绝过的号码，拒绝以后还有3次");
  expect(sentence(1)).toContain("6次来电，拒绝以后还有3次");
});

const tally: Tally = {
  ...{ total: 0, messages: 0, oneRing: 0, missed: 0, robot: 0, first: null, last: null },
  ...{ days: [], hours: Array<number>(24).fill(0), numbers: [], shown: 2, hidden: 0, afterRefusal: 0 },
};

test("The same holds of a complaint, of which nothing is known where no number was shown", () => {
  expect(said({ days: 0 })).not.toContain("没再打来");
  expect(said({ days: 1 })).toContain("没再打来");
  expect(said({ days: null })).toContain("没显示号码");
  expect(said({ calls: 1, lastAt: "2026-12-01T02:00:00.000Z" })).toContain("又有");
});
