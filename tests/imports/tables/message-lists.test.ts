import { expect, test } from "vitest";
import { readContent } from "../source";

const at = "2026-11-05 16:41:22";

async function told(content: string, hints = {}) {
  const { id, rows } = await readContent(content, hints);
  return { id, rows: rows.map(({ kind, direction }) => `${kind} ${direction}`) };
}

const both = ["sms in", "sms out"];

test.each([
  ["收发类型", "收", "发"],
  ["收/发", "收", "发"],
  ["收发标志", "接收", "发送"],
  ["传送方式", "接收", "发送"],
  ["传送类型", "短信接收", "短信发送"],
  ["接收/发送", "接收", "发送"],
  ["发送接收类型", "下行", "上行"],
  ["短信方向", "下行短信", "上行短信"],
  ["短信类型", "短信收", "短信发"],
])("Under %s, %s and %s say who wrote", async (header, received, sent) => {
  const list = `序号,${header},对方号码,发送时间,业务类型,费用小计（元）
1,${received},10690001,${at},国内短信,0.00
2,${sent},13900001111,${at},国内短信,0.10
`;
  expect(await told(list)).toEqual({ id: "bill-messages", rows: both });
  expect((await told(list.replace(header, "主叫/被叫"))).rows).toEqual(both);
  expect((await told(`中国电信 短信清单\n${list}`)).rows).toEqual(both);
});

test.each(["发送时间", "接收时间", "短信时间", "收发时间"])(
  "No call is listed under %s, whoever wrote the list",
  async (header) => {
    const list = `${header},对方号码,费用\n${at},10690001,0.00\n`;
    expect(await told(list)).toEqual({ id: "bill-messages", rows: ["sms null"] });
    expect(await told(`${header},对方号码\n${at},10690001\n`)).toEqual({ id: "table", rows: ["sms null"] });
  },
);

test("收 and 发 are said of messages only, whoever named the columns", async () => {
  const columns = { number: 0, at: 1, direction: 2 };
  const list = `甲,乙,丙\n10690001,${at},收\n13900001111,${at},发送\n17012345678,${at},被叫\n`;
  expect((await told(list, { columns })).rows).toEqual([...both, "call in"]);
});

test("What lasted was a call, and so is what rang in a list of messages", async () => {
  const bill = `起始时间,通信方式,对方号码,通信时长,通信费\n${at},接收,17012345678,1分3秒,0\n${at},接收,10690001,,0\n`;
  expect((await told(bill)).rows).toEqual(["call in", "sms in"]);
  const mixed = `类型,对方号码,发送时间\n未接来电,17012345678,${at}\n收,10690001,${at}\n`;
  expect((await told(mixed)).rows).toEqual(["call in", "sms in"]);
});

test("Of several columns that may say who called whom, the one that does is heard", async () => {
  const header = "通话类型,类型,对方号码,起始时间,通话时长";
  const list = ["国内通话,被叫", "主叫,国内通话", "呼叫转移,被叫"].map(
    (ways) => `${ways},17012345678,${at},63`,
  );
  expect((await told([header, ...list].join("\n"))).rows).toEqual(["call in", "call out", "call null"]);
});

test.each(["中国联通 短/彩信详单", "短信日,对端,费用", "甲,发送时间,丙"])(
  "Where the person named the columns, %s above them still tells of messages",
  async (above) => {
    const columns = { number: 0, at: 1 };
    const list = `10690001,${at},0.1\n`.repeat(2);
    expect((await told(`${above}\n${list}`, { columns })).rows).toEqual(["sms null", "sms null"]);
  },
);
