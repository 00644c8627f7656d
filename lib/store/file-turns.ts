import { Turns } from "./turns";

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingTurns?: Map<string, Turns> };

/** Pictures are drawn one at a time: decoding a large one takes half a gigabyte. */
export function inPictureTurn<T>(work: () => Promise<T>): Promise<T> {
  return inTurn("pictures", work);
}

/** Workbooks are read one at a time: a large one takes half a gigabyte while it is. */
export function inSheetTurn<T>(work: () => Promise<T>): Promise<T> {
  return inTurn("sheets", work);
}

/**
 * In one space files are taken in and removed one after the other, so that nothing arrives in a space while it ends.
 * Whoever needs the turns of two spaces takes that of the one without an account first.
 */
export function inTurnOf<T>(ownerId: string, work: () => Promise<T>): Promise<T> {
  return inTurn(`space ${ownerId}`, work);
}

async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  shared.qingjingTurns ??= new Map();
  const turns = shared.qingjingTurns.get(name) ?? new Turns();
  shared.qingjingTurns.set(name, turns);
  try {
    return await turns.run(work);
  } finally {
    if (turns.idle) shared.qingjingTurns.delete(name);
  }
}
