import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type { ClientBase } from "pg";
import { withoutNul } from "./without-nul";

/** Prisma's own adapter, which hands on text that PostgreSQL takes. */
export class SafePostgresql implements SqlDriverAdapterFactory {
  readonly provider = "postgres" as const;
  readonly adapterName = "@prisma/adapter-pg";
  readonly #bare: PrismaPg;

  constructor(connectionString: string) {
    this.#bare = new PrismaPg({
      connectionString,
      connectionTimeoutMillis: 10_000,
      onConnect: fitPlans,
    });
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = clean(await this.#bare.connect());
    const begin = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level): Promise<Transaction> => clean(await begin(level));
    return connection;
  }
}

/**
 * Each question is about the rows of one owner, which lie in many places. With the cost of a disk that turns, PostgreSQL
 * goes through everybody's instead; with an SSD's it does not. A log of ten thousands is gone through by two at once. An
 * engine that does not know the settings goes without.
 */
async function fitPlans(client: ClientBase): Promise<void> {
  await client.query("SET random_page_cost = 1.1; SET parallel_setup_cost = 500").catch(() => {});
}

function clean<T extends SqlQueryable>(way: T): T {
  const query = way.queryRaw.bind(way);
  const execute = way.executeRaw.bind(way);
  way.queryRaw = (one) => query(withoutNul(one));
  way.executeRaw = (one) => execute(withoutNul(one));
  return way;
}
