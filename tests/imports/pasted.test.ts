import { describe, expect, test } from "vitest";
import { CaseSource } from "@/lib/complaints/case-imports";
import { withGiven } from "@/lib/imports/pasted/given-day";
import { toCall } from "@/lib/imports/to-call";
import { fileOf, readAs, readContent, sorted } from "./source";

async function paste(text: string, hints = {}) {
  return sorted(await readAs("pasted", fileOf(text), hints));
}

describe("One call a line", () => {
  const at = "2026-11-03T06:05:33.000Z";

  test.each([
    "2026-11-03 14:05:33 13800001234",
    "13800001234 2026-11-03 14:05:33",
    "138 0000 1234	2026/11/3 14:05:33",
    "+86 138-0000-1234，2026年11月3日 14:05:33",
    "2026年11月3日星期二下午2:05:33 13800001234",
    "3. 14:05:33 2026-11-03 13800001234",
    "2026.11.03 14:05:33 （138 0000 1234）",
    "20261103140533 13800001234",
    "２０２６－１１－０３　１４：０５：３３　１３８００００１２３４",
    "11-03 14:05:33 13800001234",
    "11月3日 14时05分33秒 13800001234",
  ])("%s", async (line) => {
    const { rows, rejected, asks } = await paste(line, { billMonth: "2026-11" });
    expect([rejected, asks]).toEqual([[], []]);
    expect(rows[0]?.typed.replace(/\D/g, "").normalize("NFKC").slice(-11)).toBe("13800001234");
    expect(rows[0]).toMatchObject({ at, exact: "second" });
  });

  test("A line of a bill says who called, how long, and nothing of its price", async () => {
    const { rows } = await paste("2026-11-03 14:05:33 沈阳 被叫 02412345678 1分26秒 国内通话 0.15元");
    expect(rows[0]).toMatchObject({
      typed: "02412345678",
      direction: "in",
      seconds: 86,
      outcome: "answered",
    });
  });

  test("A second clock is how long it lasted", async () => {
    const { rows } = await paste("2026-11-03 14:05:33	00:01:26	未接来电	4001234567");
    expect(rows[0]).toMatchObject({ at, seconds: 86, outcome: "missed", typed: "4001234567" });
  });

  test("What stands beside a number is kept as its writer's words and does not make the call blocked", async () => {
    const { rows } = await paste("13800001234 骚扰电话 2026-11-03 14:05");
    expect(rows[0]).toMatchObject({
      label: "",
      wrote: "13800001234 骚扰电话 2026-11-03 14:05",
      outcome: null,
      exact: "minute",
    });
  });

  test("A count behind the number is a doubt", async () => {
    const { rows } = await paste("13800001234 (3) 2026-11-03 14:05");
    expect(rows[0]?.doubts).toEqual(["后面写着次数，可能不止一次来电"]);
  });

  test("No number shown is said in words", async () => {
    expect((await paste("未知号码 2026-11-03 14:05")).rows[0]?.typed).toBe("未知号码");
  });
});

describe("What was sold, where the line says so", () => {
  test.each([
    ["装修的，说是安心装饰", 22],
    ["问我要不要贷款", 7],
    ["房产中介", 4],
    ["POS机", 21],
    ["骚扰电话", undefined],
    ["先说装修，又说贷款", undefined],
    ["不是装修，没听清", undefined],
    ["沈阳 被叫 语音套餐", undefined],
  ])("%s", async (words, category) => {
    const { rows } = await paste(`2026-11-03 14:05:33 13800001234 ${words}`);
    expect(rows[0]?.category).toBe(category);
  });

  test("On the line below it too, and of its own call only", async () => {
    const { rows } = await paste(
      "13800001234 装修\n2026-11-03 14:05\n2026-11-03 15:05 95180000\n2026-11-03 16:05 95180001 保险",
    );
    expect(rows.map(({ category }) => category)).toEqual([22, undefined, 5]);
  });
});

