import type { CallSign } from "@/lib/calls/call";
import type { Facts } from "@/lib/channels/facts";
import { sourced } from "@/lib/channels/sources";
import { signsOf } from "./conditions";
import type { Urgent } from "./plan";

const told = "多地公安、高校转载的96110说明（bwc.cug.edu.cn/info/1038/2447.htm 等，存档副本）";

/** What is done at once, before any paper, by what the calls were. */
const atOnce: { signs: CallSign[]; urgent: Urgent }[] = [
  {
    signs: ["paid"],
    urgent: {
      title: "先打110",
      phone: "110",
      ...sourced("已经转了钱，现在就报警，越早越好。报案材料打完电话再写。", told),
    },
  },
  {
    signs: ["threat"],
    urgent: {
      title: "先打110",
      phone: "110",
      ...sourced("有人威胁你，现在就报警。材料打完电话再写。", told, { unverified: true }),
    },
  },
  {
    signs: ["fraud"],
    urgent: {
      title: "先打110",
      phone: "110",
      ...sourced("像诈骗，别转钱，先报警。材料打完电话再写。", told),
    },
  },
  {
    signs: ["fraud"],
    urgent: {
      title: "拿不准，问96110",
      phone: "96110",
      ...sourced("还没转钱、拿不准是不是诈骗，打这个问。它管劝阻和咨询，不是报警电话。", told),
    },
  },
];

/** One line for each phone, the gravest sign's words. Empty when nothing has to be done at once. */
export function urgentOf(facts: Facts): Urgent[] {
  const signs = signsOf(facts);
  const said = atOnce.filter((one) => one.signs.some((sign) => signs.includes(sign)));
  return said
    .map(({ urgent }) => urgent)
    .filter((one, at, all) => all.findIndex(({ phone }) => phone === one.phone) === at)
    .filter(({ phone }) => phone !== "96110" || !signs.includes("paid"));
}
