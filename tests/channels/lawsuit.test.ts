import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/channels/answers";
import { defendantsOf } from "@/lib/channels/defendants";
import { lawsuit } from "@/lib/channels/lawsuit";
import { threeYearsAfter } from "@/lib/channels/lawsuit/limitation";
import { inThirdPerson } from "@/lib/channels/parts/third-person";
import { plainBlock, plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

function factsWith(answers: Partial<Answers> = {}) {
  return decorationFacts({ answers: { ...answered, ...answers } });
}

function needed(answers: Partial<Answers>): string[] {
  return lawsuit
    .needs(factsWith(answers))
    .filter(({ required }) => required)
    .map(({ code }) => code);
}

function third(text: string): string {
  return inThirdPerson([{ kind: "paragraph", runs: [{ text }] }], "原告")
    .map(plainBlock)
    .join("")
    .trim();
}

describe("Who is sued", () => {
  test("Without a name the door is closed, with what to ask when they call again", () => {
    const facts = factsWith({ merchantName: "" });
    expect(lawsuit.closed(facts).map(({ code }) => code)).toEqual(["merchant-name"]);
    expect(lawsuit.before(facts)[0]?.text).toContain("全称");
    expect(lawsuit.closed(factsWith())).toEqual([]);
  });

  test("The others stand one in each line, name and address parted by any comma", () => {
    const otherMerchants = "甲公司，沈阳市一路1号\n\n 乙公司, 二路2号，3楼\n丙公司";
    expect(defendantsOf({ ...factsWith().answers, otherMerchants }).slice(1)).toEqual([
      { name: "甲公司", address: "沈阳市一路1号" },
      { name: "乙公司", address: "二路2号，3楼" },
      { name: "丙公司", address: "" },
    ]);
  });

  test("A defendant without an address stops the paper and is named", () => {
    const ownWords = "电话是丙公司代打的。";
    expect(needed({ otherMerchants: "丙公司", ownWords })).toEqual(["other-merchants"]);
    expect(needed({ merchantAddress: "" })).toEqual(["merchant-address"]);
    expect(needed({})).toEqual([]);
  });

  test("Copies are as many as the defendants, of the paper and of the evidence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (more) => {
        const otherMerchants = Array.from({ length: more }, (_, at) => `样例${at}公司，安宁路${at}号`).join(
          "\n",
        );
        const ownWords = Array.from({ length: more }, (_, at) => `样例${at}公司代打。`).join("");
        const letter = letterOf("lawsuit", factsWith({ otherMerchants, ownWords }));
        const text = plainText(letter);
        expect(letter.copies).toBe(more + 1);
        expect(text).toContain(`本起诉状副本${more + 1}份`);
        expect(text).toContain(`证据目录（另附）和以下各项证据各${more + 2}份（各含副本${more + 1}份）`);
      }),
      { numRuns: 5 },
    );
  });
});

describe("What is asked", () => {
  test("Money is claimed only where the user asks for it, that of a solatium where any harm is told of, and its law named with it", () => {
    const yuan = fc.constantFrom("", "300", "86.50");
    const words = fc.constantFrom("", "我想要回清净，另外要精神损害抚慰金。", "一个月睡不着觉，去医院看了。");
    fc.assert(
      fc.property(yuan, yuan, words, (costsClaimed, solatiumClaimed, ownWords) => {
        const calls = decorationFacts().calls.map((call) => ({ ...call, cost: "" }));
        const facts = { ...factsWith({ costsClaimed, solatiumClaimed, ownWords }), calls };
        const letter = letterOf("lawsuit", facts);
        const isHarmed = ownWords.startsWith("一个月");
        const isClaimed = solatiumClaimed !== "" && isHarmed;
        const warned = lawsuit.needs(facts).some(({ code }) => code === "solatium");
        const text = plainText(letter);
        const cited = letter.citations.map(({ article }) => article);
        expect(text.includes("支出的合理费用人民币")).toBe(costsClaimed !== "");
        expect(text.includes("精神损害抚慰金人民币")).toBe(isClaimed);
        expect(cited.includes("第一千一百八十二条")).toBe(costsClaimed !== "");
        expect(cited.includes("第一千一百八十三条")).toBe(isClaimed);
        expect(warned).toBe(solatiumClaimed !== "" && !isHarmed);
      }),
    );
  });

  test("Each claim has its law, by the number that it stands under", () => {
    const text = plainText(
      letterOf("lawsuit", factsWith({ costsClaimed: "300", solatiumClaimed: "500", ownWords: "失眠。" })),
    );
    expect(text).toContain(
      "各项诉讼请求的依据：第一项、第三项，《民法典》第九百九十五条；第二项，《民法典》第一千零三十七条第二款；",
    );
    expect(text).toContain(
      "第四项，《民法典》第一千一百六十五条第一款、第一千一百八十二条，《个人信息保护法》第六十九条第一款；第五项，《民法典》第一千一百八十三条第一款。",
    );
  });

  test("The court is named in full, or the paper waits", () => {
    expect([needed({ court: "" }), needed({ court: "样例区法庭" })]).toEqual([["court"], ["court"]]);
  });

  test("It goes before the court without good wishes and without a salutation", () => {
    const { blocks, to } = letterOf("lawsuit", factsWith());
    expect(to).toBe("沈阳市样例区人民法院");
    expect(blocks.find(({ kind }) => kind === "closing")).toEqual({ kind: "closing", to });
    expect(blocks.filter(({ kind }) => kind === "salutation")).toEqual([]);
  });
});

