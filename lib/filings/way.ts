/** How a complaint was handed in. */
export type FilingWay = "web" | "app" | "phone" | "mail" | "in-person" | "email" | "sms";

export const filingWayNames: Record<FilingWay, string> = {
  web: "网上",
  app: "App、公众号、小程序",
  phone: "电话",
  mail: "邮寄",
  "in-person": "当面",
  email: "电子邮件",
  sms: "短信",
};

const onPaper: [FilingWay, string][] = [
  ["mail", "寄出"],
  ["in-person", "当面交"],
];

/** 寄出、当面交: those of the ways that take papers; "" where none does. */
export function paperIn(ways: readonly FilingWay[]): string {
  return onPaper.flatMap(([way, word]) => (ways.includes(way) ? [word] : [])).join("、");
}

export const filingWays = Object.keys(filingWayNames) as [FilingWay, ...FilingWay[]];
