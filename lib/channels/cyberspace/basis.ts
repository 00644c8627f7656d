import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import { type CitedForDays, citeForDays } from "@/lib/law/cite";
import {
  consentNeeded,
  networkDuties,
  noTradeInInformation,
  separateConsent,
} from "@/lib/law/information-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type Basis, inForce, noBasis, quotedFor, together } from "../parts/basis";

/** No trade in information, consent for each that gets it, and what who runs a network owes; by the days of the calls. */
export function cyberspaceBasis({ calls }: Facts): Basis {
  const days = calls.map((call) => dayInBeijing(call.at));
  return together(quotedFor([noTradeInInformation], days), ofConsent(days), ofNetworks(days));
}

/** What the two articles want of who holds a number: a ground for it, and a consent of its own to pass it on. */
function ofConsent(days: string[]): Basis {
  const [ground, onward] = inForce([consentNeeded, separateConsent], days);
  if (!ground || !onward) return noBasis;
  const text = `处理个人信息，应当取得个人同意或者有其他法定情形（${placeInPrint(ground.ref)}）；向他人提供的，还应当告知接收方，并取得个人的单独同意（${placeInPrint(onward.ref)}）。`;
  return { texts: [text], citations: [ground.citation, onward.citation] };
}

/** 《网络安全法》 was renumbered on 2026-01-01: both numberings where the calls lie on both sides. */
function ofNetworks(days: string[]): Basis {
  const all = networkDuties.flatMap((rule) => citeForDays<Passage>(rule, days));
  const old = all.filter(({ citation }) => citation.effectiveTo !== null);
  const now = all.filter(({ citation }) => citation.effectiveTo === null);
  const texts = [editionInPrint(old, now.length > 0), editionInPrint(now, old.length > 0)];
  const said = texts.filter((text) => text !== "");
  if (said.length === 0) return noBasis;
  return {
    texts: [
      said.length > 1 ? `并请依照下列规定处理：${said.join("；")}。` : `并请依照${said.join("")}处理。`,
    ],
    citations: all.map((one) => one.citation),
  };
}

/** 当时施行的《网络安全法》第四十一条…; with the days it is for, when there are two of them. */
function editionInPrint(all: CitedForDays<Passage>[], isOneOfTwo: boolean): string {
  const [first] = all;
  if (!first) return "";
  const { effectiveFrom, effectiveTo } = first.citation;
  const places = placesInPrint(all.map((one) => one.ref));
  const which = effectiveTo === null ? "" : "当时施行的";
  if (!isOneOfTwo) return which + places;
  const when = effectiveTo === null ? `${dateInWords(effectiveFrom)}以后` : `${dateInWords(effectiveTo)}以前`;
  return `${when}的，${which || "现行"}${places}`;
}
