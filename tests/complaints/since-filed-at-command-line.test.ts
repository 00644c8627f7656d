import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import { draft } from "@/lib/complaints/draft";
import sampleCase from "@/prisma/sample-case.json";
import { factsFor } from "@/scripts/qingjing/case-facts";

const at = (day: string) => `2026-${day}T10:00`;
const call = { typed: "17099990000", how: "person", seconds: 30, category: 7, caller: "好借钱" };
const answers = {
  neverAgreed: true,
  merchantName: "好借钱（上海）信息科技有限公司",
  merchantAddress: "上海市浦东新区世纪大道1号",
};

function filed(channel: string) {
  const said = { kind: "filed", on: "2026-08-12", way: "web", to: "", receipt: "", version: null, note: "" };
  const steps = [{ id: `${channel}-1`, recordedAt: "2026-08-12T20:00", said }];
  return {
    ...{ id: channel, channel, answers, callIds: ["c01", "c02"], followsId: null, steps },
    createdAt: at("08-11"),
  };
}

function fileOf(channel: string, since: string[]) {
  const calls = ["08-03", "08-05", ...since].map((day, nth) => ({
    ...{ ...call, at: at(day), id: `c0${nth + 1}` },
    ...(nth === 1 ? { refused: true, refusedWay: "on-call" } : {}),
  }));
  const own = { ...sampleCase, evidence: [], refusals: [], complaints: [filed(channel)], calls };
  return CaseFile.parse(own);
}

function stateOf(channelId: string, since: string[]) {
  const channel = channelById(channelId);
  const facts = factsFor(channelId, fileOf(channelId, since), "2026-12-01");
  return { calls: facts.calls.length, kind: channel ? draft(channel, facts).kind : "" };
}

test.each(["police", "market-report"])(
  "What came since a filing gives %s its letter at the command line, and without it the letter is refused",
  (channel) => {
    expect(stateOf(channel, ["09-05", "10-05", "11-25"])).toEqual({ calls: 5, kind: "ok" });
    expect(stateOf(channel, [])).toEqual({ calls: 2, kind: "refused" });
  },
);
