import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Events } from "@/components/callers/events";
import { CallOrigins } from "@/components/calls/call-origins";
import { ReadBackOn } from "@/components/calls/read-back-on";
import { ComplaintList } from "@/components/complaints/complaint-list";
import { LeftOut } from "@/components/complaints/left-out";
import { ReadCalls } from "@/components/evidence/describe-evidence";
import { OriginalFacts } from "@/components/evidence/original-facts";
import { Sums } from "@/components/import/sums";
import { standingNow } from "@/lib/complaints/standing-now";
import type { StepSaid } from "@/lib/filings/step";
import { callsOf, sample } from "../fixtures/cases";
import { sourceRow } from "../fixtures/source-row";

const then = "2026-10-12T03:00:00.000Z";
const on = "2026-10-03";
const handedIn: StepSaid = {
  kind: "filed",
  on,
  way: "web",
  to: "12321",
  receipt: "",
  version: 1,
  evidenceIds: [],
  note: "",
};
const ended: StepSaid = { kind: "solved", on, note: "" };

/** The list with one complaint, whose only step says this. */
function listed(said: StepSaid, caseDataAt: string | null): string {
  const steps = [{ id: "s", recordedAt: then, replacesId: null, caseDataAt, said }];
  const known = { deadlines: [], callTimes: [], followedBy: null, today: "2026-11-30" };
  const standing = standingNow({ steps, letters: [], ...known });
  const complaint = { id: "c", createdAt: then, caseDataAt: then, letters: [] };
  const row = {
    complaint,
    channel: { name: "12321举报" },
    callCount: { calls: 1, messages: 0 },
    matter: "",
    standing,
  };
  const page = renderToStaticMarkup(createElement(ComplaintList, { complaints: [row], today: known.today }));
  return page.replace(/<[^>]+>/g, "");
}

test("A day on which something was handed in or ended is marked where case data told it, and only there", () => {
  expect(listed(handedIn, then)).toContain("交（来自案件数据）");
  expect(listed(handedIn, null)).not.toContain("来自案件数据");
  expect(listed(ended, then)).toContain("结束（来自案件数据）");
  expect(listed(ended, null)).not.toContain("来自案件数据");
});

test("A call that was read back says so, and since when", () => {
  const shown = (at: string | null) =>
    renderToStaticMarkup(createElement(ReadBackOn, { at, today: "2026-11-30" }));
  expect(shown(then)).toContain("来自案件数据，10月12日读入");
  expect(shown(null)).toBe("");
});

test("Before a letter is issued it is said how many originals it leaves out, and where to bring them", () => {
  const shown = (...ids: string[]) =>
    renderToStaticMarkup(createElement(LeftOut, { evidence: ids.map((id) => ({ id })) }));
  expect(shown()).toBe("");
  expect(shown("e").replace(/<[^>]+>/g, "")).toBe("还有1份原件没有传来，信里先不写它们。再传一次原件");
  expect(shown("e")).toContain('href="/evidence/e"');
  expect(shown("e", "f")).toContain('href="/evidence"');
});

const plain = (markup: string) => markup.replace(/<[^>]+>/g, "");

test("A file that only case data has read is never shown as one that was read here", () => {
  const [call] = callsOf({ typed: "170 9000 1234", at: "2026-10-01T10:00" });
  if (!call) throw new Error("there is a call");
  const row = sourceRow({ typed: "17090001234", at: call.at });
  const source = {
    importId: "i",
    evidenceId: null,
    name: "详单.csv",
    formatName: "移动详单",
    line: 7,
    said: row,
  };
  const origin = (isTold: boolean, isHere = false) =>
    plain(
      renderToStaticMarkup(createElement(CallOrigins, { call, sources: [{ ...source, isTold, isHere }] })),
    );
  expect(origin(true)).toContain("案件数据称来自移动详单（详单.csv）　第7行，本机没有读过这个文件");
  expect(origin(true)).toContain("来自案件数据（它称来自移动详单）");
  expect(origin(true, true)).toContain("第7行，本机收到了这个文件，但没有按它读");
  expect(origin(true, true)).not.toContain("没有读过");
  expect(origin(false)).not.toContain("案件数据");
  const read = (isTold: boolean) =>
    plain(renderToStaticMarkup(createElement(ReadCalls, { id: "i", calls: 4, isTold })));
  expect(read(true)).toContain("案件数据称有4次来电来自这个文件，本机没有读过它");
  expect(read(false)).toContain("连着4次来电，都在这个文件里");
  const sums = { read: 4, saved: 4, toSave: 0, known: 0, left: 0, out: 0, rejected: 0 };
  expect(plain(renderToStaticMarkup(createElement(Sums, { sums, isTold: true })))).toContain(
    "案件数据称一共4条",
  );
});

test("What was done is marked where case data tells it; where all of it is told that is said once", () => {
  const event = (id: string, isTold: boolean) => ({
    id,
    at: then,
    day: "2026-10-12",
    what: { kind: "filed" as const, name: "12321举报", isTold },
    around: { days: 1, before: 0, after: 0 },
    after: 0,
  });
  const shown = (...told: boolean[]) => {
    const events = told.map((isTold, at) => event(`filed-${at}`, isTold));
    return plain(
      renderToStaticMarkup(createElement(Events, { events, count: told.length, today: "2026-11-30" })),
    );
  };
  expect(shown(true, false)).toContain("提交12321举报（来自案件数据）");
  expect(shown(true, true).split("来自案件数据")).toHaveLength(2);
  expect(shown(false)).not.toContain("案件数据");
});

test("On its page a fingerprint that was never computed here says from where it is", () => {
  const [one] = sample.evidence;
  if (!one) throw new Error("the sample case has evidence");
  const shown = (originalStatus: "stored" | "not-received") => {
    const evidence = { ...one, originalStatus };
    return plain(
      renderToStaticMarkup(createElement(OriginalFacts, { evidence, today: "2026-11-30", there: false })),
    );
  };
  expect(shown("not-received")).toContain("文件指纹（来自案件数据）");
  expect(shown("stored")).not.toContain("来自案件数据");
});
