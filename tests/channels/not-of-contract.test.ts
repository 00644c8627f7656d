import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { typed: "170 9000 0000", how: "person", category: 22, caller: "安心装饰" } as const;
const asksFirst = callsOf(
  { ...call, at: "2026-09-01T10:00", words: "您家要装修吗，我们免费量房" },
  { ...call, at: "2026-09-02T10:00", refused: true, refusedWay: "on-call" },
  { ...call, at: "2026-09-03T10:00", words: "您家什么时候动工" },
);
const sellsAfter = [
  ...asksFirst,
  ...callsOf({ ...call, at: "2026-09-04T10:00", words: "国庆活动最后一天" }),
].map((one, at) => ({ ...one, id: `c${at}` }));

const told = (id: string, calls: typeof asksFirst, isCustomer: boolean) =>
  plainText(letterOf(id, sampleFacts({ calls, answers: { ...answered, isCustomer } })));

const answer = "拒绝以后，来电人仍说“国庆活动最后一天”，系推销，不是履行合同所需的联系。";

test.each(["lawsuit", "rights-request", "sector"])(
  "%s meets what a company says of its contract with what was sold after the no, and with nothing else",
  (id) => {
    expect(told(id, sellsAfter, true)).toContain(answer);
    expect(told(id, asksFirst, true)).not.toContain("不是履行合同所需的联系");
    expect(told(id, sellsAfter, false)).not.toContain("不是履行合同所需的联系");
  },
);
