import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { run } from "../parts/ledger";
import { phoneInPrint } from "../parts/person";

/** 报案人: what of the person is known. */
export function reporter({ complainant }: Facts): Block {
  const rows: [string, string][] = [
    ["姓名", complainant.name],
    ["身份证号", complainant.idNumber],
    ["电话", phoneInPrint(complainant)],
    ["住址", complainant.address],
  ];
  const said = rows.filter(([, value]) => value !== "");
  return { kind: "pairs", rows: said.map(([name, value]) => ({ name, value: [run(value)] })) };
}
