import { expect, test } from "vitest";
import { callsXml, callTag, someInstant } from "./samples";
import { readContent } from "./source";

test("A missed call of a stranger is read whole", async () => {
  const { id, rows, rejected, cuts } = await readContent(callsXml(callTag()));
  expect({ id, rejected, cuts }).toEqual({ id: "sbr-calls", rejected: [], cuts: [] });
  expect(rows).toEqual([
    {
      ...{ line: 1, kind: "call", direction: "in", typed: "13800001234", at: someInstant, exact: "second" },
      ...{ outcome: "missed", seconds: 0, name: "", label: "", smsText: "", place: "", doubts: [] },
    },
  ]);
});

test("Every type of call says who called and how it ended", async () => {
  const tags = [1, 2, 3, 4, 5, 6, 7].map((type) => callTag({ type, duration: type === 1 ? 12 : 0 }));
  const { rows } = await readContent(callsXml(...tags));
  expect(rows.map((row) => `${row.direction} ${row.outcome}`)).toEqual([
    "in answered",
    "out null",
    "in missed",
    "in missed",
    "in rejected",
    "in blocked",
    "in answered",
  ]);
});

test("A type only its maker knows leaves the direction open, and says so", async () => {
  const { rows } = await readContent(callsXml(callTag({ type: 1000 })));
  expect(rows[0]).toMatchObject({ direction: null, outcome: null, doubts: ["类型“1000”不认识"] });
});

test("A hidden number stays hidden, in old files and in new ones", async () => {
  const tags = [
    callTag({ number: "-1" }),
    callTag({ number: "", presentation: 2 }),
    callTag({ number: "x", presentation: 3 }),
  ];
  const { rows } = await readContent(callsXml(...tags));
  expect(rows.map((row) => row.typed)).toEqual(["", "", ""]);
});

test("A contact keeps its name, with an emoji written as two references", async () => {
  const { rows } = await readContent(
    callsXml(callTag({ contact_name: "张三&#55357;&#56832; &amp; AT&T &lt;家&gt;" })),
  );
  expect(rows[0]?.name).toBe("张三😀 & AT&T <家>");
});

test("Half an emoji and forbidden characters become the mark of what cannot be read", async () => {
  const { rows } = await readContent(callsXml(callTag({ contact_name: "张&#55357;三&#0;" })));
  expect(rows[0]).toMatchObject({ name: "张\uFFFD三\uFFFD", doubts: ["有的字读不出来"] });
});

test("A call without its time, or from the year 1970, is left with its reason", async () => {
  const { rows, rejected } = await readContent(
    callsXml(callTag({ date: 0 }), callTag({ date: "" }), callTag()),
  );
  expect(rows.length).toBe(1);
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [1, "没有记下时间：0"],
    [2, "没有时间"],
  ]);
});

test("A missing quotation mark costs one call, not the next", async () => {
  const broken = callTag().replace('13800001234"', "13800001234");
  const { rows, rejected } = await readContent(callsXml(callTag(), broken, callTag()));
  expect(rows.map((row) => row.line)).toEqual([1, 3]);
  expect(rejected[0]).toMatchObject({ line: 2, reason: "这条记录的写法坏了" });
});

test("A value without quotation marks is read, with a doubt", async () => {
  const { rows } = await readContent(callsXml(callTag().replace('"13800001234"', "13800001234")));
  expect(rows[0]).toMatchObject({ typed: "13800001234", doubts: ["这条记录写得不规范"] });
});

test("A truncated file keeps the calls before the cut and says where it is", async () => {
  const text = callsXml(callTag(), callTag(), callTag());
  const { rows, cuts } = await readContent(text.slice(0, text.lastIndexOf("<call ") + 20));
  expect(rows.length).toBe(2);
  expect(cuts).toEqual(["文件没有写完，断在第2条后面，前面的都读到了"]);
});

test("A file cut between two calls is known to be cut", async () => {
  const { rows, cuts } = await readContent(callsXml(callTag(), callTag()).replace("</calls>", ""));
  expect([rows.length, cuts.length]).toEqual([2, 1]);
});

test("Calls in a comment are no calls", async () => {
  const { rows } = await readContent(
    callsXml(`<!-- ${callTag()} -->`, callTag(), `<![CDATA[${callTag()}]]>`),
  );
  expect(rows.length).toBe(1);
});

test("Entities a file defines itself are never opened", async () => {
  const levels = Array.from(
    { length: 9 },
    (_, nth) => `<!ENTITY lol${nth + 1} "${`&lol${nth};`.repeat(10)}">`,
  );
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${levels.join("")}]>`;
  const { rows } = await readContent(`${bomb}<calls>${callTag({ contact_name: "&lol9;" })}</calls>`);
  expect(rows.map((row) => row.name)).toEqual(["&lol9;"]);
});

test("A file in GBK is read as well as one in UTF-16", async () => {
  const utf16 = Buffer.from(`\uFEFF${callsXml(callTag({ contact_name: "张三" }))}`, "utf16le");
  const [before, after] = callsXml(callTag({ contact_name: "张三", readable_date: "" })).split("张三");
  const gbk = Buffer.concat([
    Buffer.from(before ?? ""),
    Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    Buffer.from(after ?? ""),
  ]);
  expect((await readContent(utf16)).rows[0]?.name).toBe("张三");
  expect((await readContent(gbk)).rows[0]?.name).toBe("张三");
});

test("A name that nobody has leaves its row with the reason, so that it is not taken for a stranger's", async () => {
  const names = ["张".repeat(100), "张".repeat(101)];
  const { rows, rejected } = await readContent(
    callsXml(...names.map((contact_name) => callTag({ contact_name }))),
  );
  expect(rows.map(({ name }) => name)).toEqual([names[0]]);
  expect(rejected.map(({ reason }) => reason)).toEqual([`联系人名字太长：${"张".repeat(40)}`]);
});
