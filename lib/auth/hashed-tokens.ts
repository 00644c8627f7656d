import "server-only";
import type { BetterAuthOptions } from "better-auth";
import type { DBAdapter, DBTransactionAdapter, Where } from "better-auth/types";
import { hashToken } from "@/lib/store/session-tokens";

type Open = (options: BetterAuthOptions) => DBAdapter;
type Row = Record<string, unknown>;
type Asked = { model: string; where?: Where[] };

/**
 * better-auth's database with the tokens of sessions stored as hashes only: it has no setting for that. Whoever asks with a
 * token, or makes one, is answered with it, since better-auth writes it into the cookie; any other answer has the hash.
 */
export function hashedTokens(open: Open): Open {
  return (options) => {
    const adapter = open(options);
    const transaction: DBAdapter["transaction"] = (work) =>
      adapter.transaction((inside) => work(hashing(inside)));
    return { ...hashing(adapter), transaction };
  };
}

function hashing<T extends DBTransactionAdapter>(adapter: T): T {
  return {
    ...adapter,
    create: async (asked) => shown(asked, await adapter.create(stored(asked)), asked.data.token),
    findOne: async (asked) => shown(asked, await adapter.findOne(stored(asked)), tokenIn(asked.where)),
    findMany: (asked) => adapter.findMany(stored(asked)),
    count: (asked) => adapter.count(stored(asked)),
    update: async (asked) => shown(asked, await adapter.update(stored(asked)), tokenIn(asked.where)),
    updateMany: (asked) => adapter.updateMany(stored(asked)),
    delete: (asked) => adapter.delete(stored(asked)),
    deleteMany: (asked) => adapter.deleteMany(stored(asked)),
    consumeOne: (asked) => adapter.consumeOne(stored(asked)),
    incrementOne: (asked) => adapter.incrementOne(stored(asked)),
  } as T;
}

/** What is asked of the database, with hashes where it says a token. */
function stored<T extends Asked & { data?: Row; update?: Row }>(asked: T): T {
  if (asked.model !== "session") return asked;
  const { where, data, update } = asked;
  return {
    ...asked,
    ...(where && { where: where.map((one) => (one.field === "token" ? hashedWhere(one) : one)) }),
    ...(data && { data: hashedRow(data) }),
    ...(update && { update: hashedRow(update) }),
  };
}

function hashedRow(row: Row): Row {
  return typeof row.token === "string" ? { ...row, token: hashToken(row.token) } : row;
}

/** Only whole tokens can be asked for. */
function hashedWhere(where: Where): Where {
  const { value, operator = "eq" } = where;
  if (Array.isArray(value)) return { ...where, value: value.map((one) => hashToken(String(one))) };
  if (typeof value === "string" && ["eq", "ne"].includes(operator))
    return { ...where, value: hashToken(value) };
  throw new Error(`sessions are not found by ${operator} of a token`);
}

function tokenIn(where: Where[]): unknown {
  return where.find(({ field, operator = "eq" }) => field === "token" && operator === "eq")?.value;
}

function shown<T>({ model }: Asked, row: T, token: unknown): T {
  const isOne = model === "session" && typeof token === "string" && typeof row === "object" && row !== null;
  return isOne && "token" in row ? { ...row, token } : row;
}
