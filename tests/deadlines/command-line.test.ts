import { expect, test } from "vitest";
import { tellDeadline } from "../../scripts/qingjing/deadline";
import { Misuse } from "../../scripts/qingjing/misuse";
import { qingjing, qingjingStarted } from "../fixtures/qingjing";

const asked = (line: string) => ["deadline", ...line.split(" ").filter(Boolean)];

async function told(line: string) {
  const { status, stdout, stderr } = await qingjing(asked(line));
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout);
}

test("Five working days from 28 September 2026 end on 10 October, a Saturday that is worked", async () => {
  expect(await told("--from 2026-09-28 --days 5 --unit working")).toEqual({
    from: "2026-09-28",
    days: 5,
    unit: "working",
    date: "2026-10-10",
    certain: true,
    counted: ["2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10"],
    notCounted: [
      { date: "2026-09-28", why: "起算日" },
      ...[1, 2, 3, 4, 5, 6, 7].map((date) => ({ date: `2026-10-0${date}`, why: "国庆节" })),
    ],
    words: "9月28日不算，第二天起数5个工作日。国庆节不算，10月10日调休上班，算一天。",
  });
});

test.each([
  ["", "用法："],
  ["--from 2026-02-30 --days 5", "真有这一天"],
  ["--from 2026-09-28 --days 0", "--days 要写1到3660的整数：0"],
  ["--from 2026-09-28 --days 1.5", "--days 要写1到3660的整数：1.5"],
  ["--from 2026-09-28 --days 99999", "--days 要写1到3660的整数"],
  ["--from 2026-09-28 --days 5 --unit 工作日", "--unit 写 working"],
  ["--from 2026-09-28 --days 5 --unit toString", "--unit 写 working"],
  ["--from 2026-09-28 --days 5 --zone Asia/Shanghai", "用法："],
])("What cannot be counted is told in a Chinese sentence: %s", async (line, said) => {
  const telling = tellDeadline(line.split(" ").filter(Boolean));
  await expect(telling).rejects.toThrow(said);
  await expect(telling).rejects.toBeInstanceOf(Misuse);
});

test("A bad command ends with 2, says why on standard error and nothing on standard output", () => {
  const { status, stdout, stderr } = qingjingStarted(asked("--from 明天 --days 5"));
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe("--from 要写成 yyyy-mm-dd，并且真有这一天，比如 2026-09-28：明天\n");
});

test("Into a year not announced it gives a date and says that it is uncertain", async () => {
  const { date, certain, words } = await told("--from 2026-11-24 --days 60 --unit working");
  expect([date, certain]).toEqual(["2027-02-17", false]);
  expect(words).toContain("还没公布");
});
