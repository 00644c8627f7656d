import type { Sourced } from "@/lib/channels/channel";
import { readAt, sourced } from "@/lib/channels/sources";
import { complaintRefusals } from "@/lib/law/market-refs";
import { placeInPrint } from "@/lib/law/print";
import { appealRefusals } from "@/lib/law/refs";

/** Who closes whom: once one of `by` has taken the matter, `closes` does not take it any more. */
export type Closing = { by: string[]; closes: string; why: Sourced };

export const closings: Closing[] = [
  {
    by: ["12345", "market-complaint", "sector", "lawsuit"],
    closes: "tca-appeal",
    why: sourced("同一件事，这里先受理了，通管局就可能不收申诉。", readAt.appealRules, {
      basis: placeInPrint(appealRefusals),
    }),
  },
  {
    by: ["12345", "sector", "lawsuit"],
    closes: "market-complaint",
    why: sourced("同一件事，这里先受理了，12315就不收投诉。", "国家法律法规数据库文本（公开副本）", {
      basis: placeInPrint(complaintRefusals),
    }),
  },
  {
    by: ["lawsuit", "petition"],
    closes: "12345",
    why: sourced("进了诉讼、信访的，12345不再办。", readAt.hotlineOpinion2025, {
      basis: "国办函〔2025〕66号",
    }),
  },
];
