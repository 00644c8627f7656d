import { due } from "@/lib/deadlines/due";
import {
  clearDefendant,
  contentsOfSuit,
  evidenceInOrder,
  personalityRights,
  placeOfNetworkTort,
  suitDecided,
  threeYears,
} from "@/lib/law/court-refs";
import { suitAfterRefusal } from "@/lib/law/information-refs";
import { placeInPrint, placeOf, placesInPrint } from "@/lib/law/print";
import type { Channel } from "./channel";
import { defendantsOf } from "./defendants";
import type { Facts, LoggedCall } from "./facts";
import { suitAsks } from "./lawsuit/asks";
import { rightToSue, suitBasis } from "./lawsuit/basis";
import { poorChances } from "./lawsuit/chances";
import { court } from "./lawsuit/court";
import { suitNeeds } from "./lawsuit/needs";
import { paper, title } from "./lawsuit/paper";
import { leftOut, pleaded } from "./lawsuit/pleaded";
import { suitReply } from "./lawsuit/reply";
import { requestedCitations } from "./lawsuit/requested";
import { together } from "./parts/basis";
import { figuresOf } from "./parts/counted";
import { openLedger } from "./parts/ledger";
import { nameless } from "./parts/merchant";
import { nameScripts } from "./parts/name-scripts";
import { callsShown, refusalShown, voiceOrMessage, want } from "./parts/wants";
import { readAt, sourced } from "./sources";

const wantsFigures = true;

/** Figures of a few calls here and there would speak for the defendant. */
function areDense(calls: LoggedCall[]): boolean {
  const { span, busiestWeek } = figuresOf(calls);
  return span <= 7 * calls.length && (busiestWeek?.count ?? 0) >= denseWeek;
}

const denseWeek = 3;

function body(facts: Facts) {
  const ledger = openLedger();
  const told = pleaded(facts);
  const blocks = paper(told, ledger, areDense(told.calls));
  return { title, blocks, claims: ledger.claims, copies: defendantsOf(facts.answers).length };
}

function citations(facts: Facts) {
  const told = pleaded(facts);
  return [...together(suitBasis(told), requestedCitations(told)).citations, ...rightToSue(told)];
}

/** 民事起诉状: against a named company, the last door. */
export const lawsuit: Channel = {
  id: "lawsuit",
  name: "民事起诉",
  office: "court",
  begins: "calls",
  ways: ["web", "in-person", "mail"],
  purpose: "告得出名字的公司：停下来、删信息、道歉、赔偿。",
  letterName: title,
  action: "写起诉状",
  role: "原告",
  takes: [
    sourced("有明确的被告：名称、住所写得清，能和别家分开。", readAt.lawStore, {
      basis: placeInPrint(clearDefendant),
    }),
    sourced("要求停止侵害、赔礼道歉，不受时效限制。", readAt.lawStore, {
      basis: placeInPrint(personalityRights),
    }),
  ],
  refuses: [
    sourced("只有号码、不知道是谁打的，补正后还写不出被告，裁定不予受理。", readAt.lawStore, {
      basis: placeInPrint(clearDefendant),
    }),
    sourced("证明不了号码和这家公司的关系，会败诉。有一件就是这么输的。", readAt.lostCase, {
      unverified: true,
    }),
    sourced("立案前查不到号码是谁的，可以问法院能不能开调查令。", "听说，没有查到出处", { unverified: true }),
  ],
  order: [
    sourced("先要求过公司删除、说明来源，被拒绝，起诉更稳；要求赔偿的，不以它为前提。", readAt.rightsStudy, {
      basis: placeInPrint(suitAfterRefusal),
    }),
    sourced("要赔偿，三年内起诉，从知道受害和是谁算起。", readAt.lawStore, {
      basis: placeInPrint(threeYears),
    }),
    sourced("法院受理了，同一件事12345、通管局申诉就可能不收。", readAt.appealRules),
  ],
  asks: suitAsks(),
  prints: ["name", "phone", "address", "idNumber", "gender", "bornOn", "nation", "work"],
  wants: [
    voiceOrMessage("证明是这家公司打的，说了什么"),
    callsShown(),
    refusalShown,
    want(["identity"], "身份与入网证明", "立案要核对身份，证明号码是你的"),
    want(["other"], "支出的票据", "要赔多少，凭票据"),
  ],
  wantsFigures,
  receiptName: "案号",
  authority: court,
  before: nameScripts,
  closed: (facts) => nameless("起诉", facts),
  needs: (facts) => [...suitNeeds(pleaded(facts)), ...leftOut(facts)],
  unlikely: (facts) => poorChances(pleaded(facts)),
  citations,
  body,
  texts: () => [],
  cards: () => [],
  clock: "own",
  deadlines: (filedOn) => [
    due(
      {
        id: "suit-decided",
        name: "最晚告诉你立不立案",
        span: { count: 7, unit: "日" },
        status: "法定",
        law: placeOf(suitDecided),
        basis: `${placeInPrint(suitDecided)}：七日内立案，或者裁定不予受理`,
        metWhenTakenUp: true,
      },
      filedOn,
    ),
  ],
  onReply: suitReply,
  toKnow: () => [
    sourced(
      "身份证复印件、被告的登记信息一起交：到国家企业信用信息公示系统按名称查，打印出来。",
      "常识，没有查到出处",
      { unverified: true },
    ),
    sourced("起诉状正本自己签名，副本按被告人数；证据目录和证据也一样。", readAt.lawStore, {
      basis: placesInPrint([contentsOfSuit, evidenceInOrder]),
    }),
    sourced("有67类案件用要素式起诉状，清单里没有这一类，先用普通格式，立案时问一声。", readAt.suitForms, {
      unverified: true,
    }),
    sourced("网上立案走“人民法院在线服务”；当面就去立案庭。", readAt.courtOnline),
    sourced("诉讼费每件100元到500元，适用简易程序减半。", readAt.courtFees),
    sourced(
      "打电话算不算信息网络侵权、能不能在自己住的地方告，法院看法不一；被告那边的法院最稳。",
      placesInPrint([placeOfNetworkTort]),
      {
        unverified: true,
      },
    ),
  ],
  next: [
    sourced("原手机、没动过的录音和截图留好，开庭要核对原件。", readAt.lawStore),
    sourced(
      "判过的几件：滨州一件判了3700余元，上海一件和解5000元；只有两条短信的，没判抚慰金。",
      readAt.suits,
    ),
  ],
};
