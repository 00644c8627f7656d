import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { eventName } from "@/components/callers/event-words";
import { refusalChoicesOf } from "@/components/calls/call-choices";
import { CallFacts } from "@/components/calls/call-facts";
import { callLine } from "@/components/calls/call-words";
import type { Call, RefusalWay } from "@/lib/calls/call";
import { callList } from "@/lib/calls/call-list";
import { refusalInCall } from "@/lib/calls/refusals";
import { logged } from "../fixtures/said";

const ways: (RefusalWay | null)[] = [null, "on-call", "sms", "operator", "other"];
const refusedMessages = ways.map((refusedWay) =>
  logged("2026-09-12 10:00", { kind: "sms", refused: true, refusedWay }),
);

function eventOf(call: Call): string {
  const what = { kind: "refusal" as const, refusal: refusalInCall(call) };
  const none = { days: 7, before: 0, after: 0 };
  return eventName({ id: call.id, at: call.at, day: "2026-09-12", what, around: none, after: 0 });
}

test("A no to a message is called a call nowhere", () => {
  for (const message of refusedMessages) {
    const facts = renderToStaticMarkup(createElement(CallFacts, { call: message }));
    const row = callList([message]).rows[0] ?? [];
    const said = [eventOf(message), callLine(message), facts, ...row].join("\n");
    expect(said).not.toMatch(/来电|在电话里|不要再打/);
  }
});

test("A no to a message without a way was said when it came, one to a call in the call", () => {
  const told = { refused: true, refusedWay: null };
  expect(eventOf(logged("2026-09-12 10:00", { kind: "sms", ...told }))).toBe("收到短信时拒绝的");
  expect(eventOf(logged("2026-09-12 10:00", told))).toBe("来电时说的");
});

test("A message is asked about a reply first, a call about what was said on the phone", () => {
  const first = (kind: "call" | "sms") => refusalChoicesOf(kind).map(({ label }) => label)[0];
  expect([first("call"), first("sms")]).toEqual(["在电话里说的", "回短信拒绝"]);
});
