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

/** 《网络安全法》 was renumbered on 2026-01-01. Whoever called already had the number: the days of before that come first, and the new numbers are for what still goes on. */
function ofNetworks(days: string[]): Basis {
  const all = networkDuties.flatMap((rule) => citeForDays<Passage>(rule, days));
  const old = all.filter(({ citation }) => citation.effectiveTo !== null);
  const now = all.filter(({ citation }) => citation.effectiveTo === null);
  const then = old.length === 0 ? "" : `当时施行的${placesOf(old)}`;
  const [since] = now.map(({ citation }) => dateInWords(citation.effectiveFrom));
  if (since === undefined && then === "") return noBasis;
  const still = since === undefined ? "" : `；${since}以后仍有上述行为的，依照现行${placesOf(now)}处理`;
  const text = then === "" ? `并请依照${placesOf(now)}处理。` : `并请依照${then}处理${still}。`;
  return { texts: [text], citations: all.map((one) => one.citation) };
}

function placesOf(all: CitedForDays<Passage>[]): string {
  return placesInPrint(all.map((one) => one.ref));
}
