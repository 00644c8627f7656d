import { jointSuit } from "@/lib/law/court-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { areMessages } from "../parts/group";
import { areApart, chargesOf, shareNumbers } from "./charges";
import { isDeclared, unnamedIn } from "./declared";
import { debtNeed } from "./dunned";
import { isBesideAnother } from "./liability";

/** What has to be known of the defendants before each is charged with anything. */
export function chargeNeeds(facts: Facts): Need[] {
  return [...unnamedNeed(facts), ...bareNeed(facts), ...severalNeed(facts), ...debtNeed(facts)];
}

/** Whoever no call named is sued for nothing, unless the plaintiff says on what ground. */
function unnamedNeed(facts: Facts): Need[] {
  const bare = unnamedIn(facts).find((charge) => !isDeclared(charge, facts));
  if (!bare) return [];
  const isOnly = chargesOf(facts).length === 1;
  const which = areMessages(facts.calls) ? "哪条短信署名" : "哪次来电、短信自称";
  const text = `没有${which}“${bare.defendant.name}”，起诉状里没有告它的根据`;
  const how = "写在“怎么知道是这家打的”里，写出它的名称、哪个号码、怎么查到的";
  const next = { text: `${how}；说不出，${isOnly ? "先请通管局查号码是谁在用" : "就去掉"}` };
  return [{ code: "defendant-unnamed", text, required: true, next }];
}

/** Where another made the calls, the plaintiff's words alone prove no part in them. */
function bareNeed(facts: Facts): Need[] {
  const bare = unnamedIn(facts).find((charge) => isDeclared(charge, facts));
  if (!bare || !isBesideAnother(facts)) return [];
  const text = `没有一次来电、短信记着“${bare.defendant.name}”，起诉状里告它只凭你的说明，法院会要凭据`;
  const next = {
    text: "写清它做了什么，比如哪天的来电由它代打；有录音、聊天记录、书面答复，附上；没有，先告打电话的那一家",
  };
  return [{ code: "defendant-bare", text, required: false, next }];
}

/** Companies that have nothing to do with each other may have to be sued one by one. */
function severalNeed(facts: Facts): Need[] {
  if (!areApart(facts)) return [];
  const tie = shareNumbers(facts) ? "只看得出用过同一个号码" : "号码各是各的，看不出有关系";
  const text = `几家公司告在一份起诉状里：${tie}，要法院认为可以合并、当事人也同意才行（${placeInPrint(jointSuit)}）；住所不在这个法院辖区的那家，还可以提管辖异议`;
  const next = { text: "一家一份起诉状更稳：只填这一家，各交给各家所在地的法院" };
  return [{ code: "several-defendants", text, required: false, next }];
}
