import type { NextRequest } from "next/server";
import { ownerOrNull } from "@/lib/auth/owner";
import { identify, identifyWhileTyping } from "@/lib/numbers/identify";
import { knownNumbers } from "@/lib/store/calls";

/** What a number being typed tells, and the visitor's own numbers that begin like it. Nothing is stored. */
export async function GET(request: NextRequest): Promise<Response> {
  const typed = (request.nextUrl.searchParams.get("typed") ?? "").slice(0, 40);
  const { number } = identify(typed);
  const owner = await ownerOrNull();
  const known = owner && number.length >= 3 ? await knownNumbers(owner, number) : [];
  return Response.json(
    { profile: identifyWhileTyping(typed), known },
    { headers: { "cache-control": "private, no-store" } },
  );
}
