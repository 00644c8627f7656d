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

  test("says by e-mail too that somebody else may have called", () => {
    const shortOf = (merchantName: string) =>
      letterOf("rights-request", decorationFacts({ answers: { ...answered, merchantName } })).texts[0]?.text;
    expect(shortOf("安心装饰")).toContain("部分来电人自称贵方；如并非贵方所打，请书面说明。");
    expect(shortOf("别家")).toContain("据我了解，上述来电可能为贵方所打；如并非贵方所打，请书面说明。");
  });

  test("asks for an answer in fifteen days as its own wish, and names no law for it", () => {
    expect(text()).toMatch(/^　　请在收到本函之日起15日内书面答复以上各项/m);
    const [date] = request.deadlines("2026-10-09", decorationFacts({ answers: answered }));
    expect(date).toMatchObject({ on: "2026-10-24", status: "本人希望" });
  });

  test("says what is to be done, by when, and what follows, each once", () => {
    const paper = text();
    const requests = paper.slice(paper.indexOf("三、请求"), paper.indexOf("四、依据"));
    expect(requests.match(/^　　\d\. (停止|提供|删除)/gm)).toHaveLength(3);
    expect(paper).toContain("逾期不答复、拒绝或者再次来电的，我保留依法投诉、举报和向人民法院起诉的权利（");
    for (const once of ["从何而来", "说明理由", "书面答复"]) expect(paper.split(once)).toHaveLength(2);
  });

  test("says why it goes to this company: by the name and the number, else by what the user knows", () => {
    const named = aCall("2026-09-01T10:00", { caller: "安心装饰" });
    const nameless = aCall("2026-09-02T10:00");
    const strange = aCall("2026-09-03T10:00", { typed: "171 0000 0000" });
    expect(text({ calls: callsOf(named, nameless) })).toContain(
      "来电人自称贵方，我据此认为上述来电由贵方或者贵方委托的人拨打。如并非如此，请书面说明。",
    );
    expect(text({ calls: callsOf(named, nameless, strange) })).toContain(
      "我据此认为上述来电中，自称“安心装饰”的1次，以及同一号码（170 9000 0000）的其余1次，由贵方或者贵方委托的人拨打。如并非如此，请书面说明。其余1次（171 0000 0000）没有自称，是否也由贵方拨打，请一并说明。",
    );
    expect(text({ calls: callsOf(strange) })).toContain("据我了解，上述来电可能由贵方");
    const sms = { kind: "sms", typed: "1069 0000 0000", category: 22, smsText: "【安心装饰】特惠" };
    const signed = { ...sms, at: "2026-09-04T10:00" };
    expect(text({ calls: callsOf(named, signed) })).toContain("来电人自称贵方，短信署名贵方，我据此认为");
  });

  test("says of some of the callers alone that they gave its name, where others gave another", () => {
    const named = aCall("2026-09-01T10:00", { caller: "安心装饰" });
    const another = aCall("2026-09-02T10:00", { caller: "安康保险", typed: "171 0000 0000" });
    const sms = { kind: "sms", typed: "1069 0000 0000", category: 22 };
    const signed = { ...sms, smsText: "【安心装饰】特惠", at: "2026-09-04T10:00" };
    const nameless = { ...sms, typed: "1069 0000 1111", smsText: "特惠", at: "2026-09-05T10:00" };
    const both = decorationFacts({ calls: callsOf(named, another), answers: answered });
    expect(plainText(letterOf("rights-request", both))).toContain("　部分来电人自称贵方，我据此认为");
    expect(letterOf("rights-request", both).texts[0]?.text).toContain("。部分来电人自称贵方；如并非");
    expect(text({ calls: callsOf(named, signed, nameless) })).toContain(
      "　来电人自称贵方，部分短信署名贵方，我据此认为",
    );
  });

  test("bears the address it is sent to, and tells which contract goes on", () => {
    const stranger = text({}, { isCustomer: false });
    expect(stranger).toContain("安心装饰（沈阳市样例区安宁路9号）：");
    expect(text({}, { merchantAddress: "" })).toContain("\n安心装饰：");
    expect(stranger).toContain("一并删除；依法应当保存的除外（");
    expect(stranger).not.toContain("合同");
    const customer = { isCustomer: true, purchase: "量房设计，2026年8月30日" };
    expect(text({}, customer)).toContain("我是贵方的客户（“量房设计，2026年8月30日”）。");
    expect(text({}, customer)).toContain("为履行与我的合同所必需、依法应当保存的除外（");
    const bare = text({}, { isCustomer: true, purchase: "", neverAgreed: true });
    expect(bare).toContain("我是贵方的客户，没有同意过贵方的营销。");
    expect(bare).toContain("为履行与我的合同所必需、依法应当保存的除外（");
  });

  test("says in short that a consent ended with the no that was said", () => {
    const short = (change: Change) =>
      letterOf("rights-request", decorationFacts({ ...change, answers: answered })).texts[0]?.text;
    expect(short({})).toContain("请出示凭据，即使有过，拒绝时也已撤回，在此重申；");
    expect(short({ calls: callsOf(aCall("2026-09-01T10:00")) })).toContain(
      "请出示凭据，即使有过，现在撤回；",
    );
  });

  test("takes back a consent only where something was sold", () => {
    expect(text()).toContain("请出示凭据；即使有过，我明确表示拒绝时也已撤回，在此重申");
    const unrefused = {
      calls: callsOf(aCall("2026-09-01T10:00", { caller: "安心装饰" })),
    };
    expect(text(unrefused)).toContain("请出示凭据；即使有过，自贵方收到本函之日起撤回");
    expect(text({ calls: callsOf(aCall("2026-09-01T10:00", { category: 9 })) })).not.toContain("撤回");
  });

  test("asks whose the debt is before it asks that nobody calls about it", () => {
    const calls = callsOf(aCall("2026-09-01T10:00", { category: 9, caller: "安心装饰" }));
    const codes = (answers: Partial<Answers>) =>
      request.needs(decorationFacts({ calls, answers: { ...answered, ...answers } })).map(({ code }) => code);
    expect([codes({}).includes("debt"), codes({ notDebtor: true }).includes("debt")]).toEqual([true, false]);
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
