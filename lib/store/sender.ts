import { db } from "./db";

/** Who sends: somebody with an account, somebody whose space holds anything already, or nobody knows who. */
export type Sender = "named" | "nameless" | "stranger";

/** Whose space that is, or is about to be. */
export async function senderOf(ownerId: string): Promise<Sender> {
  const user = await db().user.findUnique({ where: { id: ownerId }, select: { isAnonymous: true } });
  if (user && !user.isAnonymous) return "named";
  const any = { where: { ownerId }, select: { ownerId: true } };
  const held = [
    () => db().call.findFirst(any),
    () => db().evidence.findFirst(any),
    () => db().import.findFirst(any),
    () => db().complainant.findFirst(any),
  ];
  for (const find of held) if (await find()) return "nameless";
  return "stranger";
}
