import type { Passage } from "./article";
import { underOrder2012, underOrder2026 } from "./order-leads";

const before2026 = "治安管理处罚法（2012修正）";
const from2026 = "治安管理处罚法（2025修订）";

/** 威胁人身安全, old and new edition of one rule. */
export const threatsToSafety: Passage[] = [
  {
    statute: before2026,
    article: "第四十二条",
    part: "第（一）项",
    words: "写恐吓信或者以其他方法威胁他人人身安全的；",
    lead: underOrder2012,
  },
  {
    statute: from2026,
    article: "第五十条",
    part: "第一款第（一）项",
    words: "写恐吓信或者以其他方法威胁他人人身安全的；",
    lead: underOrder2026,
  },
];

/** 责令禁止接触, for pestering, following and stalking; nothing before 2026. */
export const contactBan: Passage = {
  statute: from2026,
  article: "第五十条",
  part: "第二款",
  words:
    "有前款第五项规定的滋扰、纠缠、跟踪行为的，除依照前款规定给予处罚外，经公安机关负责人批准，可以责令其一定期限内禁止接触被侵害人。",
};
