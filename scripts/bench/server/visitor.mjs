// A visitor's space with any number of calls, written straight into the database, and the cookie that opens it.
import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";

/** Returns the cookie of a new space that holds `count` calls, five a day backwards from 2026-09-30. */
export function visitorWith(dataDir, count) {
  const db = new Database(path.join(dataDir, "app.db"), { timeout: 30_000 });
  const ownerId = randomUUID();
  const token = randomUUID().replaceAll("-", "");
  const now = new Date().toISOString();
  db.transaction(() => {
    insert(db, "user", {
      id: ownerId,
      name: "bench",
      email: `${ownerId}@bench.invalid`,
      isAnonymous: 1,
      createdAt: now,
      updatedAt: now,
    });
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    insert(db, "session", {
      id: randomUUID(),
      token,
      userId: ownerId,
      expiresAt,
      createdAt: now,
      updatedAt: now,
    });
    for (let at = 0; at < count; at++)
      insert(db, "Call", { ...call(at), ownerId, createdAt: now, updatedAt: now });
  })();
  db.close();
  return `better-auth.session_token=${encodeURIComponent(signed(dataDir, token))}`;
}

function call(at) {
  const number = `1709${String(at % 37).padStart(3, "0")}${String(at % 10_000).padStart(4, "0")}`;
  const when = new Date(Date.UTC(2026, 8, 30, 10) - at * 4.8 * 3_600_000).toISOString();
  const words = "您好，请问您家需要装修吗，免费量房。";
  return {
    id: randomUUID(),
    kind: "call",
    number,
    typed: number,
    at: when,
    how: "person",
    seconds: 20 + (at % 60),
    category: 22,
    words,
    refused: at % 3 ? 0 : 1,
    search: `${number} ${words}`,
  };
}

function insert(db, name, row) {
  const columns = Object.keys(row);
  const marks = columns.map(() => "?").join(",");
  db.prepare(`INSERT INTO "${name}" (${columns.map((one) => `"${one}"`).join(",")}) VALUES (${marks})`).run(
    ...Object.values(row),
  );
}

/** better-auth's cookie: the token and its HMAC. */
function signed(dataDir, token) {
  const secret = process.env.BETTER_AUTH_SECRET || readFileSync(path.join(dataDir, "secret"), "utf8").trim();
  return `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
}