describe("A day as it is spoken of", () => {
  test.each([
    ["今天", "2026-12-01"],
    ["昨天", "2026-11-30"],
    ["前天", "2026-11-29"],
    ["大前天", "2026-11-28"],
    ["星期一", "2026-11-30"],
    ["周三", "2026-11-25"],
    ["星期天", "2026-11-29"],
    ["周二", "2026-11-24"],
    ["这周一", "2026-11-30"],
    ["本周二", "2026-12-01"],
    ["上周五", "2026-11-27"],
    ["上个星期日", "2026-11-29"],
    ["上上周日", "2026-11-22"],
    ["周五下午", "2026-11-27"],
  ])("%s is counted from the day on which it was pasted, and said so", async (word, day) => {
    const time = word.endsWith("下午") ? "2:08" : "14:08";
    const { rows } = await paste(`${word} ${time} 17011112222`, { pastedOn: "2026-12-01" });
    const spoken = word.replace("下午", "");
    expect(rows[0]).toMatchObject({ at: `${day}T06:08:00.000Z`, spoken });
    expect(rows[0]?.doubts[0]).toMatch(`“${spoken}”按粘贴那天算，是2026年`);
  });

  test("goes along in case data", async () => {
    const { rows } = await paste("上周五 14:08 17011112222", { pastedOn: "2026-12-01" });
    expect(CaseSource.parse({ callId: "c1", said: rows[0] }).said).toEqual(rows[0]);
  });

  test("counts for nothing beside a date", async () => {
    const { rows } = await paste("星期二 2026-11-03 14:08 17011112222", { pastedOn: "2026-12-01" });
    expect(rows[0]).toMatchObject({ at: "2026-11-03T06:08:00.000Z", doubts: [] });
    expect(rows[0]?.spoken).toBeUndefined();
  });

  test("stands above its calls, too", async () => {
    const { rows } = await paste("上周五\n14:08 17011112222", { pastedOn: "2026-12-01" });
    expect(rows.map(({ at }) => at)).toEqual(["2026-11-27T06:08:00.000Z"]);
  });

  test.each(["这周五 14:08 17011112222", "14:08 17011112222", "星期九 14:08 17011112222"])(
    "that cannot be known is asked for, and with it the line is read: %s",
    async (line) => {
      const { rows, rejected } = await paste(line, { pastedOn: "2026-12-01" });
      expect(rows).toEqual([]);
      expect(rejected).toMatchObject([{ text: line, lacksDay: true }]);
      const row =
        rejected[0] && withGiven(rejected[0], { day: "2026-11-20" }, new Date("2026-12-01T00:00:00Z"));
      expect(row).toMatchObject({ at: "2026-11-20T06:08:00.000Z", typed: "17011112222" });
    },
  );

  test("is asked of no line that is no call with it either, nor of one that was cut", async () => {
    const cut = `14:08 17011112222 ${"装修".repeat(100)}`;
    const { rejected } = await paste(`昨天 17011112222\n${cut}`, { pastedOn: "2026-12-01" });
    expect(rejected.map(({ lacksDay }) => lacksDay)).toEqual([true, undefined]);
    expect(
      rejected.map((one) => withGiven(one, { day: "2026-11-20" }, new Date("2026-12-01T00:00:00Z"))),
    ).toEqual([null, null]);
  });

  test("stays unknown in a file, which may be older", async () => {
    const { rows, rejected } = await paste("昨天 14:08 17011112222");
    expect([rows, rejected]).toMatchObject([[], [{ lacksDay: true }]]);
  });
});

describe("Who called whom, as a person writes it", () => {
  test.each([
    ["安心装饰打来推销", "in", null],
    ["又打来，装修", "in", null],
    ["他们给我打的，卖房", "in", null],
    ["来了个电话问贷款", "in", null],
    ["没接到，响一声就挂", "in", "one-ring"],
    ["响了一声", "in", "one-ring"],
    ["打来没接", "in", "missed"],
    ["我打给他", "out", null],
    ["我回拨了，是装修公司", "out", null],
    ["我打过去问的", "out", null],
    ["他打来，我又打给他", null, null],
    ["装修", "in", null],
    ["又是安心装饰，说了不要再打", "in", null],
    ["推销套餐", "in", null],
    ["自动语音，推销贷款", "in", null],
    ["我投诉骚扰电话", null, null],
    ["我打给他问推销的事", "out", null],
    ["主叫 推销", "out", null],
  ])("%s is %s, %s", async (words, direction, outcome) => {
    const { rows } = await paste(`2026-11-05 14:08 17011112222 ${words}`);
    expect(rows[0]).toMatchObject({ direction, outcome });
  });
});

