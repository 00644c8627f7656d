import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { purposeOf } from "@/lib/complaints/evidence-purpose";
import { evidenceKindNames } from "@/lib/evidence/evidence";
import { formatOf } from "@/lib/imports";
import { fileKindOf } from "@/lib/imports/file-kind";
import { billList, phoneList, september } from "../fixtures/lists";
import { logged } from "../fixtures/said";
import { fileOf } from "./source";

function kindOf(content: string) {
  const { head } = fileOf(content);
  const format = formatOf(head);
  return format && fileKindOf(format);
}

const row = (...cells: string[]) => cells.join(",");

test.each([
  ["对方号码", "开始时间", "通信时长", "呼叫类型"],
  ["对方号码", "时间", "通话时长", "通话类型"],
  ["主叫号码", "被叫号码", "时间", "通话类型"],
  ["号码", "时间", "是否接听"],
  ["号码", "时间", "时长"],
  ["号码", "日期", "备注"],
])("Of a table that no program and no operator is known by, nobody says whose it is: %s, %s", (...names) => {
  const cells = names.map((name) =>
    /号码/.test(name) ? "17090000000" : /时间|日期/.test(name) ? "2026-09-08 10:26:00" : "被叫",
  );
  const found = kindOf([row(...names), row(...cells), row(...cells), ""].join("\n"));
  expect(found).toBe("own-table");
});

test("A table of one's own is named as that, and is neither a bill nor a picture that is asked for", () => {
  const call = logged("2026-10-09 10:27");
  const own = { kind: "own-table", callIds: [call.id], note: "" } as never;
  expect(evidenceKindNames["own-table"]).toBe("自己整理的通话记录表");
  expect(purposeOf(own, [call])).toMatch(/^提交人自己整理的.*来电的号码和时间$/);
  const asking = channels.flatMap(({ wants }) =>
    wants.flatMap(({ kinds, ofMessages }) => [...kinds, ...(ofMessages?.kinds ?? [])]),
  );
  expect(asking).not.toContain("own-table");
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
