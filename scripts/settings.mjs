// Settings that do not go together are said before the server starts, in one sentence.
import path from "node:path";
import { makeFolder } from "./folder.mjs";
import { root, stop } from "./prepare.mjs";

/** What is wrong with the environment; null when nothing is. */
export function wrongSettings({ DATABASE_URL, BETTER_AUTH_SECRET } = process.env) {
  if (!DATABASE_URL) return null;
  if (!BETTER_AUTH_SECRET)
    return "用 DATABASE_URL 就要有 BETTER_AUTH_SECRET，每台服务器用同一个（新的：openssl rand -hex 32；从一台机器搬来的：data/secret 里那一个）。 With DATABASE_URL every server needs the same BETTER_AUTH_SECRET.";
  if (BETTER_AUTH_SECRET.length < 32)
    return "BETTER_AUTH_SECRET 太短，要32个字符以上。 BETTER_AUTH_SECRET must have 32 characters or more.";
  return null;
}

export function checkSettings() {
  const wrong = wrongSettings();
  if (wrong) stop(wrong);
  try {
    makeFolder(path.resolve(process.env.DATA_DIR ?? path.join(root, "data")));
  } catch (fault) {
    stop(fault.message);
  }
}
