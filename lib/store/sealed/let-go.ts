import { db } from "../db";
import { keyring } from "./keys";

/** After nothing is sealed with them any more: the other keys need not be given again. Says their ids. */
export async function letGoOfOtherKeys(): Promise<string[]> {
  const [first] = keyring();
  const others = { keyId: { not: first?.id ?? "" } };
  const gone = await db().keyCheck.findMany({ where: others, select: { keyId: true } });
  await db().keyCheck.deleteMany({ where: others });
  return gone.map(({ keyId }) => keyId);
}
