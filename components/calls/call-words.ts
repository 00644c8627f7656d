import type { Call, How } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";
import { matterName } from "@/lib/calls/matter";
import { lacksMatter } from "@/lib/calls/unfinished";
import { clip } from "@/lib/letters/length";
import { secondsInWords } from "@/lib/letters/wording";
import { senderOf } from "@/lib/numbers/clean";

/** How it went, as people say it; letters have their own words. */
export const howWords: Record<How, string> = {
  person: "人工",
  robot: "自动语音",
  "one-ring": "响一声",
  missed: "没接",
};

const saidNoMore: Record<Call["kind"], string> = { call: "说过不要再打", sms: "回过不要再发" };

/** The second line of a call in a list: 人工，装修建材，1分5秒. */
export function callLine(call: Call): string {
  const parts = [
    call.kind === "sms" ? "短信" : call.how && howWords[call.how],
    call.category && shortMatter(call.category),
    call.seconds ? secondsInWords(call.seconds) : null,
    call.refused ? saidNoMore[call.kind] : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("，") : onlyWords(call);
}

/** Of a call that was only put in words, the beginning of them; of one that showed no number there is its time alone. */
function onlyWords(call: Call): string {
  const { caller, product, words, smsText, note } = call;
  const said = (caller && `自称${caller}`) || product || words || smsText || note;
  return said ? clip(said.replace(/\s+/g, " "), 20) : senderOf(call) === "" ? "只记了时间" : "只记了号码";
}

/** 装修推销 → 装修, where the line is short. */
function shortMatter(category: CategoryCode): string {
  return matterName(category).replace(/(推销|骚扰)$/, "");
}

/** What a letter will want of this call and is not written yet; `field` is the place in the form. */
export function unwritten(call: Call): { field: string; name: string }[] {
  return [
    call.kind === "call" && !call.how && { field: "how", name: "怎么打来的" },
    call.kind === "sms" && !call.smsText && { field: "smsText", name: "短信原文" },
    lacksMatter(call) && { field: "category", name: "推销什么" },
    call.kind === "call" && talked(call) && call.seconds === null && { field: "minutes", name: "通话时长" },
    talked(call) && !call.words && { field: "words", name: "对方说了什么" },
  ].filter((item) => item !== false);
}

/** Somebody, or a recording, was heard. */
export function talked(call: Pick<Call, "how">): boolean {
  return call.how === "person" || call.how === "robot";
}
