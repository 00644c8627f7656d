import { courtOfTort, placeOfTort } from "@/lib/law/court-refs";
import { placesInPrint } from "@/lib/law/print";
import { dateInWords } from "@/lib/letters/wording";
import type { Authority } from "../channel";
import type { Facts } from "../facts";
import { claimsMoney } from "./claims";
import { sueForMoneyBy } from "./limitation";

/** The court the user chose, by which rule one may choose, and until when for money. */
export function court(facts: Facts): Authority {
  const by = sueForMoneyBy(facts.calls);
  const limit =
    by === null || !claimsMoney(facts) ? "" : `要赔偿的，不晚于${dateInWords(by)}起诉，从第一次来电算起。`;
  const chosen = facts.answers.court;
  return {
    name: chosen || "人民法院",
    site: "",
    phone: "",
    why: `${chosen === "" ? "还没写哪个法院。" : "你选的法院。"}被告住所地、侵权行为实施地和结果发生地的法院都可以。${limit}`,
    source: placesInPrint([courtOfTort, placeOfTort]),
  };
}
