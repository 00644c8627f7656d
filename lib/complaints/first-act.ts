import type { Authority, Channel } from "@/lib/channels/channel";
import type { Letter, LetterText } from "@/lib/letters/letter";

/** How a letter is handed in the usual way: its form filled in, a number rung, a text pasted into a site, a site opened, or on paper. */
export type FirstAct =
  | { kind: "fill" }
  | { kind: "ring"; phone: string }
  | { kind: "paste"; text: LetterText }
  | { kind: "open"; site: string }
  | { kind: "print" };

/** The one next action once a letter is issued. */
export function firstAct(
  { ways }: Pick<Channel, "ways">,
  { phone, site }: Pick<Authority, "phone" | "site">,
  { cards, texts }: Pick<Letter, "cards" | "texts">,
): FirstAct {
  const [way] = ways;
  const text = texts.find(({ id }) => id === "short");
  if (cards.length > 0) return { kind: "fill" };
  if (way === "phone" && phone !== "") return { kind: "ring", phone };
  if ((way === "web" || way === "app") && text) return { kind: "paste", text };
  // Where there is a counter the paper is what is handed in; by mail it goes nowhere before the address was looked up.
  if (way === "web" && site !== "" && !ways.includes("in-person")) return { kind: "open", site };
  return { kind: "print" };
}

/** What is said or pasted comes before the other texts. */
export function textsInOrder(texts: readonly LetterText[], act: FirstAct): LetterText[] {
  const isFirst = ({ id, name }: LetterText) =>
    act.kind === "ring" ? /稿子|电话/.test(name) : act.kind === "paste" && id === act.text.id;
  return [...texts.filter(isFirst), ...texts.filter((one) => !isFirst(one))];
}
