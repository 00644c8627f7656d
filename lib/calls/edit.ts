import type { Fields } from "@/lib/edits/merge-edit";
import type { CallForm } from "./schema";

/** What an edit calls the fields of a call. */
export const callFields: Fields<CallForm> = {
  words: {
    number: "号码",
    caller: "对方自称",
    product: "商品或服务",
    words: "对方说了什么",
    cost: "造成的影响",
    note: "备注",
    smsText: "短信原文",
  },
  others: {
    kind: "来电还是短信",
    at: "什么时候",
    how: "怎么打来的",
    minutes: "时长",
    category: "推销什么",
    knewMyName: "知不知道姓名",
    refused: "说没说不要再打、再发",
  },
  together: [
    ["hidden", "number"],
    ["minutes", "secondsPart"],
    ["refused", "refusedWay"],
  ],
};
