import type { Need } from "../channel";
import type { Facts } from "../facts";

/** What they said, or that they answered, in the user's own words. */
const tellsAnswer = /(?:他们|对方|客服|回复|答复|回电)[^。，]{0,4}(?:说|称|答|讲|告诉)/;

/** The letter says that nothing came: words of the user's that tell of an answer are pointed out before they are printed. */
export function wordsNeeds({ answers, follows }: Facts): Need[] {
  const words = answers.followWords;
  const answered: Need = {
    code: "words-tell-answer",
    text: "你写了他们说过什么，信里却写没有收到答复",
    required: false,
    next: { text: "算是答复的，先记一次答复；不算的，把你要说的改一下" },
  };
  const addressed: Need = {
    code: "words-say-they",
    text: "信是写给这家公司的，你写的却是“他们”",
    required: false,
    next: { text: "改成“贵公司”" },
  };
  return [
    ...(tellsAnswer.test(words) ? [answered] : []),
    ...(follows?.office === "company" && words.includes("他们") ? [addressed] : []),
  ];
}
