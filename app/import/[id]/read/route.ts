import { isSameOrigin } from "@/app/evidence/same-origin";
import { readImport } from "@/lib/store/read-import";
import { ownImport } from "../../own-import";
import { inLines } from "../../steps";

type Address = { params: Promise<{ id: string }> };

/** Reads the file from its beginning, and says line by line how far it is. Whoever leaves stops it. */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { owner, found } = await ownImport(params);
  return inLines(request, (stopped) => readImport(owner, found.id, stopped));
}

/** How far it is. */
export async function GET(_: Request, { params }: Address): Promise<Response> {
  const { state, read, rejected } = (await ownImport(params)).found;
  return Response.json({ state, read, rejected }, { headers: { "cache-control": "private, no-store" } });
}
