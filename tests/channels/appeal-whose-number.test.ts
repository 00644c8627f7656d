import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { askedOperator, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const at = "2026-09-12T10:00";
const rung = { typed: "170 9000 0000", at, how: "person", category: 22 };
const hidden = { typed: "", at: "2026-09-13T10:00", how: "person", category: 22 };
const sent = { kind: "sms", category: 22, at, smsText: "【安心装饰】退订回R" };
const port = { ...sent, typed: "1069 0000 0000" };

function appeal(...calls: Record<string, unknown>[]) {
  const facts = calls.length === 0 ? {} : { calls: callsOf(...calls) };
  const letter = letterOf("tca-appeal", decorationFacts({ ...facts, answers: askedOperator }));
  const request = /　　3\. (.*)。/.exec(plainText(letter))?.[1] ?? "";
  return { request, short: letter.texts[0]?.text ?? "" };
}

test("Of numbers that are not its own the operator has to say whose they are, as it was asked at first", () => {
  const { request, short } = appeal();
  expect(request).toBe(
    "要求被申诉人核查下列号码，属于其号码、线路或者合作方的，涉嫌违反规定的依法依规处置；不属于的，说明属于哪家电信企业；并说明此前是否作过拦截和溯源核查，将结果告知我",
  );
  expect(short).toContain("涉嫌违规的依法依规处置，不属于其号码、线路的，说明属于哪家电信企业，说明此前");
});

test("Of a call that showed no number it alone can find the true one", () => {
  const mixed = appeal(rung, hidden);
  expect(mixed.request).toContain("（未显示号码的，查明实际主叫号码），属于其号码、线路或者合作方的");
  expect(mixed.short).toContain("（未显示号码的，查明实际主叫号码）");
  const all = appeal(hidden);
  expect(all.request).toContain("核查下列来电，查明实际主叫号码，属于其");
});

test("Of a message it is asked whose number it was, unless who uses the port is asked already", () => {
  expect(appeal({ ...sent, typed: "170 9000 0000" }).request).toContain("不属于的，说明属于哪家电信企业");
  expect(appeal(port).request).not.toContain("哪家电信企业");
  const both = appeal(rung, port).request;
  expect(both).toContain("查明1069 0000 0000的短信所用端口由哪家企业接入、使用");
  expect(both).toContain(
    "不属于的，说明属于哪家电信企业；并说明此前是否作过拦截和溯源核查，收到我的投诉以后",
  );
});

test("Its own number is its own", () => {
  const own = appeal({ typed: "10086", at, how: "person", category: 27 });
  expect(own.request).not.toContain("不属于");
  expect(own.short).not.toContain("不属于");
});
