import "server-only";
import { z } from "zod";
import { rememberAll } from "./column-choices";
import { addContacts } from "./contacts";
import { quotas } from "./quotas";

const index = z.number().int().min(0).max(1000);

/** Text of which a database keeps all, so that what is told apart here is told apart there. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((said) => said.toWellFormed().replaceAll("\0", ""));

/** The first of a list, as many as anybody may have: what is behind them is not even looked at. */
function first<T extends z.ZodType>(item: T, kind: "contacts" | "columnChoices") {
  const cut = (given: unknown) => (Array.isArray(given) ? given.slice(0, quotas[kind].most()) : given);
  return z.preprocess(cut, z.array(item)).default([]);
}

/** What was learnt about the person's lists and is no part of the case: who is known, and which column is what. */
export const Rest = z.object({
  Contact: first(z.object({ number: text(60).min(1), name: text(200) }), "contacts"),
  ColumnChoice: first(
    z.object({
      header: text(10_000),
      columns: z.object({ number: index, at: index }).catchall(index),
    }),
    "columnChoices",
  ),
});
export type Rest = z.infer<typeof Rest>;

/** Adds what fits; the rest is only not remembered. */
export async function addRest(ownerId: string, { Contact, ColumnChoice }: Rest): Promise<void> {
  await addContacts(ownerId, Contact);
  await rememberAll(ownerId, ColumnChoice);
}
