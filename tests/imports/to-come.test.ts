import { describe, expect, test } from "vitest";
import { callsXml, callTag, loggerCall, smsesXml, smsIeCall, smsTag } from "./samples";
import { readContent } from "./source";

const readAt = "2026-12-02T04:00:00.000Z";
const day = "2026-12-09";
const at = Date.parse(`${day}T10:19:00+08:00`);

/** One call or message a week ahead, as each kind of source writes it. */
const ahead: [string, string][] = [
  ["粘贴的文字", `${day} 10:19 13900000019 来电 装修`],
  ["表格", `对方号码,通话时间,呼叫类型\n13900000019,${day} 10:19:00,被叫\n`],
  ["通话备份", callsXml(callTag({ date: at }))],
  ["短信备份", smsesXml(smsTag({ date: at }))],
  ["JSON 短信", JSON.stringify([smsIeCall({ date: String(at) })])],
  ["JSON 通话", JSON.stringify([loggerCall({ timestamp: at })])],
];

describe("What is still to come is no call yet", () => {
  test.each(ahead)("%s", async (_, content) => {
    const { rows, rejected } = await readContent(content, { readAt });
    expect(rows).toEqual([]);
    expect(rejected.map(({ reason }) => reason.replace(/:00$|00秒$/, ""))).toEqual([
      "时间还没到：2026年12月9日10:19",
    ]);
  });

  test("The same a week later is one, and so is what a phone's fast clock wrote", async () => {
    const line = `${day} 10:19 13900000019 来电 装修`;
    for (const later of ["2026-12-16T04:00:00.000Z", new Date(at - 60_000).toISOString()])
      expect((await readContent(line, { readAt: later })).rows).toHaveLength(1);
  });
});
