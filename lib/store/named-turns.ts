import { aloneOnPostgresql, aloneOnSqlite, NotFree } from "./across-processes";
import { dialect } from "./dialect";
import { aside } from "./shared-turn";
import { inTurns, isTurnFree } from "./turns";

/** The name of what one space has. */
export const spaceOf = (owner: string): string => `space ${owner}`;

export const across = () => (dialect() === "sqlite" ? aloneOnSqlite : aloneOnPostgresql);

/** Work while nobody else has one of these names, in any process. Whoever has a turn that everybody shares stands aside for it. */
export function alone<T>(of: string[], work: () => Promise<T>): Promise<T> {
  const names = of.sort();
  return aside(() => inTurns(names, () => across()(names, work)));
}

/** The same where nobody has this name now; null, and nothing is done, where somebody does. */
export async function aloneIfFree<T>(name: string, work: () => Promise<T>): Promise<{ done: T } | null> {
  if (!isTurnFree(name)) return null;
  let begun = false;
  const begin = async () => {
    begun = true;
    return { done: await work() };
  };
  try {
    return await inTurns([name], () => across()([name], begin, { isWaited: false }));
  } catch (fault) {
    if (!begun && fault instanceof NotFree) return null;
    throw fault;
  }
}
