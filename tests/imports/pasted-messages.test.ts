import { describe, expect, test } from "vitest";
import { fileOf, readAs, sorted } from "./source";

async function paste(text: string) {
  return sorted(await readAs("pasted", fileOf(text), { pastedOn: "2026-12-01" }));
}

const text = "【安心装饰】免费量房，限今天18:00前，拨4001234567或回T：退订";

describe("A message that was pasted is a message, its text as it came", () => {
  test.each([
    `10690001234 收到短信 2026-11-20 10:19 ${text}`,
    `10690001234 短信 2026-11-20 10:19 内容：${text}`,
    `10690001234 2026-11-20 10:19 收到短信：${text}`,
    `2026年11月20日 10:19，10690001234，${text}`,
    `10690001234 ${text} 2026-11-20 10:19`,
    `2026-11-20 10:19 收到短信：${text} 10690001234`,
  ])("%s", async (line) => {
    const { rows, rejected } = await paste(line);
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([
      {
        ...{ kind: "sms", direction: "in", typed: "10690001234", at: "2026-11-20T02:19:00.000Z" },
        ...{ smsText: text, outcome: null },
      },
    ]);
    expect(rows[0]?.wrote).toBeUndefined();
  });

  test("Signed at its end, in full width, it is kept byte for byte", async () => {
    const signed = "尊敬的客户，ＡＢＣ装修８折（限时）。退订回Ｔ【安心装饰】";
    const { rows } = await paste(`10690001234 2026-11-20 10:19 短信：${signed}`);
    expect(rows[0]?.smsText).toBe(signed);
  });

  test.each([text, `收到短信：${text}`, `内容：${text}`])(
    "Its text may stand below its number and time: %s",
    async (below) => {
      const { rows, rejected } = await paste(
        `10690001234\n2026-11-20 10:19\n${below}\n10690001234 短信 2026-11-20 10:20\n${below}\n2026-11-20 10:21 17011112222`,
      );
      expect(rejected).toEqual([]);
      expect(rows.map(({ line, kind, smsText }) => [line, kind, smsText])).toEqual([
        [1, "sms", text],
        [4, "sms", text],
        [6, "call", ""],
      ]);
    },
  );

  test("Without its text too", async () => {
    const { rows } = await paste("10690001234 短信 2026-11-20 10:19\n10690001235 2026-11-20 10:20 装修");
    expect(rows.map(({ kind, smsText, wrote }) => [kind, smsText, wrote])).toEqual([
      ["sms", "", undefined],
      ["sms", "", "10690001235 2026-11-20 10:20 装修"],
    ]);
  });

  test("Of another number only where the line says so, and who wrote to whom only where it does", async () => {
    const { rows } = await paste(
      [
        `17011112222 收到短信 2026-11-20 10:19 ${text}`,
        `17011112222 短信 2026-11-20 10:20 内容：${text}`,
        "17011112222 2026-11-20 10:21 来电，说会发短信",
      ].join("\n"),
    );
    expect(rows.map(({ kind, direction }) => [kind, direction])).toEqual([
      ["sms", "in"],
      ["sms", null],
      ["call", "in"],
    ]);
  });
});

test("A note keeps the marks of its writer", async () => {
  const { rows } = await paste("2026-11-20 10:19 17011112222 “装修”的，他说：免费");
  expect(rows[0]?.wrote).toBe("2026-11-20 10:19 17011112222 “装修”的，他说：免费");
});

test.each([
  ["“免费量房，退订回T”", "免费量房，退订回T"],
  ['"免费量房，退订回T"', "免费量房，退订回T"],
  ["“免费”量房，退订回“T”", "“免费”量房，退订回“T”"],
])("The marks that quote a message are none of it: %s", async (quoted, text) => {
  const { rows } = await paste(`2026-11-20 10:19 收到 10690001234 发来的短信${quoted}`);
  expect(rows[0]?.smsText).toBe(text);
});
