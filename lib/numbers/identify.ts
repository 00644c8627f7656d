import { classify, classifyWhileTyping } from "./classify";
import { placeOfMobile } from "./places";
import type { NumberProfile } from "./profile";

/** 1064x numbers of things are longer and were given to no place. */
const longest = 11;

function withPlace(profile: NumberProfile): NumberProfile {
  const { kind, number } = profile;
  const wanted = kind === "mobile" || kind === "virtual-mobile" || kind === "iot";
  if (!wanted || number.length < 7 || number.length > longest) return profile;
  const { lone, ...place } = placeOfMobile(number);
  return { ...profile, ...place, lonePlace: lone };
}

/**
 * 号码信息: what a calling number tells before anybody is asked, offline. Never throws.
 * Short numbers (95, 96, 400, 106, 10xxx, 12xxx …) never have a place; 归属地未知 is null.
 */
export function identify(typed: string): NumberProfile {
  return withPlace(classify(typed));
}

/** identify() for a number still being typed. */
export function identifyWhileTyping(typed: string): NumberProfile {
  return withPlace(classifyWhileTyping(typed));
}
