import { describe, expect, test } from "vitest";
import { fileOf, readAs, sorted } from "./source";

async function paste(text: string, pastedOn = "2026-12-01") {
  return sorted(await readAs("pasted", fileOf(text), { pastedOn }));
}

describe("A clock as notes say it", () => {
  test.each([
    ["晚上8点", "20:00", ["“晚上8点”没写几分"]],
    ["下午4点", "16:00", ["“下午4点”没写几分"]],
    ["下午4点整", "16:00", []],
    ["早上8点整", "08:00", []],
    ["下午3点半", "15:30", []],
    ["晚上八点二十", "20:20", []],
    ["晚上八点二十五分", "20:25", []],
    ["下午两点一刻", "14:15", []],
    ["上午十一点零五分", "11:05", []],
    ["中午12点", "12:00", ["“中午12点”没写几分"]],
    ["凌晨2点", "02:00", ["“凌晨2点”没写几分"]],
    ["14点05分", "14:05", []],
    ["20点30", "20:30", []],
  ])("%s is %s", async (said, time, doubts) => {
    const { rows, rejected } = await paste(`2026年11月20日${said} 17011112222 装修`);
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([
      {
        at: new Date(`2026-11-20T${time}:00+08:00`).toISOString(),
        doubts,
        wrote: `2026年11月20日${said} 17011112222 装修`,
      },
    ]);
  });

  test.each(["中午12点多", "大概中午12点", "中午12点左右"])(
    "%s is read, and said to be rough",
    async (said) => {
      const { rows } = await paste(`2026-11-20 ${said} 17011112222 装修`);
      expect(rows).toMatchObject([
        {
          at: "2026-11-20T04:00:00.000Z",
          doubts: [`“${said}”只是大概，几分不确定`],
          wrote: `2026-11-20 ${said} 17011112222 装修`,
        },
      ]);
    },
  );

  test.each([
    ["8点整", "“8点整”没写上午还是下午，分不清是8点还是20点"],
    ["3点半", "“3点半”没写上午还是下午，分不清是3点还是15点"],
    ["9点20", "“9点20”没写上午还是下午，分不清是9点还是21点"],
    ["12点", "“12点”没写是中午还是半夜，分不清"],
  ])("%s could be two, and that is why it is left", async (said, reason) => {
    const { rows, rejected } = await paste(`2026-11-20 ${said} 17011112222 装修`);
    expect([rows, rejected.map((one) => one.reason)]).toEqual([[], [reason]]);
  });

  test.each([
    ["昨晚 21:30", "2026-11-30T13:30"],
    ["昨晚9点半", "2026-11-30T13:30"],
    ["昨天晚上8点整", "2026-11-30T12:00"],
    ["今早 04:10", "2026-11-30T20:10"],
    ["今早8点整", "2026-12-01T00:00"],
  ])("%s has its day and its half of it", async (said, at) => {
    const { rows, rejected } = await paste(`${said} 17011112222 来电`);
    expect(rejected).toEqual([]);
    expect(rows[0]?.at.slice(0, 16)).toBe(at);
    expect(rows[0]?.doubts[0]).toMatch(`“${said.slice(0, 2)}”按粘贴那天算`);
  });

  test("Past midnight 昨晚 is two days, and in a file none", async () => {
    expect((await paste("昨晚1:30 17011112222")).rejected).toMatchObject([
      { reason: "“晚1:30”分不清是那天的1点，还是第二天的1点", day: "2026-11-30", hours: [1, 25] },
    ]);
    expect((await paste("昨天半夜12点 17011112222")).rejected).toMatchObject([
      { reason: "“半夜12点”分不清是那天的0点，还是第二天的0点", day: "2026-11-30", hours: [0, 24] },
    ]);
    expect((await paste("5点多 17011112222")).rejected).toMatchObject([{ lacksDay: true, hours: [5, 17] }]);
    expect((await paste("11月3号 9点 17011112222")).rejected).toMatchObject([
      { lacksDay: true, hours: [9, 21] },
    ]);
    expect((await paste("昨晚21:30 17011112222", "")).rejected[0]?.reason).toMatch("不知道是哪一天");
  });

  test("一点 is no clock", async () => {
    const { rows } = await paste("2026-11-20 10:19 17011112222 叫他声音小一点");
    expect(rows[0]?.at).toBe("2026-11-20T02:19:00.000Z");
  });
});
