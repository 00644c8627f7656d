import "server-only";
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/**
 * Opens a session for an owner who has shown to be one, by whatever way: password, recovery code or passkey. better-auth has
 * no such call. Within reach of the server's own code alone, since none of its endpoints is served.
 */
export const openSessionPlugin = () =>
  ({
    id: "open-session",
    endpoints: {
      openSession: createAuthEndpoint(
        "/open-session",
        { method: "POST", body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw new Error("a session for an owner who is gone");
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ sessionId: session.id });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
