import { breathe } from "@/lib/turns/breathe";
import { db } from "./db";
import { DROPPED } from "./drop-rows";
import { cancelImportsOf } from "./imports";
import { manyOf } from "./many-rows";
import { transact } from "./transact";

/**
 * All rows of an owner, the account and what was counted of it included. What there may be much of goes in steps, between
 * which others are served: to be called under a note, for what breaks off has to be gone on with.
 */
export async function removeRows(ownerId: string): Promise<void> {
  await cancelImportsOf(ownerId);
  for (const { ids, hanging, remove } of manyOf(ownerId)) {
    for (let some = await ids(DROPPED); some.length > 0; some = await ids(DROPPED)) {
      for (const drop of hanging) await inSteps(() => drop(some, DROPPED));
      await remove(some);
      await breathe();
    }
  }
  for (const drop of lists(ownerId)) await inSteps(drop);
  await removeAccount(ownerId);
}

/** Of which nothing but the owner tells whose they are. */
function lists(ownerId: string): Drop[] {
  const some = { where: { ownerId }, limit: DROPPED };
  return [() => db().contact.deleteMany(some), () => db().columnChoice.deleteMany(some)];
}

type Drop = () => Promise<{ count: number }>;

async function inSteps(drop: Drop): Promise<void> {
  while ((await drop()).count === DROPPED) await breathe();
}

/** The last step: sessions stay until then, for whoever has to press the button again. */
function removeAccount(ownerId: string): Promise<void> {
  return transact(ownerId, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: ownerId }, select: { username: true } });
    if (user?.username) await tx.signInAttempt.deleteMany({ where: { username: user.username } });
    await tx.rateLimit.deleteMany({ where: { key: { endsWith: `:${ownerId}` } } });
    await tx.user.deleteMany({ where: { id: ownerId } }); // everything else hangs on it
  });
}
