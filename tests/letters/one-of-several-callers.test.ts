import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const message = { kind: "sms", typed: "1069 0123 4567", category: 7, smsText: "【鑫融】您有额度" };
const stranger = { typed: "171 0000 0000", how: "person" };
const unknown = { typed: "165 0000 0000", how: "person", at: "2026-11-25T10:00" };

/** Paper, texts and cards about callers of whom one alone signed as the company that is named. */
function told(channelId: string, caller: string): string {
  const sold = { category: channelId === "sector" ? message.category : 22 }; // a trade's body takes one trade
  const calls = callsOf(
    { ...message, at: "2026-11-20T10:00" },
    { ...stranger, ...sold, at: "2026-11-23T10:00", caller },
    { ...stranger, ...sold, at: "2026-11-24T18:40" },
    { ...unknown, ...sold },
  );
  const facts = sampleFacts({ calls, answers: { ...answered, merchantName: "鑫融" }, today: "2026-12-02" });
  const letter = letterOf(channelId, facts);
  const fields = letter.cards.flatMap((card) => card.fields.map(({ value }) => value));
  return [plainText(letter), ...letter.texts.map(({ text }) => text), ...fields].join("\n");
}

const doors = ["operator", "12321", "tca-report", "12345", "sector", "market-report", "market-complaint"];
/** What each is asked of the numbers that gave no such name. */
const papers = [
  ["operator", ""],
  ["12321", "，是否也由其拨打，请转核查单位查明"],
  ["tca-report", "，是否也由其拨打，请一并查明"],
  ["12345", "，是否也由其拨打，请一并查明"],
] as const;

describe("A name that one number of several signed with", () => {
  test.each(doors)("is believed in %s of that number alone", (id) => {
    for (const caller of ["", "小王"]) {
      const said = told(id, caller);
      expect(said).toMatch(/短信可能(是|由)/);
      expect(said).not.toMatch(/可能是[^。]*(所打、所发|打的、发的)|来电和短信可能|署名，可能|】，可能/);
    }
  });

  test.each(papers)("leaves %s what it can do about the others", (id, ask) => {
    expect(told(id, "")).toContain("据短信署名，1069 0123 4567的短信可能是“鑫融”");
    expect(told(id, "")).toContain(`171 0000 0000、165 0000 0000没有记下自称${ask}。`);
    expect(told(id, "小王")).toContain(`165 0000 0000没有记下自称${ask}。171 0000 0000自称“小王”${ask}。`);
  });

  test("is asked of in the cards of the others, and not believed", () => {
    expect(told("12321", "")).toContain("另有短信署名【鑫融】，这次是否也由");
    expect(told("12321", "")).not.toContain("这次可能也是");
  });
});
