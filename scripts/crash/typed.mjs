// What a person types, and what a phone's list looks like.

/** One call's form, filled in. */
export function callForm(draw, words) {
  const minute = String(draw.between(0, 59)).padStart(2, "0");
  return {
    kind: "call",
    hidden: false,
    number: `1709000${draw.between(1000, 1040)}`,
    at: `2026-09-${String(draw.between(1, 30)).padStart(2, "0")}T10:${minute}`,
    how: "person",
    minutes: "",
    secondsPart: "38",
    category: "22",
    caller: "某装饰公司",
    product: "装修",
    words,
    knewMyName: "unknown",
    signs: [],
    refused: true,
    refusedWay: "on-call",
    cost: "",
    note: "",
    smsText: "",
  };
}

export const details = {
  name: "林静",
  phone: "13800000000",
  operator: "中国移动",
  operatorBrand: "",
  province: "辽宁省",
  city: "沈阳市",
  address: "沈阳市样例区安宁路1号",
  postcode: "110000",
  idNumber: "",
  gender: "",
  bornOn: "",
  nation: "",
  work: "",
};

export function filingForm(receipt) {
  return { on: "2026-10-09", way: "web", to: "12321", receipt, note: "", evidenceIds: [] };
}

export function replyForm(words) {
  return { outcome: "unsatisfied", on: "2026-10-19", words, receipt: "", evidenceIds: [] };
}

/** A list as SMS Backup & Restore writes it; `came`: how many of its calls came in. No number stands in it twice: one that was called as well is not proposed. */
export function phoneList(draw, rows) {
  const base = Date.UTC(2026, 0, 1) + draw.between(0, 1e9);
  const first = draw.between(0, 9_999_999);
  const number = (at) => `1700${String((first + at) % 10_000_000).padStart(7, "0")}`;
  const types = Array.from({ length: rows }, () => draw.one([1, 1, 1, 2, 3]));
  const lines = types.map(
    (type, at) =>
      `  <call number="${number(at)}" duration="${type === 3 ? 0 : 9}" date="${base + at * 300_000}" type="${type}" presentation="1" contact_name="(Unknown)" />`,
  );
  const head = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>";
  const text = `${head}\n<calls count="${rows}">\n${lines.join("\n")}\n</calls>\n`;
  return { text: Buffer.from(text), came: types.filter((type) => type !== 2).length };
}
