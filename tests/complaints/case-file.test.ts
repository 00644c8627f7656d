import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import { draft } from "@/lib/complaints/draft";
import { standingOf } from "@/lib/filings/standing";
import { decorationFacts, sample } from "../fixtures/cases";
import { filed, replied } from "../fixtures/steps";

const bare = {
  format: "qingjing-case",
  version: 1,
  calls: [{ number: "170 9000 0000", at: "2026-09-14T10:05" }],
};

/** A case whose one complaint was followed up by these steps. */
function follow(steps: unknown[]) {
  return { ...bare, complaints: [{ channel: "12321", callIds: ["c1"], steps }] };
}

/** The messages of what is wrong, with their places. */
function wrong(file: unknown): string[] {
  const read = CaseFile.safeParse(file);
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join(".")}：${issue.message}`);
}

describe("A case file", () => {
  test("may be as short as one number and one time", () => {
    const { calls, complaints, evidence, savedAt } = CaseFile.parse(bare);
    expect(calls[0]).toMatchObject({ id: "c1", number: "17090000000", typed: "170 9000 0000", kind: "call" });
    expect(calls[0]?.at).toBe("2026-09-14T02:05:00.000Z");
    expect([complaints, evidence, savedAt]).toEqual([[], [], "2026-09-14T02:05:00.000Z"]);
  });

  test("without a number means that none was shown", () => {
    const [call] = CaseFile.parse({ ...bare, calls: [{ at: "2026-09-14T10:05" }] }).calls;
    expect([call?.number, call?.typed]).toEqual(["", "未显示号码"]);
  });

  test("reads back what it wrote, the issued letter key by key", () => {
    const [channel] = channels;
    const drafted = channel && draft(channel, decorationFacts());
    if (drafted?.kind !== "ok") throw new Error("no draft");
    const letter = {
      version: 1,
      issuedAt: sample.savedAt,
      draft: drafted.value,
      evidence: sample.evidence,
      sha256: "a".repeat(64),
    };
    const complaint = { ...sample.complaints[0], letters: [letter] };
    const written = { ...sample, complaints: [complaint] };
    const read = CaseFile.parse(JSON.parse(JSON.stringify(written)));
    expect(read).toEqual(written);
    expect(JSON.stringify(read.complaints[0]?.letters[0]?.draft)).toBe(JSON.stringify(drafted.value));
  });

  test("takes steps in the order in which they were entered, by hand the upper of one day first", () => {
    const told = follow([
      { said: replied({ on: "2026-10-08", words: "先" }) },
      { said: replied({ on: "2026-10-08", words: "后" }) },
      { id: "f", said: filed({ on: "2026-09-29" }) },
      { said: filed({ on: "2026-09-28" }), replacesId: "f" },
      { said: { kind: "solved", on: "2026-10-09" }, recordedAt: "2026-10-09T09:00" },
    ]);
    const steps = CaseFile.parse(told).complaints[0]?.steps ?? [];
    expect(steps.map(({ said }) => ("words" in said ? said.words : said.kind))).toEqual([
      "filed",
      "filed",
      "先",
      "后",
      "solved",
    ]);
    expect(new Set(steps.map(({ recordedAt }) => recordedAt)).size).toBe(5);
    expect(standingOf(steps).filed?.said.on).toBe("2026-09-28");
  });

  test.each<[string, unknown, string]>([
    ["another format", { ...bare, format: "x" }, "format：这不是清静的案件文件"],
    ["no object at all", null, "：这不是清静的案件文件"],
    ["no calls", { ...bare, calls: undefined }, "calls：calls要写成列表"],
    [
      "a day that does not exist",
      { ...bare, calls: [{ at: "2026-02-30T10:00" }] },
      "calls.0.at：at写成 2026-09-14T10:05 这样，按北京时间",
    ],
    [
      "an unknown kind",
      { ...bare, calls: [{ at: "2026-09-14T10:05", category: 99 }] },
      "calls.0.category：category 写12321表单里的编号",
    ],
    [
      "the same id twice",
      {
        ...bare,
        calls: [
          { id: "a", at: "2026-09-14T10:05" },
          { id: "a", at: "2026-09-14T10:06" },
        ],
      },
      "calls.1.id：a 用了两次",
    ],
    [
      "evidence of a call that is not there",
      { ...bare, evidence: [{ kind: "bill", callIds: ["x"] }] },
      "evidence.0.callIds：没有编号是 x 的来电",
    ],
    [
      "a step that replaces none before it",
      follow([{ said: filed(), replacesId: "x" }]),
      "complaints.0.steps.0.replacesId：replacesId 写它改的那一步，要在它前面，说的是同一种事",
    ],
    [
      "a reply in place of a filing",
      follow([
        { id: "a", said: filed() },
        { said: replied(), replacesId: "a" },
      ]),
      "complaints.0.steps.1.replacesId：replacesId 写它改的那一步，要在它前面，说的是同一种事",
    ],
    [
      "nothing that is taken back",
      follow([{ said: { kind: "taken-back" } }]),
      "complaints.0.steps.0.replacesId：replacesId 写它改的那一步，要在它前面，说的是同一种事",
    ],
    [
      "the same step twice",
      follow([
        { id: "a", said: filed() },
        { id: "a", said: replied() },
      ]),
      "complaints.0.steps.1.id：a 用了两次",
    ],
    [
      "something waved away for a caller that is not there",
      { ...bare, apart: [{ callerId: "x", numbers: ["17090000000"] }] },
      "apart.0.callerId：没有编号是 x 的对方",
    ],
  ])("says in Chinese what is wrong with %s", (_, file, message) => {
    expect(wrong(file)).toContain(message);
  });

  test("never answers in English", () => {
    const broken = [
      { ...bare, calls: [1] },
      { ...bare, complainant: 1 },
      { ...bare, evidence: [{}] },
      { ...bare, complaints: [{ channel: 1, letters: [{}] }] },
      { ...bare, answers: { ownWords: 1 } },
      { ...bare, calls: [{ at: 1, refused: "x", seconds: "x", knewMyName: 1, versions: [{}] }] },
    ];
    const messages = broken.flatMap(wrong);
    expect(messages.length).toBeGreaterThan(5);
    expect(
      messages.filter((message) => !/[\u4e00-\u9fff]/.test(message.split("：").slice(1).join("："))),
    ).toEqual([]);
  });
});
