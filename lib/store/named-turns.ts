import { aloneOnPostgresql, aloneOnSqlite, NotFree } from "./across-processes";
import { dialect } from "./dialect";
import { aside } from "./shared-turn";
import { inTurns, isTurnFree } from "./turns";

/** The name of what one space has. */
export const spaceOf = (owner: string): string => `space ${owner}`;

export const across = () => (dialect() === "sqlite" ? aloneOnSqlite : aloneOnPostgresql);

/** Work while nobody else has one of these names, in any process. Whoever has a turn that everybody shares stands aside for it. */
export function alone<T>(of: string[], work: () => Promise<T>): Promise<T> {
  const names = of.toSorted();
  return aside(() => inTurns(names, () => across()(names, work)));
}

/** The same where nobody has one of these names now; null, and nothing is done, where somebody does. */
export async function aloneIfFree<T>(of: string[], work: () => Promise<T>): Promise<{ done: T } | null> {
  const names = of.toSorted();
  let begun = false;
  const begin = async () => {
    begun = true;
    return { done: await work() };
  };
  try {
    return await inFreeTurns(names, () => across()(names, begin, { isWaited: false }));
  } catch (fault) {
    if (!begun && fault instanceof NotFree) return null;
    throw fault;
  }
}

async function inFreeTurns<T>([name, ...others]: string[], work: () => Promise<T>): Promise<T> {
  if (name === undefined) return work();
  if (!isTurnFree(name)) throw new NotFree();
  return inTurns([name], () => inFreeTurns(others, work));
}
