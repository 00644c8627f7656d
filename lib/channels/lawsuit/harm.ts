import type { Answers } from "../answers";
import type { Facts } from "../facts";

/** What people write of harm to their mind; 精神损害抚慰金 alone only names the money. */
const harm =
  /精神(?!损害(?:赔偿|抚慰)|赔偿|抚慰)|抑郁|焦虑|失眠|睡不[着好]|(?:没|难以)(?:睡|入睡)|惊恐|恐惧|害怕|崩溃|自杀|轻生|心理|心悸|就医|就诊|住院|诊断|看病|发病/;

/** Where the letter finds the harm: in the answer that is for it, in the words of the user, or beside a call. */
export function harmIn({ answers, calls }: Facts): keyof Answers | "cost" | null {
  if (answers.harm.trim() !== "") return "harm";
  if (harm.test(answers.ownWords)) return "ownWords";
  return calls.some(({ cost }) => harm.test(cost)) ? "cost" : null;
}

/** Whether the plaintiff pleads a harm to the mind: without one, no solatium is owed (民法典 第一千一百八十三条). */
export function tellsOfHarm(facts: Facts): boolean {
  return harmIn(facts) !== null;
}

/** The sentences that tell of such a harm, of words that were written for another letter. */
export function harmTold(words: string): string {
  const sentences = words.match(/[^。！？\n]+[。！？]?/g) ?? [];
  return sentences
    .map((one) => one.trim())
    .filter((one) => harm.test(one))
    .join("");
}
