import { sealedColumns } from "./columns";
import { keyring } from "./keys";
import { refuseWithoutKey } from "./lacking";
import { type Args, openResult, sealedArgs } from "./queries";

type Query = {
  model?: string;
  operation: string;
  args: unknown;
  query: (args: unknown) => Promise<unknown>;
};

const writes = /^(create|update|upsert)/;

/** Seals whatever is written through the client and opens whatever is read; raw SQL passes by. */
export async function sealing({ model, operation, args, query }: Query): Promise<unknown> {
  if (!model) return query(args);
  const keys = keyring();
  if (writes.test(operation) && sealedColumns[model]) refuseWithoutKey();
  const result = await query(sealedArgs(model, operation, (args ?? {}) as Args, keys));
  openResult(model, result, keys);
  return result;
}
