import "server-only";
import { authNow, deviceNow } from "./session";

/** The id of a new session, without the cookie there was: better-auth would take a space without an account away, and the new cookie with it. */
export async function openSession(ownerId: string): Promise<string> {
  const { api } = await authNow();
  const { sessionId } = await api.openSession({
    body: { userId: ownerId },
    headers: new Headers({ "user-agent": await deviceNow() }),
  });
  return sessionId;
}
