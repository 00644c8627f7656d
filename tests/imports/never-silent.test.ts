import { expect, test } from "vitest";
import { readContent } from "./source";

const nothing = "这个文件里没有找到通话，也没有找到短信";

test.each([
  ["<calls>\n<c n='17012345678' t='2026-11-05 09:05'/>\n</calls>"],
  ['<alllogs count="0"></alllogs>'],
  ["<callLogBackUp></callLogBackUp>"],
  ["对方号码,起始时间,通信方式\n"],
  ["BEGIN:VMSG\n"],
])("%j says that nothing was read", async (content) => {
  const { rows, rejected, asks, cuts } = await readContent(content);
  expect([rows, rejected, asks]).toEqual([[], [], []]);
  expect(cuts).toEqual([content.startsWith("BEGIN") ? expect.stringContaining("一条也没有读到") : nothing]);
});

const vmg = "BEGIN:VMSG\nX-BOX:INBOX\nTEL:10690001\nDate:2026.11.05 16:41:22\nSubject:贷款\n";

test("A message without its end is named as not read", async () => {
  expect((await readContent(vmg)).cuts).toEqual(["文件没有写完，第1条短信缺了结尾，没有读，一条也没有读到"]);
  const two = await readContent(`${vmg}END:VMSG\n${vmg}`);
  expect([two.rows.length, two.cuts]).toEqual([
    1,
    ["文件没有写完，第2条短信缺了结尾，没有读，前面的都读到了"],
  ]);
});

test("Words in braces are a person's, and no program's", async () => {
  const { id, rows } = await readContent(
    "{被骚扰} 17012345678 2026-11-05 09:05\n17012345679 2026-11-05 09:06\n",
  );
  expect([id, rows.length]).toEqual(["pasted", 2]);
  for (const head of ['{ "number":', "{number: ", "{\\rtf1 "])
    expect((await readContent(`${head}17012345678 2026-11-05 09:05\n`)).id).not.toBe("pasted");
});
