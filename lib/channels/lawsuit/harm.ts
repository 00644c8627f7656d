import type { Facts } from "../facts";

/** What people write of harm to their mind; 精神损害抚慰金 alone only names the money. */
const harm =
  /精神(?!损害(?:赔偿|抚慰)|赔偿|抚慰)|抑郁|焦虑|失眠|睡不[着好]|(?:没|难以)(?:睡|入睡)|惊恐|恐惧|害怕|崩溃|自杀|轻生|心理|心悸|就医|就诊|住院|诊断|看病|发病/;

/** Whether the plaintiff pleads a harm to the mind: without one, no solatium is owed (民法典 第一千一百八十三条). */
export function tellsOfHarm({ answers, calls }: Facts): boolean {
  return [answers.ownWords, ...calls.map(({ cost }) => cost)].some((words) => harm.test(words));
}

/** Whether any word tells what it did to the plaintiff: without one, a claim for a solatium has no fact to stand on. */
export function pleadsHarm({ answers, calls }: Facts): boolean {
  return [answers.ownWords, ...calls.map(({ cost }) => cost)].some((words) => words.trim() !== "");
}
