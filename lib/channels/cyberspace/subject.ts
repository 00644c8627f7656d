import type { Block } from "@/lib/letters/letter";
import { quotedLast } from "@/lib/letters/wording";
import type { Reason } from "@/lib/result";
import type { Answers } from "../answers";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { oneLine } from "../parts/one-line";
import { pairsOf, paragraphOf } from "../parts/sheet";
import { dealingBlocks } from "./dealing";

/** The app or site: by its name, else by its address; "" while neither is known. */
export function subjectOf({ appName, appAddress }: Answers): string {
  return oneLine(appName) || oneLine(appAddress);
}

/** What a site or an app that deals in numbers is seen to do. */
const sellsInformation = /卖|获客|买到|软件|名单|爬|抓取/;

/** Whether the user saw it deal in what it knows about people: else a letter asks, and alleges nothing. */
export function isSeenToSell(answers: Answers): boolean {
  return sellsInformation.test(subjectOf(answers) + answers.leakSigns);
}

const toFillIn = "________________";

/** Which one it is, and how the user saw it, in the user's own words. */
export function subjectBlocks(facts: Facts): Block[] {
  const { answers } = facts;
  return [
    pairsOf([
      ["名称", answers.appName],
      ["网址", answers.appAddress],
      ["网址或者下载渠道", answers.appAddress === "" ? toFillIn : ""],
    ]),
    paragraphOf(
      `我的判断依据：${quotedLast(oneLine(answers.leakSigns))}据此，我认为我的号码可能由其泄露或者提供，请依法核查。`,
    ),
    ...dealingBlocks(facts),
  ];
}

export function subjectNeeds({ answers }: Facts): Need[] {
  const unnamed: Need = {
    code: "app-name",
    text: "是哪个App、哪个网站",
    required: true,
    next: { text: "填上名字或者网址" },
  };
  const unseen: Need = {
    code: "leak-signs",
    text: "为什么觉得是它",
    required: true,
    next: { text: "写一两句：哪天在上面填过电话，之后怎样；看到它在卖什么" },
  };
  const unplaced: Need = {
    code: "app-address",
    text: "网址或者下载渠道",
    required: false,
    next: { text: "有几个同名的，凭它才查得到是哪个；信里留了空，递交以前也可以填" },
  };
  return [
    ...(subjectOf(answers) === "" ? [unnamed] : []),
    ...(answers.leakSigns === "" ? [unseen] : []),
    ...(answers.appName !== "" && answers.appAddress === "" ? [unplaced] : []),
  ];
}

/** Calls alone are not its matter. */
export function onlyCalls({ answers }: Facts): Reason | null {
  if (subjectOf(answers) !== "") return null;
  const text = "12377管网上的事，不管电话。说不出是哪个App、哪个网站泄露或者在卖，多半会说不属于受理范围。";
  return { code: "app-unknown", text, next: { text: "先找12321和通管局" } };
}
