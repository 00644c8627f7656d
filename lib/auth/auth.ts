import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { anonymous, username } from "better-auth/plugins";
import { type Db, db } from "@/lib/store/db";
import { dialect } from "@/lib/store/dialect";
import { hashedTokens } from "./hashed-tokens";
import { openSessionPlugin } from "./open-session";
import { ownIds } from "./own-ids";
import { hashPassword, verifyPassword } from "./password-hash";
import { secret } from "./secret";

const day = 24 * 60 * 60;

/**
 * Used through its api on the server only: there is no route and no client library.
 * `secure`: whether this request came over https; over plain http in a house the cookies must work too.
 */
function build(database: Db, secure: boolean) {
  return betterAuth({
    appName: "清静",
    // Only used for links that are never sent; the app answers to whatever host it is reached by.
    baseURL: "http://localhost",
    secret: secret(),
    database: hashedTokens(ownIds(prismaAdapter(database, { provider: dialect(), transaction: true }))),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // A space without an account is lost with its cookie, so it lives as long as browsers let it.
    session: { expiresIn: 400 * day, updateAge: day },
    verification: { storeIdentifier: "hashed" }, // nothing is verified today; what will be, opens nothing by itself
    advanced: {
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false }, // wrong passwords are counted per account
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would write names
    plugins: [
      username({ minUsernameLength: 1, usernameValidator: () => true, usernameNormalization: false }),
      anonymous({ emailDomainName: "anonymous.invalid", disableDeleteAnonymousUser: true }),
      openSessionPlugin(),
      nextCookies(), // last, as it asks
    ],
  });
}

export type Auth = ReturnType<typeof build>;
const built = new WeakMap<Db, { secure: Auth; plain: Auth }>();

export function auth(secure: boolean): Auth {
  const database = db();
  const pair = built.get(database) ?? { secure: build(database, true), plain: build(database, false) };
  built.set(database, pair);
  return secure ? pair.secure : pair.plain;
}
