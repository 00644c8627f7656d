import type { Manifest } from "../backup/manifest";
import { readSpaces, spacesName } from "../backup/spaces";
import type { Given, Secret } from "./fitting";

/** rows: sessions of spaces without an account, as JSON. areLost: nobody has the secret that their cookies were signed with. */
export type Spaces = { rows: string[]; areLost: boolean };

export async function spacesOf(
  backup: string,
  { parts }: Manifest,
  secret: Secret | null,
  { newSecret = false }: Given,
): Promise<Spaces> {
  const rows: string[] = [];
  if (secret && spacesName in parts) for await (const row of readSpaces(backup, secret.text)) rows.push(row);
  return { rows, areLost: newSecret };
}
