import { solatium } from "@/lib/law/court-refs";
import { suitAfterRefusal } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { pleadsHarm, tellsOfHarm } from "./harm";
import { requestsMade } from "./requested";

/** What a claim will be denied for. */
export function claimNeeds(facts: Facts): Need[] {
  return [...harmNeed(facts), ...costsNeed(facts), ...requestNeed(facts)];
}

/** Money for a harm that nobody told of will not be given. */
function harmNeed(facts: Facts): Need[] {
  if (facts.answers.solatiumClaimed === "" || tellsOfHarm(facts)) return [];
  const left = pleadsHarm(facts) ? "" : "，这一项没有写进起诉状";
  const text = `要了精神损害抚慰金，没写精神上受了什么损害${left}：造成严重精神损害的才支持（${placeInPrint(solatium)}）`;
  const next = { text: "有就医、失眠这样的事，写在“怎么知道是这家打的”里；没有，去掉这一项" };
  return [{ code: "solatium", text, required: false, next }];
}

/** What was spent is shown by what was paid for. */
function costsNeed({ answers, evidence }: Facts): Need[] {
  if (answers.costsClaimed === "" || evidence.some(({ kind }) => kind === "other")) return [];
  const text = "要了合理支出，没有附票据";
  const next = { text: "附上票据，花在哪、多少钱写在“怎么知道是这家打的”里；没有票据，去掉这一项" };
  return [{ code: "costs", text, required: false, next }];
}

/** To delete and to tell is sued for after it was asked for. */
function requestNeed(facts: Facts): Need[] {
  if (requestsMade(facts).length > 0) return [];
  const text = `第2项要求删除、告知来源，还没有先向这家提过，对方多半会拿来抗辩（${placeInPrint(suitAfterRefusal)}）`;
  const next = { text: "先寄请求函，被拒绝或者没有答复再起诉；只为停止、道歉、赔偿，不用等" };
  return [{ code: "not-asked", text, required: false, next }];
}
