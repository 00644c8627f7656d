import "server-only";
import { checkDatabase } from "./database";
import { checkDerivedTimes } from "./derived-times";
import { checkFiles } from "./files";
import type { Findings } from "./findings";
import { checkLetters } from "./letters";
import { checkSealedValues } from "./sealed-values";

import { checkIdentity } from "./store-id";

export type { Findings } from "./findings";

/** Everything that is stored, looked at once. It may run beside the server. */
export async function checkStore(): Promise<Findings[]> {
  return [
    await checkDatabase(),
    await checkDerivedTimes(),
    await checkSealedValues(),
    await checkLetters(),
    await checkIdentity(),
    ...(await checkFiles()),
  ];
}
