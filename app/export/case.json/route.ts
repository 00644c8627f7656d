import { notFound } from "next/navigation";
import { ownerOrNull } from "@/lib/auth/owner";
import { readCase } from "@/lib/store/case";
import { download } from "../download";

/** 案件数据: everything the visitor has, to be read in again anywhere. */
export async function GET(): Promise<Response> {
  const ownerId = await ownerOrNull();
  if (!ownerId) notFound();
  return download("案件数据", "json", `${JSON.stringify(await readCase(ownerId), null, 2)}\n`);
}
