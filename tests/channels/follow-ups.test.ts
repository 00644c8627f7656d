import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { draft } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { followedBy, handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

type Change = Parameters<typeof decorationFacts>[0];

function following(follows: FiledStep, change: Change = {}): Facts {
  return decorationFacts({
    filed: [follows],
    follows,
    ...change,
    answers: { ...answered, ...change?.answers },
  });
}

/** Codes of why it is not printed; [] when it is. */
function reasons(id: string, facts: Facts): string[] {
  const channel = channelById(id);
  if (!channel) throw new Error(`no channel ${id}`);
  const drafted = draft(channel, facts);
  return drafted.kind === "refused" ? drafted.reasons.map((reason) => reason.code) : [];
}

const appeal = (...replies: Parameters<typeof handedIn>[2][]) =>
  handedIn("tca-appeal", { on: "2026-09-21", receipt: "SS0000" }, ...replies);

test("Nothing is followed before something was handed in", () => {
  const ids = ["supplement", "urge", "tca-mailbox", "review", "petition"];
  const facts = decorationFacts({ answers: answered });
  expect(ids.map((id) => reasons(id, facts))).toEqual(ids.map(() => ["nothing-followed"]));
});

test("What was solved is not followed up", () => {
  const solved = handedIn("tca-report", {}, { outcome: "satisfied" });
  const ids = ["supplement", "urge", "tca-mailbox", "review", "petition"];
  expect(ids.map((id) => reasons(id, following(solved)))).toEqual(ids.map(() => ["followed-solved"]));
});

describe("A reminder", () => {
  test("is written the day after the date, not on it", () => {
    // 10月21日 is the thirtieth day; the acceptance of five working days was due long before.
    expect(reasons("urge", following(appeal(), { today: "2026-09-25" }))).toEqual(["still-in-time"]);
    expect(reasons("urge", following(appeal(), { today: "2026-10-22" }))).toEqual([]);
  });

  test("names the article and the day, counted anew", () => {
    const text = plainText(letterOf("urge", following(appeal(), { today: "2026-10-25" })));
    expect(text).not.toContain("延长");
    expect(text).toContain(
      "按《电信条例》第三十九条第一款，自收到申诉之日起30日内答复的期限已于2026年10月21日届满，至今未收到处理结果的答复。",
    );
  });

  test("says no date where none was read", () => {
    const text = plainText(letterOf("urge", following(handedIn("tca-report"))));
    expect(text).toContain("至今已过19日，仍未收到处理结果的答复。");
    expect(text).not.toContain("届满");
  });

  test("is not needed once they answered, wherever that was written", () => {
    const root = handedIn("tca-report");
    const answer = followedBy(root, handedIn("urge", { on: "2026-10-01" }, { on: "2026-10-05" }));
    expect(reasons("urge", following(root, { filed: [root, answer] }))).toEqual(["answered-already"]);
  });
});

describe("A supplement", () => {
  test.each(["refused", "out-of-remit", "unsatisfied"] as const)("is not offered after: %s", (outcome) => {
    const answer = handedIn("tca-report", {}, { outcome });
    const words = { answers: { followWords: "另有新的来电" } };
    expect(reasons("supplement", following(answer, words))).toEqual(["answered-already"]);
    const root = handedIn("tca-report", {}, { outcome: "incomplete", on: "2026-09-21" });
    const later = followedBy(root, handedIn("supplement", { on: "2026-09-25" }, { outcome }));
    expect(reasons("supplement", following(later, { ...words, filed: [root, later] }))).toEqual([
      "answered-already",
    ]);
  });

  test("is still offered where they found no such number, or asked for more", () => {
    for (const outcome of ["no-such-number", "incomplete"] as const)
      expect(reasons("supplement", following(handedIn("tca-report", {}, { outcome })))).toEqual([]);
  });

  const incomplete = handedIn("tca-report", {}, { outcome: "incomplete", words: "请补充凭证" });

  test("goes where the complaint went, and names it", () => {
    const letter = letterOf("supplement", following(incomplete));
    expect(letter.to).toBe("辽宁省通信管理局");
    expect(letter.title).toBe("关于举报（信件编号0000 0920 02）的补充材料");
  });

  test("is not printed without anything to supply", () => {
    const calls = decorationFacts()
      .calls.slice(0, 1)
      .map((call) => ({ ...call, id: "bare" }));
    expect(reasons("supplement", following(incomplete, { calls }))).toEqual(["follow-words"]);
  });

  test("asks by which line a number came in that nobody knows", () => {
    const unknown = handedIn("tca-report", {}, { outcome: "no-such-number", words: "查无此号" });
    const letter = letterOf("supplement", following(unknown));
    expect(plainText(letter)).toContain("请按来电时间核查上述来电由哪条线路接入");
    expect(letter.citations.map(({ statute }) => statute)).toEqual(["反电信网络诈骗法"]);
  });

  test("says which rows of the table are new to them, and fits a box as well", () => {
    const letter = letterOf("supplement", following(incomplete));
    expect(plainText(letter)).toContain(
      "来电时间见附件1来电记录表（其中第7条至第12条是提交之后的），凭证见附件2、3。第6、8条没有截图等凭证，请向我的运营商中国移动通信集团辽宁有限公司核查。",
    );
    expect(plainText(letter)).toContain("请一次告知还缺什么");
    expect(letter.texts[0]?.text).toContain("提交之后，仍来电6次");
  });

  test("says of the one number that is asked about that it called, and of none that all did", () => {
    const told = (words: string) => {
      const unknown = handedIn("tca-report", {}, { outcome: "no-such-number", words });
      return plainText(letterOf("supplement", following(unknown)));
    };
    expect(told("171-0000-0000查无此号")).toContain("171 0000 0000确曾来电");
    expect(told("171-0000-0000查无此号")).toContain("核查171 0000 0000的来电由哪条线路接入");
    expect(told("查无此号")).toContain("该答复所指的号码确曾来电");
  });

  test.each(["supplement", "urge"])(
    "and a reminder (%s) tell apart what came by numbers that were not reported",
    (id) => {
      const reported = { outcome: "incomplete", words: "请补充凭证" } as const;
      const step = handedIn("tca-report", {}, ...(id === "urge" ? [] : [reported]));
      const facts = following({ ...step, numbers: ["17090000000"] });
      const letter = letterOf(id, facts);
      const since = facts.calls.filter(({ at }) => at > "2026-09-20T16:00");
      const went = since.filter(({ number }) => number === "17090000000").length;
      const others = since.length - went;
      expect(plainText(letter)).toContain(`提交之后，仍来电${went}次`);
      expect(plainText(letter)).toContain(`此后另有原举报没有列出的`);
      expect(letter.texts[0]?.text).toContain(
        `提交之后，仍来电${went}次。此后另有原举报没有列出的17100000000、16500000000来电${others}次。`,
      );
    },
  );

  test("asks in an appeal for the five working days in which it is taken", () => {
    const rule = "《电信用户申诉处理办法》第十四条";
    const asked = { outcome: "incomplete", words: "请补充凭证" } as const;
    expect(plainText(letterOf("supplement", following(appeal(asked))))).toContain(rule);
    expect(plainText(letterOf("supplement", following(incomplete)))).not.toContain(rule);
  });

  test("is not printed while nobody knows where the complaint went", () => {
    const nowhere = handedIn("tca-report", { to: "" }, { outcome: "incomplete" });
    expect(reasons("supplement", following(nowhere))).toEqual(["filed-to"]);
  });
});

describe("A letter to the head of the administration", () => {
  test("follows what went to an administration, not to the operator", () => {
    const operator = handedIn("operator", { to: "中国移动" }, {});
    expect(reasons("tca-mailbox", following(operator))).toEqual(["not-administration"]);
    expect(reasons("tca-mailbox", following(handedIn("tca-report", {}, {})))).toEqual([]);
  });

  test("goes to the administration that answered, whichever province that was", () => {
    const elsewhere = handedIn("tca-report", { to: "河南省通信管理局" }, {});
    expect(letterOf("tca-mailbox", following(elsewhere)).to).toBe("河南省通信管理局");
  });

  test("tells of the reminder too when it follows one", () => {
    const root = handedIn("tca-report");
    const reminder = followedBy(
      root,
      handedIn("urge", { on: "2026-10-05", receipt: "" }, { outcome: "no-answer" }),
    );
    const text = plainText(letterOf("tca-mailbox", following(reminder, { filed: [root, reminder] })));
    expect(text).toContain("2026年9月20日，我在网上向贵局提交举报信");
    expect(text).toContain("2026年10月5日，我在网上向贵局提交催办函");
  });
});

describe("An application for review", () => {
  const refused = handedIn("tca-report", {}, { on: "2026-09-28" });

  test("is open for sixty days from the answer and no longer", () => {
    expect(reasons("review", following(refused, { today: "2026-11-27" }))).toEqual([]);
    expect(reasons("review", following(refused, { today: "2026-11-28" }))).toEqual(["review-too-late"]);
  });

  test("too late after a silence speaks of no answer that one could take along", () => {
    const silent = handedIn("market-report", {}, { outcome: "no-answer" });
    const { closed } = channelById("review") ?? {};
    const [reason] = closed?.(following(silent, { today: "2027-11-28" })) ?? [];
    expect(reason).toMatchObject({
      code: "review-too-late",
      next: { text: expect.not.stringContaining("拿着答复") },
    });
  });

  test("is not about what no agency did", () => {
    const operator = handedIn("operator", { to: "中国移动" }, {});
    expect(reasons("review", following(operator))).toEqual(["no-agency"]);
  });

  test("has nothing to review while they are still in time", () => {
    expect(reasons("review", following(appeal(), { today: "2026-09-25" }))).toEqual(["nothing-to-review"]);
  });

  test("names the thirty days only where they ran", () => {
    const rule = "《电信条例》第三十九条第一款";
    const late = following(appeal({ outcome: "no-answer", on: "2026-10-22" }), { today: "2026-10-25" });
    expect(plainText(letterOf("review", late))).toContain(rule);
    expect(plainText(letterOf("review", following(refused)))).not.toContain(rule);
  });

  test("goes where the user says, and is not printed before", () => {
    expect(reasons("review", following(refused, { answers: { addressee: "" } }))).toEqual(["addressee"]);
    expect(channelById("review")?.authority(following(refused)).unverified).toBe(true);
  });
});

describe("A petition", () => {
  const answered = handedIn("tca-report", {}, { on: "2026-09-28" });

  test("names who refused or never answered, where the letter goes, and nobody who answers to no government", () => {
    const silent = handedIn("12345", { to: "沈阳市12345政务服务便民热线" });
    const elsewhere = handedIn("market-report", { to: "上海市样例区市场监督管理局" }, {});
    const operator = handedIn("operator", { to: "中国移动" }, {});
    const done = handedIn("cyberspace", { to: "样例网信办" }, { outcome: "satisfied" });
    const filed = [answered, silent, elsewhere, operator, done];
    const text = (addressee: string) =>
      plainText(letterOf("petition", following(answered, { filed, answers: { addressee } })));
    expect(text("辽宁省信访局")).toContain("请督促辽宁省通信管理局和沈阳市12345政务服务便民热线对上述反映");
    expect(text("信访局")).toContain("上海市样例区市场监督管理局");
  });

  test("says beforehand that a review is still open, and until when", () => {
    const channel = channelById("petition");
    const told = (today: string) => channel?.unlikely(following(answered, { today }))?.text ?? "";
    expect(told("2026-11-27")).toContain("到11月27日为止还能申请行政复议");
    expect(told("2026-11-28")).toBe("");
  });

  test.each([
    ["辽宁省人民政府行政复议办公室", 1],
    ["辽宁省信访局", 0],
  ])("points out who takes none: %s", (addressee, times) => {
    const needs = channelById("petition")?.needs(following(answered, { answers: { addressee } })) ?? [];
    expect(needs.filter(({ code, required }) => code === "no-petitions" && !required)).toHaveLength(times);
  });

  test("encloses the answers that are papers", () => {
    const paper = handedIn("tca-report", {}, { receipt: "辽通管不受〔2026〕9号" });
    expect(plainText(letterOf("petition", following(paper)))).toContain(
      "辽宁省通信管理局2026年9月28日的答复（文号辽通管不受〔2026〕9号）复印件（1份）",
    );
  });

  test("is closed once a court or a review has it", () => {
    const [refused, review] = [handedIn("tca-report", {}, {}), handedIn("review", { on: "2026-10-02" })];
    expect(reasons("petition", following(refused, { filed: [refused, review] }))).toEqual(["other-road"]);
    expect(reasons("petition", following(refused))).toEqual([]);
  });

  test("asks to be told, and for the end of it, in the days of the rules", () => {
    const { citations } = letterOf("petition", following(handedIn("tca-report", {}, {})));
    expect(citations.map(({ statute, article }) => `${statute}${article}`)).toEqual([
      "电信条例第三条",
      "信访工作条例第二十三条",
      "信访工作条例第三十一条",
      "信访工作条例第三十四条",
      "信访工作条例第三十五条",
    ]);
  });

  test("keeps the thirty days in which an answer can be looked at again, above who gave it, and says until when", () => {
    const told = (addressee: string, today: string, step = answered) => {
      const facts = following(step, { today, answers: { addressee } });
      const by = channelById("petition")
        ?.needs(facts)
        .find(({ code }) => code === "reexamine-by")?.text;
      return [plainText(letterOf("petition", facts)), by ?? ""];
    };
    const law = "请将本件作为复查请求办理（《信访工作条例》第三十五条，在收到该答复之日起30日内）";
    const [letter, by] = told("工业和信息化部", "2026-10-28");
    expect(letter).toContain(`如辽宁省通信管理局2026年9月28日的答复属于信访处理意见，${law}`);
    expect(by).toContain("要在10月28日以前交");
    expect(told("辽宁省人民政府", "2026-10-28")[0]).toContain(
      `属于信访处理意见、贵单位是其上一级机关，${law}`,
    );
    const unsatisfied = handedIn("tca-mailbox", {}, { outcome: "unsatisfied", words: "请报警" });
    expect(told("工业和信息化部", "2026-10-28", unsatisfied)[0]).toContain(law);
    const none = [
      told("工业和信息化部", "2026-10-29"),
      told("沈阳市信访局", "2026-10-09"),
      told("工业和信息化部", "2026-10-09", appeal({ outcome: "refused", words: "", on: "2026-09-28" })),
      told("工业和信息化部", "2026-10-09", handedIn("tca-report")),
    ];
    for (const [text, need] of none) {
      expect(text).not.toContain("第三十五条");
      expect(need).toBe("");
    }
  });

  test("is urged by the rule that binds who urges", () => {
    const urged = (addressee: string, root = answered) =>
      plainText(letterOf("petition", following(root, { answers: { addressee } })));
    const duty = "第三十一条第（五）项）";
    expect(urged("工业和信息化部")).toContain(
      `（《电信条例》第三条第二款，《信访工作条例》第二十三条第一款、${duty}`,
    );
    expect(urged("沈阳市信访局")).toContain(`（《信访工作条例》第二十二条第一款第（一）项、${duty}`);
    const market = handedIn("market-report", { to: "沈阳市样例区市场监督管理局" }, {});
    expect(urged("沈阳市市场监督管理局", market)).toContain(
      `书面告知我结果（《信访工作条例》第二十三条第一款、${duty}`,
    );
  });

  test.each([
    [
      "工业和信息化部",
      "告知我接收情况、处理途径和程序；转送、交办的，告知去向（《信访工作条例》第二十三条第一款、第二款）",
    ],
    ["工业和信息化部信访办", "告知我接收情况、处理途径和程序"],
    [
      "沈阳市信访局",
      "登记并转送有权处理的机关，告知我转送的去向（《信访工作条例》第二十二条第一款第（一）项）",
    ],
    ["辽宁省人民政府信访办公室", "登记并转送有权处理的机关"],
  ])("asks of %s what its own rule has it do in fifteen days", (addressee, said) => {
    const facts = following(handedIn("tca-report", {}, {}), { answers: { addressee } });
    expect(plainText(letterOf("petition", facts))).toContain(said);
  });

  test("says that an appeal's thirty days ran out, and encloses what was handed in and answered", () => {
    const taken = appeal({ outcome: "accepted", words: "", on: "2026-09-28" });
    const told = (today: string) => plainText(letterOf("petition", following(taken, { today })));
    expect(told("2026-10-25")).toContain("的答复期限30日已于2026年10月21日届满，至今没有收到处理结果的答复");
    expect(told("2026-10-21")).not.toContain("届满");
    expect(told("2026-10-25")).toContain("复印件（1份）");
  });
});

test("A reminder to a company counts no calls that another made in its own name", () => {
  const asked = handedIn("rights-request", { to: "安心装饰", on: "2026-09-20" }, { outcome: "no-answer" });
  const facts = following(asked, { today: "2026-10-20" });
  const [first, ...rest] = facts.calls.filter(({ at }) => at > "2026-09-22");
  if (!first) throw new Error("no call after the request");
  const signed = { ...first, kind: "sms" as const, smsText: "【好还贷】新客免息" };
  const own = facts.calls.map((call) => (call === first ? signed : { ...call, caller: "安心装饰" }));
  const text = plainText(letterOf("urge", { ...facts, calls: own }));
  expect(text).toContain(`仍来电${rest.length}次`);
});
