import type { NumberKind } from "@/lib/numbers/profile";

/** Kinds of numbers as one chooses among them in a preview. */
export const kindGroups: { id: string; name: string; kinds: NumberKind[] }[] = [
  { id: "mobile", name: "手机号", kinds: ["mobile"] },
  { id: "virtual", name: "虚拟运营商", kinds: ["virtual-mobile", "iot"] },
  { id: "landline", name: "固定电话", kinds: ["landline"] },
  { id: "business", name: "95、96、400、1010", kinds: ["call-center", "enterprise", "provincial", "hosted"] },
  { id: "sms-port", name: "106短信", kinds: ["sms-port"] },
  { id: "hidden", name: "没显示号码", kinds: ["hidden"] },
  {
    id: "other",
    name: "别的",
    kinds: ["operator", "public-service", "intermediary", "satellite", "international", "unknown"],
  },
];
