import { expect, test } from "vitest";
import { purposeOf } from "@/lib/complaints/evidence-purpose";
import { formatOf } from "@/lib/imports";
import { fileKindOf } from "@/lib/imports/file-kind";
import { billList, phoneList, september } from "../fixtures/lists";
import { logged } from "../fixtures/said";
import { fileOf } from "./source";

function kindOf(content: string) {
  const { head } = fileOf(content);
  const format = formatOf(head);
  return format && fileKindOf(format, head);
}

const row = (...cells: string[]) => cells.join(",");

test.each([
  [
    "bill",
    row("对方号码", "开始时间", "通信时长", "呼叫类型"),
    row("17090000000", "2026-09-08 10:26:00", "38秒", "被叫"),
  ],
  [
    "bill",
    row("对方号码", "时间", "通话时长", "通话类型"),
    row("17090000000", "2026-09-08 10:26:00", "38秒", "被叫"),
  ],
  [
    "bill",
    row("对方号码", "时间", "通信类型", "通信地点"),
    row("17090000000", "2026-09-08 10:26:00", "语音", "沈阳"),
  ],
  [
    "bill",
    row("主叫号码", "被叫号码", "时间", "通话类型"),
    row("17090000000", "13800000000", "2026-09-08 10:26:00", ""),
  ],
  ["phone-log", row("号码", "时间", "通话类型"), row("17090000000", "2026-09-08 10:26:00", "未接来电")],
  ["phone-log", row("号码", "时间", "是否接听"), row("17090000000", "2026-09-08 10:26:00", "否")],
  ["other", row("号码", "时间", "时长"), row("17090000000", "2026-09-08 10:26:00", "38")],
  ["other", row("号码", "日期", "备注"), row("17090000000", "2026-09-08 10:26:00", "推销")],
])("A file shows what its columns say: %s, %s", (kind, header, line) => {
  expect(kindOf(`${header}\n${line}\n${line}\n`)).toBe(kind);
});

test("A telephone's backup and an operator's bill are what they are", () => {
  expect([kindOf(phoneList(september)), kindOf(billList(september))]).toEqual(["phone-log", "bill"]);
});

test("Of messages nobody says whether they were answered", () => {
  const sms = logged("2026-10-09 10:26", { kind: "sms", smsText: "办卡" });
  const call = logged("2026-10-09 10:27");
  const about = (...calls: (typeof call)[]) =>
    purposeOf({ kind: "phone-log", callIds: calls.map(({ id }) => id), note: "" } as never, calls);
  expect(about(sms)).toMatch(/的号码、时间和内容$/);
  expect(about(call)).toMatch(/的号码、时间和是否接听$/);
  expect(about(call, sms)).toMatch(/的号码、时间和来电是否接听$/);
});