test.each([
  ["自动语音，推销贷款", "robot"],
  ["机器人打来", "robot"],
  ["不是机器人，是真人打来", null],
  ["自动语音，没接到", "missed"],
])("How it was, where the line says so: %s is %s", async (words, how) => {
  const { rows } = await paste(`2026-11-05 14:08 17011112222 ${words}`);
  expect(rows[0] && toCall(rows[0]).how).toBe(how);
  expect(CaseSource.parse({ callId: "c1", said: rows[0] }).said).toEqual(rows[0]);
});

describe("A no that the line tells of", () => {
  test.each(["装修,说了不要再打", "卖房的，我说过别再打了", "告诉他们不要打", "明确拒绝过", "让他别打了"])(
    "%s is asked of the person, and stands in their words",
    async (words) => {
      const { rows } = await paste(`2026-11-05 14:08 17011112222 ${words}`);
      expect(rows[0]).toMatchObject({
        saidNo: true,
        outcome: null,
        direction: "in",
        wrote: `2026-11-05 14:08 17011112222 ${words}`,
      });
      expect(rows[0]?.doubts).toEqual(["写着拒绝过，看一下勾得对不对"]);
    },
  );

  test.each(["我跟他说不要再打", "他说有优惠，我说不要再打", "他打来，我说别打给我了"])(
    "%s is one too",
    async (words) => {
      const { rows } = await paste(`2026-11-05 14:08 17011112222 ${words}`);
      expect(rows[0]?.saidNo).toBe(true);
    },
  );

  test.each([
    "他说不要再打给别家",
    "对方叫我别打给他",
    "客服说不要打",
    "他拒绝了",
    "装修",
    "没说不要再打",
    "没有拒绝过",
    "拒接",
    "对方说不会再打",
    "不要贷款",
  ])("%s is none", async (words) => {
    const { rows } = await paste(`2026-11-05 14:08 17011112222 ${words}`);
    expect(rows[0]?.saidNo).toBeUndefined();
  });

  test.each(["来电，贷款", "未接，装修", "打来推销"])(
    "%s is more than a list prints, and kept whole",
    async (words) => {
      const { rows } = await paste(`2026-11-05 14:08 17011112222 ${words}`);
      expect(rows[0]?.wrote).toBe(`2026-11-05 14:08 17011112222 ${words}`);
    },
  );

  test("What a list prints beside a number is nobody's words", async () => {
    const { rows } = await paste(
      "2026-11-03 14:05:33 被叫 02412345678 1分26秒 国内通话 0.15元\n未接来电 95180000 2026-11-03 15:05",
    );
    expect(rows.map(({ wrote }) => wrote)).toEqual([undefined, undefined]);
  });
});

describe("Several lines for one call", () => {
  test("A number and, below it, its time", async () => {
    const { rows, rejected } = await paste(
      "138 0000 1234\n辽宁沈阳\n2026-11-03 14:05\n95180000\n2026-11-03 15:05\n",
    );
    expect(rejected).toEqual([]);
    expect(rows.map((row) => [row.line, row.typed, row.doubts])).toEqual([
      [1, "138 0000 1234", ["号码和时间写在不同的行"]],
      [4, "95180000", ["号码和时间写在不同的行"]],
    ]);
  });

  test("A day stands above its calls", async () => {
    const { rows } = await paste(
      "2026年11月3日\n14:05 13800001234\n15:05 95180000\n2026年11月4日\n9:05 95180000",
    );
    expect(rows.map((row) => row.at.slice(0, 16))).toEqual([
      "2026-11-03T06:05",
      "2026-11-03T07:05",
      "2026-11-04T01:05",
    ]);
    expect(rows[0]?.doubts).toEqual(["日期取自上面的“2026年11月3日”"]);
  });

  test("Two numbers in a row: the first has no time", async () => {
    const { rows, rejected } = await paste("13800001234\n95180000\n2026-11-03 15:05");
    expect(rows.map((row) => row.line)).toEqual([2]);
    expect(rejected).toEqual([
      { line: 1, text: "13800001234", reason: "这一行没有时间", lacksDay: true, lacksClock: true },
    ]);
  });
});

