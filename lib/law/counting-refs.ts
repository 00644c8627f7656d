import type { Passage } from "./article";

/** Day zero does not count. */
export const dayZeroLeftOut: Passage = {
  statute: "民法典",
  article: "第二百零一条",
  part: "第一款",
  words: "按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。",
};

/** A span that ends on a day off ends after it. */
export const endsAfterDaysOff: Passage = {
  statute: "民法典",
  article: "第二百零三条",
  part: "第一款",
  words: "期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。",
};
