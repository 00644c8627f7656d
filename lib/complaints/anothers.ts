import type { Reason } from "@/lib/result";

/** Beside what was read in out of the case data of somebody else, wherever it stands among the owner's own. */
export const ofAnother = "别人的案件";

export const anothersComplaint: Reason = {
  code: "anothers",
  text: "这件投诉是从别人的案件数据里导入的，不能署你的名字。",
  next: { text: "写自己的，到记录里选来电", href: "/calls" },
};

/** Why no complaint begins from such calls. */
export const anothersCalls = "选到的来电都是从别人的案件数据里导入的，不是打给你的，不能写进你的投诉。";

export const anothersCall = "这次来电是从别人的案件数据里导入的，不算进你的次数、图表和信。";

export const anothersEvidence = "这份证据是从别人的案件数据里导入的，你的信和目录不会写它。";

export const anothersRefusal = "这次拒绝是从别人的案件数据里导入的，你的信不会写它。";
