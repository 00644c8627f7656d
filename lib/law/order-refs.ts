import type { Passage } from "./article";

/** A court wants to know against whom. */
export const namedDefendant: Passage = {
  statute: "民事诉讼法",
  article: "第一百二十二条",
  part: "第（二）项",
  words: "有明确的被告；",
};

/** The police take up what is reported, or say why not. */
export const policeTakeUp: Passage = {
  statute: "治安管理处罚法（2025修订）",
  article: "第九十条",
  part: "",
  words: "应当立即立案并进行调查",
};
