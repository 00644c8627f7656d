import type { LetterText } from "@/lib/letters/letter";
import type { Answers } from "../answers";
import type { Facts } from "../facts";
import { areDunning } from "./debt";
import { areMessages } from "./group";

/** What to ask when they call again, name and place before anything else; nothing where the name is known. */
export function nameScripts({ answers, calls }: Facts): LetterText[] {
  if (answers.merchantName !== "") return [];
  if (areMessages(calls)) return [nameByMessage];
  if (areDunning(calls)) return [nameOfDunner(answers)];
  const text =
    "您好，请问你们公司的全称是什么，营业执照上怎么写？在哪个市、哪个区、哪条路？您怎么称呼？我的号码是从哪里来的？我没有同意过接听推销电话，请不要再打，并删除我的号码。";
  return [{ id: "ask-name", name: "再打来时这样问，接通就录音", text, limit: null }];
}

/** Whoever dunns is asked for whom, and says nothing of selling. */
function nameOfDunner({ notDebtor }: Answers): LetterText {
  const mine = notDebtor ? "我不是债务人，没有欠这笔钱，" : "";
  const text = `您好，请问你们是哪家机构，全称是什么？受哪家委托催收？您怎么称呼，工号多少？我的号码是从哪里来的？${mine}请不要再打，并删除我的号码。`;
  return { id: "ask-name", name: "再打来时这样问，接通就录音", text, limit: null };
}

const nameByMessage: LetterText = {
  id: "ask-name",
  name: "回短信、问对方客服，这样问",
  text: "您好，请问你们公司的全称是什么，营业执照上怎么写？在哪个市、哪个区、哪条路？我的号码是从哪里来的？我没有同意过接收推销短信，请不要再发，并删除我的号码。",
  limit: null,
};
