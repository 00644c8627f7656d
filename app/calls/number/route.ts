import { answerCalmly } from "@/app/calm-answer";
import { shortBody } from "@/app/short-body";
import { ownerOrNull } from "@/lib/auth/owner";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { identify, identifyWhileTyping } from "@/lib/numbers/identify";
import { knownNumbers } from "@/lib/store/calls";
import { lastCategory } from "../last-category";

/**
 * What a number tells (x-typing: 1 while it is being typed), and the visitor's own numbers that begin like it. Nothing is stored; the number is
 * the body, for no address may name it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  return answerCalmly(() => answer(request));
}

async function answer(request: Request): Promise<Response> {
  const typed = ((await shortBody(request)) ?? "").slice(0, 40);
  const { number } = identify(typed);
  const owner = await ownerOrNull();
  const known = owner && number.length >= 3 ? await knownNumbers(owner, number) : [];
  const [best, ...others] = known;
  const category = owner && best ? await lastCategory(owner, best.number) : null;
  const isTyping = request.headers.get("x-typing") === "1";
  return Response.json(
    {
      profile: isTyping ? identifyWhileTyping(typed) : identify(typed),
      known: best ? [{ ...best, category }, ...others] : [],
    },
    { headers: { "cache-control": "private, no-store" } },
  );
}
