import { expect, test } from "vitest";
import { mmsTag, smsesXml, smsTag, someInstant } from "./samples";
import { readContent } from "./source";

test("A message keeps its text to the letter", async () => {
  const { id, rows } = await readContent(
    smsesXml(smsTag({ body: "【某某】&#10;“装修” &lt;优惠&gt; 回T退订  " })),
  );
  expect(id).toBe("sbr-sms");
  expect(rows[0]).toMatchObject({
    kind: "sms",
    direction: "in",
    typed: "10690001",
    at: someInstant,
    outcome: null,
  });
  expect(rows[0]?.smsText).toBe("【某某】\n“装修” <优惠> 回T退订  ");
});

test("Sent and failed messages are not incoming, and a draft is nobody's", async () => {
  const { rows, rejected } = await readContent(
    smsesXml(...[1, 2, 3, 4, 5, 6].map((type) => smsTag({ type }))),
  );
  expect(rows.map((row) => row.direction)).toEqual(["in", "out", "out", "out", "out"]);
  expect(rejected).toMatchObject([{ line: 3, reason: "草稿，没有发出去" }]);
});

test("A message may come from a name", async () => {
  const { rows } = await readContent(smsesXml(smsTag({ address: "CMBCHINA" })));
  expect(rows[0]?.typed).toBe("CMBCHINA");
});

test("An MMS gives its sender and its words, and its picture is passed over", async () => {
  const { rows, rejected, cuts } = await readContent(
    smsesXml(mmsTag("A".repeat(3_000_000), "双十一&#10;大促"), smsTag()),
  );
  expect([rejected, cuts]).toEqual([[], []]);
  expect(rows.map((row) => [row.line, row.typed, row.smsText])).toEqual([
    [1, "10690002", "双十一\n大促"],
    [2, "10690001", "装修优惠 回T退订"],
  ]);
});

test("A message that was sent to many names nobody and is left", async () => {
  const group = `<mms date="1" msg_box="2" address="13800001111~13800002222"><parts/></mms>`;
  const { rejected } = await readContent(smsesXml(group));
  expect(rejected[0]).toMatchObject({ line: 1, reason: "发给好几个人的彩信，不是别人发来的" });
});

test("An MMS cut in the middle is not saved by half", async () => {
  const text = smsesXml(smsTag(), mmsTag("AAAA", "你好"));
  const { rows, cuts } = await readContent(text.slice(0, text.indexOf("text/plain")));
  expect(rows.length).toBe(1);
  expect(cuts.length).toBe(1);
});

test("A message as long as a book is left with its reason", async () => {
  const { rows, rejected } = await readContent(smsesXml(smsTag({ body: "长".repeat(200_000) }), smsTag()));
  expect(rows.map((row) => row.line)).toEqual([2]);
  expect(rejected[0]).toMatchObject({ line: 1, reason: "这条记录太长，没有读" });
  expect(rejected[0]?.text.length).toBeLessThanOrEqual(200);
});