describe("Every line is read or named", () => {
  const call = "2026-11-03 14:05 13800001234";
  const named = async (text: string) =>
    (await paste(text)).rejected.map(({ line, reason }) => [line, reason]);

  test("A sentence that names a day is no heading, and dates nothing below it", async () => {
    expect(await named(`${call}\n昨天又打来一次\n13800 xx 乱码`)).toEqual([
      [2, "这一行没有号码和时间"],
      [3, "这一行没有时间"],
    ]);
  });

  test("A number without a time below a day is not blamed for the day", async () => {
    expect(await named("2026年11月3日 星期二\n13800001234")).toEqual([[2, "这一行没有时间"]]);
  });

  test("A day that stands above nothing of its own is named in its place", async () => {
    expect(await named(`2026年11月3日\n${call}\n2026年11月4日`)).toEqual([
      [1, "这一行只有日期，不是来电"],
      [3, "这一行只有日期，不是来电"],
    ]);
  });
});

describe("What cannot be told is left with its reason", () => {
  test.each([
    ["13800001234 13900001111 2026-11-03 10:00", "一行里有两个号码，分不清是哪一个打来的"],
    ["13800001234 10:00 11:00", "一行里有几个时间：10:00、11:00，选打来的那个"],
    ["13800001234 昨天 10:00", "只写了“昨天”，不知道是哪一天"],
    ["13800001234 10:00", "只有几点几分，没有日期"],
    ["13800001234 2026-11-03", "只有日期，没有几点几分"],
    ["2026-11-03 10:00 沈阳", "这一行没有号码"],
    ["通话详单", "这一行没有号码和时间"],
    ["13800001234 2026-02-30 10:00", "没有这一天：2026-02-30"],
  ])("%s", async (line, reason) => {
    expect(await paste(line)).toMatchObject({ rows: [], rejected: [{ line: 1, text: line, reason }] });
  });

  test("Digits that are not one known number are not cut to one", async () => {
    const { rows } = await paste("024-1234 5678 2026-11-03 10:00");
    expect(rows[0]?.typed).toBe("024-1234 5678");
  });

  test("A year or an order of day and month is asked for, once", async () => {
    expect((await paste("11-03 14:05 13800001234\n11-04 14:05 13800001234")).asks).toEqual([
      { kind: "bill-month", sample: "11-03 14:05", line: 1, days: ["11-03", "11-04"] },
    ]);
    expect((await paste("03/11/2026 14:05 13800001234")).asks).toEqual([
      { kind: "day-first", sample: "03/11/2026 14:05", line: 1 },
    ]);
  });
});

test("Only the line that lacks its year asks for it, and says where it stands", async () => {
  const text = "2026-11-02 10:00 13800001234\n11-03 14:05 13800001234";
  expect((await paste(text)).asks).toEqual([
    { kind: "bill-month", sample: "11-03 14:05", line: 2, days: ["11-03"] },
  ]);
  expect((await paste("2026-11-02 10:00 13800001234\n2026-12-03 14:05 13800001234")).asks).toEqual([]);
});

test("A list that is no bill goes on from its earliest month for a year", async () => {
  const text = "11-03 14:05 13800001234\n12-03 14:05 13800001234\n02-03 14:05 13800001234";
  const { rows, rejected } = await paste(text, { billMonth: "2025-11" });
  expect(rejected).toEqual([]);
  expect(rows.map(({ at }) => at.slice(0, 7))).toEqual(["2025-11", "2025-12", "2026-02"]);
});

test("Such a text is recognised, prose is not", async () => {
  expect((await readContent("2026-11-03 14:05 13800001234")).id).toBe("pasted");
  expect((await readContent("今天天气很好。\n明天也是。")).id).toBe("");
});
