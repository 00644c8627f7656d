import { db } from "@/lib/store/db";
import { type KnownKey, lostKeys } from "@/lib/store/sealed/key-check";
import { Trouble } from "../trouble";

/** A store that was sealed can be neither checked nor backed up sealed without its keys. */
export function refuseWithoutKeys({ keys }: { keys: KnownKey[] }): void {
  const lost = lostKeys(keys);
  if (lost.length === 0) return;
  throw new Trouble(
    `这里的内容是用密钥 ${lost.join("、")} 加密的，ENCRYPTION_KEY 里没有它，备份既核对不了也封不上，所以没有备份。 Without key ${lost.join(", ")} in ENCRYPTION_KEY the backup can be neither checked nor sealed; none was made.`,
  );
}

/** With those that were registered while files were copied: a rotation that began meanwhile may have sealed some of them. */
export async function keysMeanwhile(known: KnownKey[]): Promise<KnownKey[]> {
  const now = await db()
    .keyCheck.findMany({ select: { keyId: true, check: true } })
    .catch(() => []); // an earlier version's database knows no keys
  return [...known, ...now.filter(({ keyId }) => !known.some((one) => one.keyId === keyId))];
}
