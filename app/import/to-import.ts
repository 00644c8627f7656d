import "server-only";
import { redirect } from "next/navigation";
import { ownImport } from "./own-import";

type Address = { params: Promise<{ id: string }> };

/** Work of an import that is opened like a page: its page tells how far it is. */
export async function toImport(_: Request, { params }: Address): Promise<never> {
  const { found } = await ownImport(params);
  redirect(`/import/${found.id}`);
}
