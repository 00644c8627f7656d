import fc from "fast-check";
import { expect, test } from "vitest";
import { measureOf } from "@/lib/pdf/fonts/chain";
import { compose, inkWidth, type Measure } from "@/lib/pdf/text/compose";
import { closeUp, openUp } from "@/lib/pdf/text/half";
import { stretchOf } from "@/lib/pdf/text/justify";

const measure: Measure = measureOf("text");
const stretches = [
  "我在通话中明确表示",
  "“不要再打”",
  "《消费者权益保护法实施条例》",
  "（有录音，时长2分14秒）",
  "170 9000 0000",
  "2026年9月8日",
  "，",
  "。",
  "、",
  "：",
  "；",
  "！",
  "12次",
  "买买提·艾力",
  "10:05～10:26",
  "——",
  "……",
  "22℃",
  "SHA-256",
  "https://example.org/a/b?c=d&e=f",
  "9f2c41d07be8835aa61c5e20f4d79b3316c8ae5d02b7f94e1d6a08c35f7be291",
  "第二十四条",
  " ",
  "的",
  "电",
];
/** Real text: no two marks in a row that Chinese would not write so. */
const text = fc
  .array(fc.constantFrom(...stretches), { minLength: 1, maxLength: 40 })
  .map((parts) => `我${parts.join("话").replace(/([，。、：；！])话(?=[，。、：；！])/g, "$1")}`);
const width = fc.integer({ min: 12, max: 90 }).map((halves) => halves / 2);

function each(check: (lines: string[], given: string, em: number) => void): void {
  const property = fc.property(text, width, (given, em) => {
    check(
      compose(closeUp(given), { width: em, measure }).map((line) => line.text),
      given,
      em,
    );
  });
  fc.assert(property, { numRuns: 1500, seed: 20261124 });
}

test("No line from 6 to 45 characters begins with a mark that closes or ends with one that opens", () => {
  each((lines) => {
    const first = lines
      .slice(1)
      .filter((line) => /^[，。、；：！？）》〉」』】〕”’·～…℃%]/.test(openUp(line)));
    const last = lines.slice(0, -1).filter((line) => /[（《〈「『【〔“‘]$/.test(openUp(line)));
    expect([...first, ...last]).toEqual([]);
  });
});

test("No line is wider than its room, but for the half em of a mark that hangs", () => {
  each((lines, _given, em) => {
    expect(lines.filter((line) => inkWidth(line, measure) > em + 0.001)).toEqual([]);
  });
});

test("Nothing is lost between the lines but spaces", () => {
  each((lines, given) => {
    const squeeze = (all: string) => all.replaceAll(" ", "");
    expect(squeeze(openUp(lines.join("")))).toBe(squeeze(given));
  });
});

test("A count stays with its measure word, and a telephone number with itself", () => {
  each((lines, _given, em) => {
    if (em < 15) return;
    expect(lines.slice(1).filter((line) => /^[次年月日秒]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /^(9000|0000)/.test(line))).toEqual([]);
  });
});

test("A line takes in the next character whenever that may stand there", () => {
  const [first] = compose("一二三四五六七八九十，一二三四五六七八九十", { width: 10.5, measure });
  expect(first?.text).toBe("一二三四五六七八九十，");
});

test("A fingerprint is cut where the line is full, and follows on the line it began", () => {
  const lines = compose(`指纹${"9f2c41d0".repeat(8)}。`, { width: 28, measure, indent: 2 });
  expect(lines).toHaveLength(2);
  expect(lines[0]?.text.startsWith("指纹9f2c")).toBe(true);
});

test("An empty text is one empty line, and a line break starts another", () => {
  expect(compose("", { width: 10, measure })).toEqual([{ text: "", indent: 0, width: 0, last: true }]);
  expect(compose("甲\n乙", { width: 10, measure }).map((line) => line.text)).toEqual(["甲", "乙"]);
});

test("No line is drawn apart so far that a reader takes the gaps for spaces: a tenth of an em", () => {
  const gaps: number[] = [];
  fc.assert(
    fc.property(text, width, (given, em) => {
      for (const line of compose(closeUp(given), { width: em, measure }))
        gaps.push(stretchOf(line, em).spread);
    }),
    { numRuns: 500, seed: 20261124 },
  );
  expect(Math.max(...gaps)).toBeGreaterThan(0.05);
  expect(Math.max(...gaps)).toBeLessThan(0.1);
});

