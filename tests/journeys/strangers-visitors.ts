import { createHash } from "node:crypto";
import type { APIRequestContext, BrowserContext } from "@playwright/test";
import { expect } from "@playwright/test";
import { phoneList, september } from "../fixtures/lists";
import { expireSession } from "./strangers-session";

/** Who asks, and how they get ready for the next question: some actions sign out, delete, or begin a new space. */
export type Visitor = {
  name: string;
  request: APIRequestContext;
  hasSpace: boolean;
  /** A session of this browser was open, and is over. */
  isSignedOut?: boolean;
  ready: () => Promise<void>;
};

export type Case = Record<
  "calls" | "evidence" | "complaints" | "callers" | "refusals",
  { id: string; sha256?: string; steps?: { id: string }[]; letters?: unknown }[]
>;

/** Everything one person has, but for the moment at which it was read. */
export async function everything(request: APIRequestContext): Promise<Case> {
  const { savedAt: _, ...rest } = await (await request.get("/export/case.json")).json();
  return rest;
}

type WrittenLetter = { sha256: string; draft: unknown };

/** The case in other words; its letters have the fingerprints of what they say by then, or nobody would read them in. */
export function inOtherWords(all: Case, words: string, others: string): string {
  const like = JSON.parse(JSON.stringify(all).replaceAll(words, others)) as Case;
  for (const letter of like.complaints.flatMap(({ letters }) => (letters ?? []) as WrittenLetter[]))
    letter.sha256 = createHash("sha256").update(JSON.stringify(letter.draft)).digest("hex");
  return JSON.stringify(like);
}

/** Another person, whose space is like the owner's, in other words and under other ids. */
export function another(context: BrowserContext, origin: string, like: string): Visitor {
  const { request } = context;
  const ready = async () => {
    if (await hasOneOfEach(request)) return;
    const file = { name: "case.json", mimeType: "application/json", buffer: Buffer.from(like) };
    const sent = await request.post("/export/import/file", {
      multipart: { case: file },
      headers: { origin },
      maxRedirects: 0,
    });
    expect(sent.headers().location).toMatch(/^\/calls(\?|$)/);
  };
  return { name: "another person", request, hasSpace: true, ready };
}

/** What an action has left of the last case; another copy for each would make a space that takes its time over everything. */
async function hasOneOfEach(request: APIRequestContext): Promise<boolean> {
  const answer = await request.get("/export/case.json", { maxRedirects: 0 });
  if (!answer.headers()["content-type"]?.startsWith("application/json")) return false;
  const { calls, evidence, complaints, callers, refusals } = (await answer.json()) as Case;
  return (
    [calls, evidence, callers, refusals].every((kind) => kind.length > 0) &&
    complaints.length > 1 &&
    complaints.some(({ letters, steps }) => letters !== undefined && (steps ?? []).length > 1)
  );
}

/** Hands a list over for reading; returns the id of what waits to be looked at. */
export async function readList(request: APIRequestContext, origin: string): Promise<string> {
  const sent = await request.post("/import/upload", {
    headers: { "x-name": "list.xml", origin },
    data: Buffer.from(phoneList(september)),
  });
  const { id } = await sent.json();
  await request.post(`/import/${id}/read`, { headers: { origin } });
  return id;
}

export function nobodyAtAll(context: BrowserContext): Visitor {
  return {
    name: "nobody",
    request: context.request,
    hasSpace: false,
    ready: () => context.clearCookies(),
  };
}

/** The owner's own browser, when its session is over. `end()` lets it go on, as if nothing had been. */
export async function tooLate(
  context: BrowserContext,
  owner: BrowserContext,
): Promise<Visitor & { end: () => void }> {
  const cookies = await owner.cookies();
  const session = expireSession(cookies.find(({ name }) => name.includes("session_token"))?.value ?? "");
  const ready = async () => {
    await context.clearCookies();
    await context.addCookies(cookies);
    session.expire();
  };
  return {
    name: "an expired session",
    request: context.request,
    hasSpace: false,
    isSignedOut: true,
    ready,
    end: session.revive,
  };
}
