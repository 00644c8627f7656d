import { askerHere } from "@/lib/auth/asker-here";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { addressOf, sealed } from "@/lib/auth/sealed-query";
import { answerCalmly } from "../calm-answer";
import { shortBody } from "../short-body";
import { isPagePath } from "./page-path";

/**
 * Where every form goes that only looks something up: on to its page `at`, with what was typed sealed in the address. A button
 * that takes what is typed on to another page says so by `go`. The address opens for whoever sent the form alone.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  return answerCalmly(() => lookedUp(request));
}

/** Of an address: Node takes 16 KB of headers, cookies among them, and answers more by itself and without a word. */
const LONGEST = 12_000;

async function lookedUp(request: Request): Promise<Response> {
  const sent = await shortBody(request);
  if (sent === null) return to(tooLong(request));
  const { at, fields } = read(sent);
  if (!isPagePath(at)) return new Response(null, { status: 400 });
  if (fields === "") return to(at);
  const found = sealed(await askerHere(), at, fields);
  return to(found.length > LONGEST ? tooLong(request) : found);
}

/** What was left empty asks for nothing. */
function read(sent: string): { at: string; fields: string } {
  const said = [...new URLSearchParams(sent)];
  const [, at = ""] = said.find(([name]) => name === "go") ?? said.find(([name]) => name === "at") ?? [];
  const fields = said.filter(([name, value]) => !isOwn(name) && value !== "");
  return { at, fields: new URLSearchParams(fields).toString() };
}

function tooLong(request: Request): string {
  return addressOf("/look/long", { at: pageBefore(request) });
}

/** Where the form stood: what is too long is not read to its end, where `at` may be. */
function pageBefore({ headers }: Request): string | undefined {
  const from = headers.get("referer") ?? "";
  const path = URL.canParse(from) ? new URL(from).pathname : undefined; // URL.parse is younger than some of Node 20
  return isPagePath(path) ? path : undefined;
}

function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

/** Of the form itself: its page, and what Next adds for a button that does something else. */
function isOwn(name: string): boolean {
  return name === "at" || name === "go" || name.startsWith("$ACTION");
}