describe("What is said beforehand", () => {
  test("Calls that nothing ties to the company will likely be lost", () => {
    const calls = callsOf({ typed: "170 9000 0000", at: "2026-09-20T10:00", how: "missed", category: 22 });
    expect(lawsuit.unlikely(sampleFacts({ calls, answers: answered }))?.code).toBe("not-tied");
    expect(lawsuit.unlikely(factsWith())).toBeNull();
  });

  test("After three years only the money is too late", () => {
    const calls = callsOf({
      typed: "170 9000 0000",
      at: "2023-05-01T10:00",
      caller: "安心装饰",
      category: 22,
    });
    const chances = (answers: Partial<Answers>) =>
      lawsuit.unlikely(sampleFacts({ calls, answers: { ...answered, ...answers } }))?.code;
    expect([chances({ costsClaimed: "300" }), chances({})]).toEqual(["too-late", undefined]);
  });

  test("The day for money is three years from the first call, and said only with money", () => {
    expect(lawsuit.authority(factsWith({ costsClaimed: "300" })).why).toContain("不晚于2029年9月8日");
    expect(lawsuit.authority(factsWith()).why).not.toContain("不晚于");
    expect(["2024-02-29", "2026-12-31"].map(threeYearsAfter)).toEqual(["2027-02-28", "2029-12-31"]);
  });

  test("An ID number that does not fit is asked to be looked at again, and stops nothing", () => {
    const facts = decorationFacts({ answers: answered, complainant: { idNumber: "210000199001010024" } });
    const need = lawsuit.needs(facts).find(({ code }) => code === "id-number");
    expect(need?.required).toBe(false);
  });
});

test("What the ID number tells need not be said again", () => {
  const person = { gender: "", bornOn: "", idNumber: "210000199001010025" } as const;
  const text = plainText(letterOf("lawsuit", decorationFacts({ answers: answered, complainant: person })));
  expect(text).toContain("林静，女，1990年1月1日出生，汉族，");
});

test("The court says within seven days whether it takes the case", () => {
  const [due] = lawsuit.deadlines("2026-10-09", factsWith());
  expect([due?.on, due?.status, due?.law?.article]).toEqual(["2026-10-16", "法定", "第一百二十六条"]);
});

describe("In the third person", () => {
  test("我 becomes 原告 and everybody's own words stay", () => {
    expect(third("来电人能说出我的姓名。")).toBe("来电人能说出原告的姓名。");
    expect(third("我的影响：“我睡不着”、“他说“我不管””。我又拒绝。")).toBe(
      "原告的影响：“我睡不着”、“他说“我不管””。原告又拒绝。",
    );
  });

  test("Nothing between the first and the last quotation mark is touched, and nothing else is lost", () => {
    const piece = fc.string({ unit: fc.constantFrom("我", "他", "说", "，") });
    const words = fc.string({ unit: fc.constantFrom("我", "“", "”", "他") });
    fc.assert(
      fc.property(piece, words, piece, (before, said, after) => {
        const change = (text: string) => text.replaceAll("我", "原告");
        expect(third(`始${before}“${said}”${after}终`)).toBe(
          `始${change(before)}“${said}”${change(after)}终`,
        );
      }),
    );
  });
});
