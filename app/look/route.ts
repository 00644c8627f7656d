import { isSameOrigin } from "@/lib/auth/same-origin";
import { sealed } from "@/lib/auth/sealed-query";
import { shortBody } from "../short-body";

/** A page of this site and nothing else: no scheme, no host, no dots. */
const pagePath = /^(?:\/[\w-]+)+$/;

/** Where every form goes that only looks something up: on to its page `at`, with what was typed sealed in the address. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const sent = await shortBody(request);
  if (sent === null) return new Response("要找的太长了，改短一些再找。", { status: 413 });
  const { at, fields } = read(sent);
  if (!pagePath.test(at)) return new Response(null, { status: 400 });
  return new Response(null, { status: 303, headers: { location: sealed(at, fields) } });
}

/** What was left empty asks for nothing. */
function read(sent: string): { at: string; fields: string } {
  const said = [...new URLSearchParams(sent)];
  const at = said.find(([name]) => name === "at")?.[1] ?? "";
  const fields = said.filter(([name, value]) => name !== "at" && value !== "");
  return { at, fields: new URLSearchParams(fields).toString() };
}
