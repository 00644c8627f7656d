import "server-only";
import type { BetterAuthOptions } from "better-auth";
import type { DBAdapter, DBTransactionAdapter } from "better-auth/types";

type Open = (options: BetterAuthOptions) => DBAdapter;

/**
 * better-auth's database with ids that are made here. better-auth 1.7.25 keeps its rule for making one where a read that
 * ends at the same moment overwrites it, and a row without an id was refused by the database: an error for a newcomer.
 */
export function ownIds(open: Open): Open {
  return (options) => {
    const adapter = open(options);
    const transaction: DBAdapter["transaction"] = (work) =>
      adapter.transaction((inside) => work(withIds(inside)));
    return { ...withIds(adapter), transaction };
  };
}

function withIds<T extends DBTransactionAdapter>(adapter: T): T {
  const create: DBTransactionAdapter["create"] = (asked) => {
    const id = (asked.forceAllowId && asked.data.id) || crypto.randomUUID();
    return adapter.create({ ...asked, data: { ...asked.data, id }, forceAllowId: true });
  };
  return { ...adapter, create };
}
