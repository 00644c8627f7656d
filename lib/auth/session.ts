import "server-only";
import { cookies, headers } from "next/headers";
import { untilMoved } from "@/lib/store/moving";
import { noteVisit } from "@/lib/store/retention";
import { tokensHashed } from "@/lib/store/session-tokens";
import { auth } from "./auth";
import { coarseDevice } from "./device-name";

/** better-auth for this request, and the request's cookies as they stand now, those just set included. */
export async function authNow() {
  await tokensHashed(); // else whoever has a session from before would be a stranger
  const secure = await isSecure();
  const cookie = (await cookies()).toString();
  return { api: auth(secure).api, headers: new Headers({ cookie }) };
}

/** Whether this request came over https: only what stands in front of the app can say so, see forwarded.ts. */
export async function isSecure(): Promise<boolean> {
  return (await headers()).get("x-forwarded-proto")?.split(",")[0] === "https";
}

/** What is stored of the browser that asks. */
export async function deviceNow(): Promise<string> {
  return coarseDevice((await headers()).get("user-agent") ?? "");
}

/** `session`: the id of the one that asks. */
export type Visitor = { id: string; name: string | null; hasAccount: boolean; session: string };

/**
 * Who is asking; null without a space.
 * `renew`: lengthen the session when it is due, where cookies can be set (actions and route handlers).
 */
export async function visitor({ renew }: { renew: boolean }): Promise<Visitor | null> {
  const { api, headers } = await authNow();
  const asked = { headers, query: { disableRefresh: !renew } };
  const before = await api.getSession(asked);
  // A space that has gone into another meanwhile is nobody's any more.
  const session = before && (await untilMoved(before.user.id)) ? await api.getSession(asked) : before;
  if (!session) return null;
  await noteVisit(session.session);
  const { id, displayUsername, isAnonymous } = session.user;
  return { id, name: displayUsername ?? null, hasAccount: !isAnonymous, session: session.session.id };
}
