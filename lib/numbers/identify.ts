import { classify, classifyWhileTyping } from "./classify";
import { placeOfMobile } from "./places";
import type { NumberProfile } from "./profile";

function withPlace(profile: NumberProfile): NumberProfile {
  const wanted = profile.kind === "mobile" || profile.kind === "virtual-mobile";
  if (!wanted || profile.number.length < 7) return profile;
  return { ...profile, ...placeOfMobile(profile.number) };
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
