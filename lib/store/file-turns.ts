import { Turns } from "./turns";

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingTurns?: Map<string, Turns> };

function turnsOf(name: string): Turns {
  shared.qingjingTurns ??= new Map();
  const turns = shared.qingjingTurns.get(name) ?? new Turns();
  shared.qingjingTurns.set(name, turns);
  return turns;
}

/** Pictures are drawn one at a time: decoding a large one takes half a gigabyte. */
export function pictureTurns(): Turns {
  return turnsOf("pictures");
}

/** A file is not taken in while the same one is being deleted. 256 queues, by the first byte of the fingerprint. */
export function turnOfFile(sha256: string): Turns {
  return turnsOf(`file ${sha256.slice(0, 2)}`);
}
