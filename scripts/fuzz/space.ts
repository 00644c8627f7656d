import { readCase } from "@/lib/store/case-read";
import { db } from "@/lib/store/db";
import { deleteEverything } from "@/lib/store/owner";
import { fillSpace } from "@/tests/fixtures/filled-space";

/** A new owner in the store. */
export async function newOwner(): Promise<string> {
  const id = crypto.randomUUID();
  await db().user.create({ data: { id, name: "", email: `${id}@anonymous.invalid`, isAnonymous: true } });
  return id;
}

/** The case of a space that holds one of everything. */
export async function fullSpace(): Promise<unknown> {
  const owner = await newOwner();
  await fillSpace(owner, "满");
  const file: unknown = JSON.parse(JSON.stringify(await readCase(owner)));
  await deleteEverything(owner);
  return file;
}
