import type { Authority, Channel } from "@/lib/channels/channel";
import type { Letter, LetterText } from "@/lib/letters/letter";

/** How a letter is handed in the usual way: its form filled in, a number rung, a text pasted into a site, or on paper. */
export type FirstAct =
  | { kind: "fill" }
  | { kind: "ring"; phone: string }
  | { kind: "paste"; text: LetterText }
  | { kind: "print" };

/** The one next action once a letter is issued. */
export function firstAct(
  { ways }: Pick<Channel, "ways">,
  { phone }: Pick<Authority, "phone">,
  { cards, texts }: Pick<Letter, "cards" | "texts">,
): FirstAct {
  const [way] = ways;
  const text = texts.find(({ id }) => id === "short");
  if (cards.length > 0) return { kind: "fill" };
  if (way === "phone" && phone !== "") return { kind: "ring", phone };
  if ((way === "web" || way === "app") && text) return { kind: "paste", text };
  return { kind: "print" };
}

/** What is said or pasted comes before the other texts. */
export function textsInOrder(texts: readonly LetterText[], act: FirstAct): LetterText[] {
  const isFirst = ({ id, name }: LetterText) =>
    act.kind === "ring" ? /稿子|电话/.test(name) : act.kind === "paste" && id === act.text.id;
  return [...texts.filter(isFirst), ...texts.filter((one) => !isFirst(one))];
}
