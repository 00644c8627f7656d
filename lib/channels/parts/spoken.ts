import type { RankedSentence } from "@/lib/letters/length";

/** So many characters are read out in a minute, numbers digit by digit among them. */
export const minuteOfSpeech = 280;

/** 请告诉我编号，谢谢。 Thanks where there is room for them. */
export function askedForNumber(what: string): RankedSentence {
  return { text: `${what}，谢谢。`, rank: 1.5, shorter: { text: `${what}。`, rank: 0 } };
}
