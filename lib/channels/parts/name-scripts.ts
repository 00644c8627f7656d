import type { LetterText } from "@/lib/letters/letter";
import type { Answers } from "../answers";
import type { Facts, LoggedCall } from "../facts";
import { areDunning, isDunning } from "./debt";
import { isPartlyDunning } from "./dunned";
import { areMessages } from "./group";

/** What to ask when they call again, name and place before anything else, of who sells and of who dunns apart; nothing where the name is known. */
export function nameScripts({ answers, calls }: Facts): LetterText[] {
  if (answers.merchantName !== "") return [];
  if (areDunning(calls)) return [nameOfDunner(calls, answers)];
  if (!isPartlyDunning(calls)) return [nameOfSeller(calls)];
  const [dunned, others] = [calls.filter(isDunning), calls.filter((call) => !isDunning(call))];
  return [
    toldApart("推销的，", nameOfSeller(others)),
    toldApart("催收的，", { ...nameOfDunner(dunned, answers), id: "ask-dunner" }),
  ];
}

/** 催收的，再打来时这样问，接通就录音: whom it is for, where there are two. */
function toldApart(whom: string, script: LetterText): LetterText {
  return { ...script, name: `${whom}${script.name}` };
}

const byCall = { id: "ask-name", name: "再打来时这样问，接通就录音", limit: null };
const byMessage = { id: "ask-name", name: "回短信、问对方客服，这样问", limit: null };

function nameOfSeller(calls: LoggedCall[]): LetterText {
  const isWritten = areMessages(calls);
  const person = isWritten ? "" : "您怎么称呼？";
  const stop = isWritten ? "接收推销短信，请不要再发" : "接听推销电话，请不要再打";
  const text = `您好，请问你们公司的全称是什么，营业执照上怎么写？在哪个市、哪个区、哪条路？${person}我的号码是从哪里来的？我没有同意过${stop}，并删除我的号码。`;
  return { ...(isWritten ? byMessage : byCall), text };
}

/** Whoever dunns is asked for whom, and says nothing of selling. */
function nameOfDunner(calls: LoggedCall[], { notDebtor }: Answers): LetterText {
  const isWritten = areMessages(calls);
  const person = isWritten ? "" : "您怎么称呼，工号多少？";
  const mine = notDebtor ? "我不是债务人，没有欠这笔钱，" : "";
  const stop = isWritten ? "请不要再发" : "请不要再打";
  const text = `您好，请问你们是哪家机构，全称是什么？受哪家委托催收？${person}我的号码是从哪里来的？${mine}${stop}，并删除我的号码。`;
  return { ...(isWritten ? byMessage : byCall), text };
}
