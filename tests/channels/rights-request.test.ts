import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const channel = channelById("rights-request");
if (!channel) throw new Error("no request");
const request = channel;

type Change = Parameters<typeof decorationFacts>[0];

function text(change: Change = {}, answers: Partial<Answers> = {}): string {
  return plainText(
    letterOf("rights-request", decorationFacts({ ...change, answers: { ...answered, ...answers } })),
  );
}

function aCall(at: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { typed: "170 9000 0000", at, how: "person", category: 22, ...more };
}

describe("A request to the company itself", () => {
  test("is locked without a name, and brings what to ask when they call again", () => {
    expect(outlook(request, decorationFacts()).reasons[0]?.code).toBe("merchant-name");
    expect(request.before(decorationFacts())).toHaveLength(1);
  });

  test("goes by e-mail without an address: that is only told", () => {
    const door = outlook(request, decorationFacts({ answers: { ...answered, merchantAddress: "" } }));
    expect([door.word, door.needs[0]?.required]).toEqual(["齐了", false]);
  });

  test("warns not to write to whoever seems to be a fraud", () => {
    const calls = callsOf(aCall("2026-09-01T10:00", { signs: ["fraud"] }));
    expect(outlook(request, decorationFacts({ calls, answers: answered })).reasons[0]?.code).toBe(
      "likely-fraud",
    );
  });

  test("hands the company neither the user's address nor any evidence", () => {
    const letter = letterOf("rights-request", decorationFacts({ answers: answered }));
    expect(plainText(letter)).not.toContain("安宁路1号");
    expect(letter.blocks.filter((block) => block.kind === "figure")).toEqual([]);
    expect(plainText(letter)).toContain("附件：来电记录表（共12条）");
  });

  test("asks for an answer in fifteen days as its own wish, and names no law for it", () => {
    expect(text()).toMatch(/^　　请在收到本函之日起15日内书面答复/m);
    const [date] = request.deadlines("2026-10-09", decorationFacts({ answers: answered }));
    expect(date).toMatchObject({ on: "2026-10-24", status: "本人希望" });
  });

  test("speaks of asking again and again only after a no that the caller heard", () => {
    const rule = "《网络数据安全管理条例》第二十二条";
    const told = aCall("2026-09-01T10:00", { refused: true, refusedWay: "on-call" });
    const blocked = aCall("2026-09-01T10:00", { refused: true, refusedWay: "operator" });
    expect(text({ calls: callsOf(told, aCall("2026-09-02T10:00")) })).toContain(rule);
    expect(text({ calls: callsOf(blocked, aCall("2026-09-02T10:00")) })).not.toContain(rule);
    expect(text({ calls: callsOf(told) })).not.toContain(rule);
  });

  test("asks where the name came from only when somebody knew it", () => {
    expect(text()).not.toContain("姓名和电话号码");
    expect(text({ calls: callsOf(aCall("2026-09-01T10:00", { knewMyName: true })) })).toContain(
      "姓名和电话号码",
    );
  });

  test("says that a refusal opens the court, and that damages need none", () => {
    expect(request.order[0]?.text).toContain("为赔偿起诉，不用先写这封");
    const facts = decorationFacts({ answers: answered });
    const next = ["refused", "no-answer", "unsatisfied"] as const;
    expect(next.map((outcome) => request.onReply(outcome, facts).channel)).toEqual(next.map(() => "lawsuit"));
    expect(request.onReply("out-of-remit", facts).channel).toBe("tca-report");
  });
});
