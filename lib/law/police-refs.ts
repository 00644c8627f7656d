import type { Passage } from "./article";

const before2026 = "治安管理处罚法（2012修正）";
const from2026 = "治安管理处罚法（2025修订）";

/** The police may fetch evidence from operators. */
export const policeMayCollect: Passage = {
  statute: from2026,
  article: "第九十二条",
  part: "第一款",
  words: "公安机关办理治安案件，有权向有关单位和个人收集、调取证据。",
};

/** 立案, or the reasons why not, old and new edition. */
export const caseOrReasons: Passage[] = [
  {
    statute: before2026,
    article: "第七十八条",
    part: "",
    words: "认为不属于违反治安管理行为的，应当告知报案人、控告人、举报人、投案人，并说明理由。",
  },
  {
    statute: from2026,
    article: "第九十条",
    part: "",
    words:
      "应当立即立案并进行调查；认为不属于违反治安管理行为的，应当告知报案人、控告人、举报人、投案人，并说明理由。",
  },
];

/** Not punished after half a year unseen, old and new edition. */
export const unseenForHalfAYear: Passage[] = [
  {
    statute: before2026,
    article: "第二十二条",
    part: "第一款",
    words: "违反治安管理行为在六个月内没有被公安机关发现的，不再处罚。",
  },
  {
    statute: from2026,
    article: "第二十五条",
    part: "第一款",
    words: "违反治安管理行为在六个月以内没有被公安机关发现的，不再处罚。",
  },
];

/** Thirty days for a case, old and new edition. */
export const daysForACase: Passage[] = [
  {
    statute: before2026,
    article: "第九十九条",
    part: "第一款",
    words: "公安机关办理治安案件的期限，自受理之日起不得超过三十日；",
  },
  {
    statute: from2026,
    article: "第一百一十八条",
    part: "第一款",
    words: "公安机关办理治安案件的期限，自立案之日起不得超过三十日；",
  },
];
