import { StoreFault } from "./fault";
import { filesDir } from "./places";

/** `where`: the store this server began with; `ours`: asks the database which id the store should have; `id`: its last answer. */
type Held = { where: string; ours: () => Promise<string | null>; id: string | null };

// On globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingHeldStore?: Held };

const where = () => process.env.STORAGE_URL || filesDir();

/** From now on this process keeps files only in a store that has the id which the database knows it by. */
export function holdToStore(ours: Held["ours"]): void {
  shared.qingjingHeldStore = { where: where(), ours, id: null };
}

/**
 * Throws a StoreFault when what answers is not the store of this database: a fresh folder, an emptied bucket, that of another
 * installation. What is kept would lie apart from the rest. `theirs`: reads the id that the store has. Nothing is asked of a
 * process that did not begin as a server, nor of another store than the server's.
 */
export async function refuseOtherStore(at: string, theirs: () => Promise<string | null>): Promise<void> {
  const held = shared.qingjingHeldStore;
  if (held?.where !== at) return;
  const id = await theirs();
  if (id !== null && id === held.id) return;
  held.id = await held.ours(); // somebody may have joined the two anew
  if (id === null || id !== held.id) throw new StoreFault("away", new Error("another file store"));
}
