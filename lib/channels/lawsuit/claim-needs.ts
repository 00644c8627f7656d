import { equalShares, solatium } from "@/lib/law/court-refs";
import { suitAfterRefusal } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import { listInWords } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { medicalPapers } from "../parts/named-papers";
import { areApart, chargesOf } from "./charges";
import { tellsOfHarm } from "./harm";
import { harmLongerNeed } from "./harm-since";
import { hasStopped, untold } from "./noes";
import { isAwaited, refusersOf, requestsMade } from "./requested";

/** What a claim will be denied for. */
export function claimNeeds(facts: Facts): Need[] {
  return [
    ...stopNeed(facts),
    ...untoldNeed(facts),
    ...harmNeed(facts),
    ...harmLongerNeed(facts),
    ...medicalNeed(facts),
    ...costsNeed(facts),
    ...shareNeed(facts),
    ...requestNeed(facts),
  ];
}

/** Money for a harm that nobody told of will not be given. */
function harmNeed(facts: Facts): Need[] {
  if (facts.answers.solatiumClaimed === "" || tellsOfHarm(facts)) return [];
  const text = `要了精神损害抚慰金，没写精神上受了什么损害，这一项没有写进起诉状：造成严重精神损害的才支持（${placeInPrint(solatium)}）`;
  const next = { text: "有就医、失眠这样的事，写在“精神上受了什么损害”里；没有，去掉这一项" };
  return [{ code: "solatium", text, required: false, next }];
}

/** Who says to have seen a doctor is asked for the paper. */
function medicalNeed(facts: Facts): Need[] {
  const { answers } = facts;
  const [said] =
    answers.solatiumClaimed === "" ? [] : (/医院|就医|就诊|看病|看医生|诊断|住院/.exec(answers.harm) ?? []);
  if (!said || medicalPapers(facts).length > 0) return [];
  const next = { text: "病历、挂号单拍下来附上，名字里写上“病历”" };
  return [{ code: "medical", text: `你写了“${said}”，附件里没有病历`, required: false, next }];
}

/** What was spent is shown by what was paid for. */
function costsNeed({ answers, evidence }: Facts): Need[] {
  if (answers.costsClaimed === "") return [];
  const isSaid = answers.costsFor.trim() !== "";
  const isShown = evidence.some(({ kind }) => kind === "other");
  if (isSaid && isShown) return [];
  const missing = [isSaid ? "" : "没写花在哪", isShown ? "" : "没有附票据"].filter((one) => one !== "");
  const next = { text: "写上花在哪、多少钱，附上票据；没有票据，去掉这一项" };
  return [{ code: "costs", text: `要了合理支出，${missing.join("，")}`, required: false, next }];
}

/** Of several that each did something of their own one sum is asked for in equal shares. */
function shareNeed(facts: Facts): Need[] {
  const isAsked =
    facts.answers.costsClaimed !== "" || (facts.answers.solatiumClaimed !== "" && tellsOfHarm(facts));
  if (!isAsked || !areApart(facts)) return [];
  const text = `钱写的是一共多少、各家平均承担（${placeInPrint(equalShares)}）；哪家打得多，法院可能另分`;
  const next = { text: "要各家赔不同的数，一家一份起诉状，各写各的" };
  return [{ code: "share", text, required: false, next }];
}

/** Who stopped when told infringes no more: what is left is what it did before. */
function stopNeed(facts: Facts): Need[] {
  const stopped = chargesOf(facts).filter((charge) => hasStopped(charge, facts));
  if (stopped.length === 0) return [];
  const names = listInWords(stopped.map(({ defendant }) => `“${defendant.name}”`));
  const text = `${names}在你说不以后没有再来的记录，要它停止侵害的一项没有写进起诉状，能要的只剩以前的事`;
  const next = { text: "只为不再打来，不用告；真要告，先想好删信息、道歉、赔偿有没有必要" };
  return [{ code: "stopped", text, required: false, next }];
}

/** Who was never told will say that it did not know. */
function untoldNeed(facts: Facts): Need[] {
  const names = untold(facts).map(({ defendant }) => `“${defendant.name}”`);
  if (names.length === 0) return [];
  const text = `记录里没有对${listInWords(names)}说过不要再打、再发，对方会说不知道你不愿意`;
  const next = { text: "先明确拒绝一次，记下来；再打、再发来，把握大得多" };
  return [{ code: "untold", text, required: false, next }];
}

/** What was done with it is sued for after it was asked for. */
function requestNeed(facts: Facts): Need[] {
  const isAsked = requestsMade(facts).length > 0;
  if (refusersOf(facts).length > 0 || (isAsked && !isAwaited(facts))) return [];
  const why = isAsked ? "请求函的答复还在等" : "还没有先向这家请求过";
  const text = `${why}，要它告知信息来源、用途和提供对象的一项没有写进起诉状（${placeInPrint(suitAfterRefusal)}）`;
  const ask = isAsked ? "等到" : "先寄请求函，";
  const next = { text: `要这一项，${ask}被拒绝或者没有答复再起诉；只为停止、删除、道歉、赔偿，不用等` };
  return [{ code: "not-asked", text, required: false, next }];
}