test("A line before an article that stays whole reaches its margin, its characters hardly wider", () => {
  const rule =
    "（四）并请依照《电信条例》第三条第二款、第六条，《全国人民代表大会常务委员会关于加强网络信息保护的决定》第七条、第十一条。";
  const [, second, third] = compose(closeUp(rule), { width: 28, measure, indent: 2 });
  if (!second || !third) throw new Error("three lines hold it");
  const { spread, widen } = stretchOf(second, 28);
  expect(third.text).toMatch(/^第七条/);
  expect(second.width * widen + spread * ([...second.text].length - 1)).toBeCloseTo(28);
  expect(widen).toBeGreaterThan(1);
  expect(widen).toBeLessThan(1.04);
});

const linesOf = (given: string, em: number) =>
  compose(closeUp(given), { width: em, measure }).map((line) => openUp(line.text));

test("A paragraph does not end in a line of one character", () => {
  const sentence = "号段归属仅供参考，可能携号转网或者改号，请贵公司核查。";
  for (const em of [23, 24, 25, 26])
    expect(linesOf(sentence, em).at(-1)).not.toMatch(/^\p{Script=Han}[。”）]?$/u);
});

test.each(["20261101100860012345678901", "SS-LN-2026-1021-000042"])(
  "The receipt number %s stands on one line",
  (receipt) => {
    for (let before = 0; before < 28; before++) {
      const text = `${"事".repeat(before)}（工单号${receipt}）作出处理，并书面答复。`;
      expect(linesOf(text, 27.5).filter((line) => line.includes(receipt))).toHaveLength(1);
    }
  },
);

test("A number too long for its cell parts between its groups", () => {
  expect(linesOf("1069 0000 0000 123", 6.5)).toEqual(["1069 0000", "0000 123"]);
});

test("A long number parts between its groups rather than leave a quarter of the line empty", () => {
  const given = "部分来电人自称银行。短信署名【速贷通】（1069 0123 4567 8901）、【某银行】（9556 1234）。";
  const [first] = compose(given, { width: 28, measure }).map((line) => line.text);
  expect(first).toBe("部分来电人自称银行。短信署名【速贷通】（1069 0123 4567");
});

test("A mobile number is never parted for it", () => {
  const given = "自称安心装饰的人用号码170 9000 0000打来电话。";
  const lines = compose(given, { width: 16, measure }).map((line) => line.text);
  expect(lines.filter((line) => line.includes("170 9000 0000"))).toHaveLength(1);
});

test("An article is never parted, and the end of a reference stands on no line of its own", () => {
  const request =
    "请依法核查处理，并将结果书面告知我（依照《市场监督管理行政处罚程序规定》第十八条第一款）；";
  for (let more = 0; more < 60; more++) {
    const text = closeUp(`${"请予核实，".repeat(12).slice(0, 28 + more)}${request}`);
    const lines = compose(text, { width: 28, measure }).map((line) => openUp(line.text));
    expect(lines.at(-1), lines.join("\n")).not.toMatch(/^第.款/);
    expect(lines.join("\n")).not.toMatch(/第[一二三四五六七八九十\n]*\n[一二三四五六七八九十\n]*[条款]/);
    expect(openUp(text)).toBe(lines.join(""));
  }
  const article = compose("依照第三十四条第一款处理", { width: 7, measure }).map(({ text }) => text);
  expect(article).toEqual(["依照第三十四条", "第一款处理"]);
});

test("Lines left shorter for the last one's sake still reach the margin", () => {
  const text = closeUp(
    "请予核实，请予核实，请予核实，请予核实，请予核实，请予核实并依照《行政处罚程序规定》处理（《市场监督管理行政处罚程序规定》第十八条第一款）；",
  );
  const lines = compose(text, { width: 28, measure });
  const short = lines.slice(0, -1).filter((line) => line.width < 28 && stretchOf(line, 28).spread === 0);
  expect(short.map(({ text: one }) => one)).toEqual([]);
});
