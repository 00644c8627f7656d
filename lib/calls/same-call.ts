import type { Call, NewCall } from "./call";
import { inOrder } from "./convert";

/** As much as a field of notes holds; see schema.ts. */
const longestNote = 1000;

/** Equal for two tellings that may be of one call: the same number, kind and minute. */
export function whoAndWhen({ kind, number, at }: Pick<Call, "kind" | "number" | "at">): string {
  return `${kind} ${number} ${at.slice(0, 16)}`;
}

/**
 * What two tellings of one call say together, time and spelling as the first has them; null where they contradict each other.
 * What is left open contradicts nothing, and neither do two notes or two signs.
 */
export function toldTogether(one: NewCall, other: NewCall): NewCall | null {
  const whole = { ...one };
  for (const field of ["how", "seconds", "category", "knewMyName", "refusedWay"] as const)
    if (!fill(whole, field, other[field], null)) return null;
  for (const field of ["caller", "product", "words", "cost", "smsText"] as const)
    if (!fill(whole, field, other[field], "")) return null;
  if (whole.how === "missed" && whole.seconds) return null;
  const note = bothNotes(one.note, other.note);
  if ([...note].length > longestNote) return null;
  const signs = inOrder([...one.signs, ...other.signs]);
  return { ...whole, note, signs, refused: one.refused || other.refused };
}

/** Says it where nothing was said; false where something else was. */
function fill<Field extends keyof NewCall>(
  whole: NewCall,
  field: Field,
  told: NewCall[Field],
  open: NewCall[Field],
): boolean {
  if (whole[field] === open) whole[field] = told;
  return told === open || whole[field] === told;
}

function bothNotes(one: string, other: string): string {
  return one.includes(other) ? one : [one, other].filter(Boolean).join("\n");
}
