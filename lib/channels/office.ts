/** Who stands behind a door, as far as the order of doors depends on it. */
export type Office =
  | "operator" // the user's own telecom operator
  | "report-center" // 12321
  | "administration" // 通信管理局, 12300
  | "hotline" // 12345
  | "market" // 市场监管, 12315
  | "cyberspace" // 12377 网信
  | "police"
  | "company" // whoever calls
  | "court"
  | "sector" // 金融监管, 住建, 教育 …
  | "petition" // 信访
  | "review" // 行政复议
  | "same"; // whoever the complaint it follows went to: a supplement, a reminder
