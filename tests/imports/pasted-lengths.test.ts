import { expect, test } from "vitest";
import { takeApart } from "@/lib/imports/pasted/line";
import { tell } from "@/lib/imports/pasted/tell";
import { fileOf, readAs, sorted } from "./source";

async function read(words: string) {
  const line = `2026-11-20 09:30 17012345678 ${words}`;
  const { rows } = sorted(
    await readAs("pasted", fileOf(line), { pastedOn: "2026-12-02", billMonth: "2026-01" }),
  );
  const [row] = rows;
  if (!row) throw new Error(line);
  return row;
}

test.each([
  ["来电 装修，讲了3分钟", 180],
  ["来电 通话1分26秒", 86],
  ["来电 1分26秒 装修", 86],
  ["来电，装修，3分钟，让他别再打", 180],
  ["来电 通话时长3分钟", 180],
  ["来电 30秒就挂了 贷款", 30],
  ["来电 接了10秒就挂 贷款", 10],
  ["来电 装修，聊了3分钟，过5分钟又打来", 180],
  ["装修 说1分钟就行 通话2分钟", 120],
])("The call itself was as long as the line says: %s", async (words, seconds) => {
  expect((await read(words)).seconds).toBe(seconds);
});

test.each(
  [
    ["打来，说10分钟后再打 装修", "来电 装修，说只要2分钟", "来电 装修，让我20分钟内加微信"],
    ["装修 隔了5分钟又打一次", "我说别再打了，结果1小时后又打 装修", "说5分钟就好 装修"],
    ["来电 通话大概3分钟", "来电 装修，聊了不到1分钟", "来电 装修，聊了1分多钟", "来电 装修，聊了3分钟左右"],
    ["来电 响了30秒", "来电 贷款 3分钟放款", "来电 贷款 最快30分钟到账", "来电 装修，约了2小时上门"],
    ["来电 装修，10分钟前刚打过", "来电 装修 1小时内打了3次", "来电 上一个电话讲了10分钟，这个没接"],
    ["来电 装修，上次聊了10分钟", "来电 装修，我没讲3分钟", "来电 优惠只剩1小时", "来电 每隔10分钟打一次"],
  ].flat(),
)("Of how long the call was nothing is sure: %s", async (words) => {
  expect((await read(words)).seconds ?? null).toBeNull();
});

test.each([
  ["来电 没接到", "missed"],
  ["没来得及接", "missed"],
  ["来电 没接电话", "missed"],
  ["响了2声挂了", "missed"],
  ["响一声就挂", "one-ring"],
  ["来电 拒接", "rejected"],
])("How it ended as the line says it: %s", async (words, outcome) => {
  expect(await read(words)).toMatchObject({ direction: "in", outcome });
});

test.each([
  "来电 装修，我没来得及拒绝就挂了",
  "来电 装修，没接受",
  "来电 装修，我没接着说就挂了",
  "来电 装修 没接他的话",
  "来电 装修 没接触过",
  "来电 还没接完就挂了 装修",
  "来电 装修 上次没接，这次接了",
  "来电 响了1声，我接了",
  "来电 装修 取消订单",
  "来电 对方拒绝透露姓名 装修",
  "装修",
])("A call that came in, and how it ended is not said: %s", async (words) => {
  expect(await read(words)).toMatchObject({ direction: "in", outcome: null });
});

test.each(["来电 打了3次", "来电 连打三个", "来电 挂了又打", "来电 一天打了好几次", "结果1小时后又打 装修"])(
  "Other calls that a line speaks of are to be looked at: %s",
  async (words) => {
    expect((await read(words)).doubts).toContain("写着打了几次或者又打来，这里只记成一次来电");
  },
);

test.each(["来电 说再打我就报警", "来电 我说别再打了", "来电 打断了我的工作"])(
  "None is spoken of in %s",
  async (words) => {
    expect((await read(words)).doubts.join()).not.toContain("又打来");
  },
);

test("Another time behind which it rang again is no length", async () => {
  const line = "2026-11-20 14:05 17012345678 来电 08:50又打";
  const { rows, rejected } = sorted(await readAs("pasted", fileOf(line), { pastedOn: "2026-12-02" }));
  expect(rows).toEqual([]);
  expect(rejected[0]?.reason).toContain("一行里有几个时间");
});

test("A day without its year is offered with the other questions, the last such day, and another one is pointed out", async () => {
  const asked = { pastedOn: "2026-12-02", billMonth: "2026-01" } as const;
  const { rejected } = sorted(await readAs("pasted", fileOf("12月17日 9点 17012345678 装修"), asked));
  expect(rejected[0]).toMatchObject({ hours: [9, 21], lacksDay: true, day: "2025-12-17" });
  const told = tell([takeApart(1, "11月17日 9:00 17012345678 装修")], null, { given: "2026-11-10" });
  expect(told).toMatchObject({ doubts: ["原文写的是“11月17日”，选的是2026年11月10日"] });
});
