import "server-only";
import { db } from "./db";
import { transact } from "./transact";

/** As its owner sees it. */
export type Passkey = { id: string; name: string; rpId: string; createdAt: Date; usedAt: Date | null };

/** What an authenticator gave when the passkey was made; credentialId and publicKey in base64url. */
export type NewPasskey = {
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
  rpId: string;
  name: string;
};

/** Nobody has more devices than this. */
const MOST = 20;

export async function listPasskeys(ownerId: string): Promise<Passkey[]> {
  return db().passkey.findMany({
    where: { ownerId },
    select: { id: true, name: true, rpId: true, createdAt: true, usedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Those of one host, so that an authenticator makes no second one. */
export async function credentialsOf(ownerId: string, rpId: string): Promise<string[]> {
  const rows = await db().passkey.findMany({ where: { ownerId, rpId }, select: { credentialId: true } });
  return rows.map(({ credentialId }) => credentialId);
}

/** false when the owner has too many, or somebody has this very one. */
export async function addPasskey(ownerId: string, made: NewPasskey): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const { credentialId, transports } = made;
    if ((await tx.passkey.count({ where: { ownerId } })) >= MOST) return false;
    if (await tx.passkey.findUnique({ where: { credentialId }, select: { id: true } })) return false;
    const data = { ...made, id: crypto.randomUUID(), ownerId, transports: transports.join(" ") };
    await tx.passkey.create({ data });
    return true;
  });
}

/** false: no such passkey. */
export async function renamePasskey(ownerId: string, id: string, name: string): Promise<boolean> {
  return (await db().passkey.updateMany({ where: { id, ownerId }, data: { name } })).count > 0;
}

/** false: no such passkey. */
export async function removePasskey(ownerId: string, id: string): Promise<boolean> {
  return (await db().passkey.deleteMany({ where: { id, ownerId } })).count > 0;
}

/** What is needed to check a signature, by what the authenticator calls the passkey. */
export type StoredPasskey = {
  id: string;
  ownerId: string;
  username: string;
  publicKey: string;
  counter: number;
  rpId: string;
};

/** null: nobody's, or of an account that is gone. */
export async function findPasskey(credentialId: string): Promise<StoredPasskey | null> {
  const found = await db().passkey.findUnique({
    where: { credentialId },
    select: {
      id: true,
      ownerId: true,
      publicKey: true,
      counter: true,
      rpId: true,
      owner: { select: { username: true } },
    },
  });
  const { owner, ...passkey } = found ?? { owner: null };
  return owner?.username && "id" in passkey ? { ...passkey, username: owner.username } : null;
}

/** After a good signature; false when it was removed meanwhile. */
export async function notePasskeyUse(
  ownerId: string,
  id: string,
  counter: number,
  usedAt: Date,
): Promise<boolean> {
  return (await db().passkey.updateMany({ where: { id, ownerId }, data: { counter, usedAt } })).count > 0;
}
