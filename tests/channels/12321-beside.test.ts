import { expect, test } from "vitest";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

type Change = Parameters<typeof sampleFacts>[0];

/** What each card tells in words, the newest first. */
function toldOn(change: Change): string[] {
  const { cards } = letterOf("12321", sampleFacts(change));
  const telling = /^(来电描述|补充说明)$/;
  return cards.map(({ fields }) => fields.find(({ label }) => telling.test(label))?.value ?? "");
}

const sms = { kind: "sms", typed: "1069 0000 0000", category: 7, smsText: "【速贷通】额度已到" };
const messages = callsOf(
  { ...sms, at: "2026-09-01T10:00", refused: true, refusedWay: "sms" },
  { ...sms, at: "2026-09-09T10:00" },
);
const person = { typed: "010 8888 9999", category: 9, how: "person", caller: "样例贷" };
const dunned = callsOf(...[1, 2, 3].map((day) => ({ ...person, at: `2026-09-0${day}T10:00` })));
const merchantName = "样例消费金融有限公司";

test("Secrecy that is asked for stands on every card of 12321, of a call as of a message, and else on none", () => {
  const secret = "除核查、处理所必需外，请勿向被举报方透露举报人身份。";
  for (const calls of [messages, dunned]) {
    const told = toldOn({ calls, answers: { keepSecret: true } });
    expect(told.map((text) => text.split(secret).length)).toEqual(calls.map(() => 2));
    expect(toldOn({ calls }).join("")).not.toContain("请勿");
  }
});

test("The card of a message tells the no that answered it, and how many came since", () => {
  const [later, answered] = toldOn({ calls: messages });
  const since = "2026年9月1日至9月9日，该号码累计发来短信2条，我拒绝后仍发来短信1条。";
  expect([later, answered]).toEqual([since, `我回复短信明确表示拒绝。${since}`]);
});

test("A caller that gave what may be the company's name is not told of as another's like", () => {
  for (const text of toldOn({ calls: dunned, answers: { merchantName } })) {
    expect(text).toContain(`对方自称“样例贷”。可能是“${merchantName}”所打，请转核查单位参考。`);
    expect(text).not.toMatch(/另有来电|也是/);
  }
  const nameless = callsOf({ ...person, caller: "", at: "2026-09-04T10:00" });
  const [silent] = toldOn({ calls: [...dunned, ...nameless], answers: { merchantName } });
  expect(silent).toContain("另有来电自称“样例贷”，这次可能也是");
});
