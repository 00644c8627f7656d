import { alsoAlone } from "./both-turns";
import { db } from "./db";
import { queueNamed } from "./fair-queue";
import { inTurnOf } from "./file-turns";
import { partyNow } from "./heavy-turn";
import { spaceOf } from "./named-turns";
import { weightOf } from "./weight";

/** In calls: a space that is moved or removed in less than a second, and one whose owner waits for no minute of another's. */
const [LIGHT, SHORT] = [200, 2_000];
/** Bytes that are copied or removed while one call is. */
const BYTES_OF_A_CALL = 100_000;

/** Whoever has pressed the button is not told to come again: waiting costs memory only. */
const UNBOUNDED = { own: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };

/**
 * Work on all that an owner has, in the turns of spaces. It holds their locks to its end, and there are few for all: so where that
 * takes long it has a place in a queue first, by account or address and then by owner.
 */
export async function inWholeTurn<T>(owner: string, spaces: string[], work: () => Promise<T>): Promise<T> {
  const weight = await weightOfAll(owner);
  if (weight <= LIGHT) return inTurnOf(spaces, work);
  const queue = queueNamed(weight > SHORT ? "whole-spaces" : "short-spaces", UNBOUNDED);
  return queue.runBegun(await partyNow(owner), () => alsoAlone(spaces.map(spaceOf), work));
}

/** With what was deleted and can be brought back, and with the bytes of files. */
async function weightOfAll(ownerId: string): Promise<number> {
  const deleted = await db().call.count({ where: { ownerId, deletedAt: { not: null } } });
  const { _sum } = await db().evidence.aggregate({ where: { ownerId }, _sum: { size: true } });
  return (await weightOf(ownerId)) + deleted + (_sum.size ?? 0) / BYTES_OF_A_CALL;
}
