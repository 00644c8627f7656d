import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tries } from "../fixtures/tries";
import { fileOf, readAs, sorted } from "./source";

async function paste(text: string) {
  return sorted(await readAs("pasted", fileOf(text), { pastedOn: "2026-12-01", billMonth: "2026-01" }));
}

const at = "2026-11-20T02:02:00.000Z";
const text = "【鑫融】您好，21世纪低息，回T退订";

describe("A message from a number that is written in groups, wherever its time stands", () => {
  test.each([
    `1069 0512 3388 21 短信 11月20日 10:02 ${text}`,
    `1069 0512 3388 21 11月20日 10:02 ${text}`,
    `11月20日 10:02 1069 0512 3388 21 短信 ${text}`,
    `1069 0512 3388 21 2026年11月20日 10:02 ${text}`,
    `1069 0512 3388 21 2026 11 20 10:02 ${text}`,
    `1069 0512 3388 21 11 20 10:02 ${text}`,
    `1069 0512 3388 21 11 月 20 日 10:02 ${text}`,
    `1069 0512 3388 21，11-20 10:02，${text}`,
    `1069051233 8821 短信 11月20日 10:02 ${text}`,
    `短信 1069-0512-3388-21 11月20日 10:02 ${text}`,
    `11月20日 10:02 ${text} 1069 0512 3388 21`,
    `11月20日 10:02 收到短信：${text} 1069 0512 3388 21`,
  ])("%s", async (line) => {
    const { rows, rejected } = await paste(line);
    expect(rejected).toEqual([]);
    expect(rows.map(({ typed }) => typed.replace(/\D/g, ""))).toEqual(["10690512338821"]);
    expect(rows).toMatchObject([{ kind: "sms", at, smsText: text }]);
  });

  test.each([
    "138 5711 2233",
    "+86 138 5711 2233",
    "0571 8888 6666",
    "400-123-4567",
    "400 123 4567",
    "95 1234 5678",
  ])("%s", async (number) => {
    const { rows, rejected } = await paste(`${number} 收到短信 11月20日 10:02 ${text}`);
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([{ kind: "sms", at, typed: number, smsText: text }]);
  });
});

test("No group of a number takes a figure of the day or of the time, nor leaves one to them", async () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const number = fc.oneof(
    fc.tuple(digits(4), digits(4)).map(([a, b]) => `138 ${a} ${b}`),
    fc.tuple(digits(4), digits(4)).map(([a, b]) => `0571 8${a.slice(1)} ${b}`),
    fc.tuple(digits(3), digits(4)).map(([a, b]) => `400-${a}-${b}`),
    fc.tuple(digits(4), digits(4), digits(2)).map(([a, b, c]) => `1069 ${a} ${b} ${c}`),
  );
  const day = fc.constantFrom(
    "11月20日",
    "11-20",
    "2026-11-20",
    "2026年11月20日",
    "11 月 20 日",
    "2026 11 20",
  );
  const order = fc.constantFrom("number", "time");
  await fc.assert(
    fc.asyncProperty(number, day, order, async (typed, said, first) => {
      const line = first === "number" ? `${typed} ${said} 10:02 来电` : `${said} 10:02 ${typed} 来电`;
      const { rows, rejected } = await paste(line);
      expect([line, rejected]).toEqual([line, []]);
      expect([line, rows[0]?.typed, rows[0]?.at]).toEqual([line, typed, at]);
    }),
    tries(200),
  );
});
