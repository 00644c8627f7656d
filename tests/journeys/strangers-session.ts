import { createHash } from "node:crypto";
import path from "node:path";
import Database from "better-sqlite3";

/** The session of a cookie, in the database of the server under test: over, and as it was. */
export function expireSession(cookie: string): { expire: () => void; revive: () => void } {
  const database = new Database(path.join(process.env.QINGJING_JOURNEY_DATA ?? "", "app.db"));
  const carried = decodeURIComponent(cookie).split(".")[0] ?? "";
  const token = `sha256:${createHash("sha256").update(carried).digest("base64url")}`;
  const row = database.prepare("SELECT * FROM session WHERE token = ?").get(token) as Record<string, unknown>;
  const names = Object.keys(row);
  const put = database.prepare(
    `INSERT OR REPLACE INTO session (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`,
  );
  return {
    expire: () => void put.run({ ...row, expiresAt: "2020-01-01T00:00:00.000+00:00" }),
    revive: () => {
      put.run(row);
      database.close();
    },
  };
}
