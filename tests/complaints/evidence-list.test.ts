import { expect, test } from "vitest";
import { evidenceList } from "@/lib/complaints/evidence-list";
import { purposeOf } from "@/lib/complaints/evidence-purpose";
import { evidenceRows } from "@/lib/complaints/evidence-rows";
import { withShows } from "@/lib/complaints/proof-words";
import { callsOf, sample } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";

const { calls, evidence } = sample;
const pages = { e2: 3, e3: 3 };

test("The list groups by what is proved and numbers through", () => {
  const { rows } = evidenceRows(evidence, calls, pages);
  expect(rows.map((row) => [row[0], row[1], row[2]])).toEqual([
    [1, "来电事实", "通话记录截图"],
    [2, "来电事实", "通话记录截图"],
    [3, "来电事实", "短信截图"],
    [4, "来电事实", "通话录音（2分14秒）"],
  ]);
});

test("Of no evidence it says so, without a table and unsigned", () => {
  const blocks = evidenceList([], calls, {}, "林静", "2026-10-09");
  expect(blocks.map(({ kind }) => kind)).toEqual(["title", "paragraph"]);
  expect(JSON.stringify(blocks)).toContain("还没有证据");
});

test("What a file proves is counted from its calls", () => {
  const aims = evidenceRows(evidence, calls, pages).rows.map((row) => row[5]);
  expect(aims).toEqual([
    "证明170 9000 0000自2026年9月8日至10月9日共7次来电的事实",
    "证明171 0000 0000自2026年9月19日至10月8日共3次来电的事实",
    "证明短信的内容",
    "证明2026年9月14日10:05号码170 9000 0000来电的通话内容，以及提交人明确拒绝；备注：“你们不要再打了”",
  ]);
});

test("The screenshot of an SMS proves what the SMS says, not a call", () => {
  const messages = callsOf(
    { kind: "sms", typed: "1069 0000 0000", at: "2026-09-04T09:00", smsText: "退订回T" },
    { kind: "sms", typed: "1069 0000 0000", at: "2026-09-05T09:00", smsText: "退订回T" },
  );
  const [shot] = evidence.filter((one) => one.kind === "sms-screenshot");
  const aimOf = (count: number) =>
    shot && purposeOf({ ...shot, callIds: messages.slice(0, count).map((call) => call.id) }, messages);
  expect(aimOf(1)).toBe("证明2026年9月4日09:00号码1069 0000 0000所发短信的内容");
  expect(aimOf(2)).toBe("证明1069 0000 0000自2026年9月4日至9月5日共2条短信的内容");
});

test("An identity card proves who somebody is, and no number", () => {
  const [first] = evidence;
  if (!first) throw new Error("the sample case has evidence");
  const listed = (name: string) => {
    const one = { ...first, kind: "identity" as const, callIds: [], note: "", name };
    return evidenceRows([one], calls, {}).rows.map((row) => [row[1], row[5]]);
  };
  expect(listed("身份证.jpg")).toEqual([["身份", "证明本人身份"]]);
  expect(listed("入网实名证明.pdf")).toEqual([["身份与号码归属", "证明提交人的身份和号码归属"]]);
});

test("The note and the name of a file that only case data tells say so", () => {
  const [first] = evidence;
  if (!first) throw new Error("the sample case has evidence");
  const noted = { ...first, note: "骗子的截图", name: "图.png" };
  const listed = (more: object) =>
    JSON.stringify(evidenceList([{ ...noted, ...more }], calls, {}, "林静", "2026-10-09"));
  expect(listed({ isNoteTold: true })).toContain("备注（来自案件数据）：骗子的截图");
  expect(listed({ isTold: true })).toContain("图.png（来自案件数据）");
  expect(listed({ originalStatus: "not-received" })).toContain(
    "标※的文件没有收到，文件名、指纹、字节数是案件数据里写的",
  );
  expect(listed({})).not.toContain("案件数据");
});

test("A file that is not on paper has no page", () => {
  expect(evidenceRows(evidence, calls, pages).rows.map((row) => row[6])).toEqual([
    "第3页",
    "第3页",
    "电子文件",
    "电子文件",
  ]);
});

test("The paper gives every fingerprint whole, and is signed", () => {
  const blocks = evidenceList(evidence, calls, pages, "林静", "2026-10-09");
  const text = JSON.stringify(blocks);
  expect(evidence.filter((one) => !text.includes(one.sha256))).toEqual([]);
  expect(blocks.at(-1)).toEqual({ kind: "signature", role: "提交人", name: "林静", on: "2026-10-09" });
});

test("A court gets a set, and one for each on the other side; nobody else is told of sets", () => {
  const textOf = (copies?: number) =>
    JSON.stringify(evidenceList(evidence, calls, pages, "林静", "2026-10-09", copies));
  expect(textOf(2)).toContain("提交3份：交法院1份，按对方当事人人数提出副本2份");
  expect(textOf()).not.toContain("副本");
});

test("A file beside an earlier step proves that step, one that belongs to calls proves those", () => {
  const [first, second] = evidence;
  if (!first || !second) throw new Error("the sample case has evidence");
  const proof = { ...first, id: "receipt", kind: "other" as const, callIds: [] };
  const step = handedIn("tca-report", { evidenceIds: ["receipt", second.id] }, { evidenceIds: ["receipt"] });
  const aims = withShows([proof, second], [step]).map((one) => purposeOf(one, calls));
  expect(aims[0]).toContain("证明2026年9月20日已向辽宁省通信管理局提交举报信和2026年9月28日通管局举报的答复");
  expect(aims[1]).not.toContain("提交举报信");
});
