/** Tables that sign somebody in, or count who tried to. A backup holds no row of them. */
export const signInTables = ["session", "verification", "SignInAttempt", "RateLimit"];

/** Sessions of spaces without an account, which open by their cookie only. */
export const spacesQuery = `SELECT s.* FROM "session" s JOIN "user" u ON u."id" = s."userId" WHERE u."isAnonymous" IS TRUE`;

/**
 * What a backup made by an earlier version still holds of them: whoever has a name signs in again. `spaces`: also the ways
 * back into spaces without an account, and the mark of the secret that signed their cookies.
 */
export function clearing({ spaces }: { spaces: boolean }): string[] {
  const others = signInTables.filter((table) => table !== "session").map((table) => `DELETE FROM "${table}"`);
  const named = `DELETE FROM "session" WHERE "userId" IN (SELECT "id" FROM "user" WHERE "isAnonymous" IS NOT TRUE)`;
  return spaces ? [...others, `DELETE FROM "session"`, `DELETE FROM "SecretCheck"`] : [...others, named];
}
