import { distinctOf } from "@/lib/calls/distinct-name";
import { theDefendants } from "../defendants";
import type { Facts } from "../facts";
import { type Charge, chargesOf } from "./charges";

/** The defendants that no call and no message named. */
export function unnamedIn(facts: Facts): Charge[] {
  return chargesOf(facts).filter(({ named }) => named.length === 0);
}

/** Whether the plaintiff wrote on what ground it is sued all the same; of several each has to be spoken of. */
export function isDeclared({ defendant }: Charge, { answers }: Facts): boolean {
  if (theDefendants(answers) === "被告") return answers.ownWords.trim() !== "";
  return answers.ownWords.includes(distinctOf(defendant.name));
}
