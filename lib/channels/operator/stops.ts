import type { LoggedCall } from "../facts";
import { isCommercial } from "../parts/about";
import { wasHeard } from "../parts/subject";

/** What one's own operator is asked for, by what came: the refusal it notes, what it stops, its protection, its list, and what of it an ordinary one leaves out (also: as one says it). */
export type Stops = {
  refused: string;
  stopped: string;
  selling: string;
  guard: string;
  list: string;
  inside: string;
  also: string;
  thing: string;
  came: string;
};

const calls: Stops = {
  refused: "营销来电",
  stopped: "拨打营销电话",
  selling: "营销电话",
  guard: "骚扰电话防护",
  list: "通话详单",
  inside: "呼入记录",
  also: "打进来的也要",
  thing: "来电",
  came: "打来",
};

const messages: Stops = {
  refused: "营销短信",
  stopped: "发送营销短信",
  selling: "营销短信",
  guard: "骚扰短信防护",
  list: "短信详单",
  inside: "收到的短信",
  also: "收到的也要",
  thing: "短信",
  came: "发来",
};

const both: Stops = {
  refused: "营销来电和短信",
  stopped: "拨打营销电话、发送营销短信",
  selling: "营销电话和短信",
  guard: "骚扰电话和短信防护",
  list: "通话和短信详单",
  inside: "呼入记录和收到的短信",
  also: "打进来的、收到的也要",
  thing: "来电和短信",
  came: "打来、发来",
};

/** Whether what was heard sold nothing, as far as anybody noted: no refusal of selling fits it. */
export function sellNothing(all: LoggedCall[]): boolean {
  const heard = all.filter(wasHeard);
  return heard.length > 0 && !heard.some(isCommercial);
}

export function stopsOf(all: Pick<LoggedCall, "kind">[]): Stops {
  const kinds = new Set(all.map(({ kind }) => kind));
  if (!kinds.has("sms")) return calls;
  return kinds.has("call") ? both : messages;
}
