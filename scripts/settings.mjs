// Settings that do not go together are said before the server starts, in one sentence.
import fs from "node:fs";
import path from "node:path";
import { makeFolder, proveWritable } from "./folder.mjs";
import { root, stop } from "./prepare.mjs";
import { misspelt } from "./setting-names.mjs";

/** What is wrong with the environment; null when nothing is. */
export function wrongSettings(given = process.env, dataDir = folder()) {
  const { DATABASE_URL, BETTER_AUTH_SECRET, ENCRYPTION_KEY, METRICS_TOKEN } = given;
  const wrongName = misspelt(given);
  if (wrongName) return unknown(wrongName);
  const number = wrongNumber(given);
  if (number) return number;
  if (METRICS_TOKEN && METRICS_TOKEN.length < 16)
    return "METRICS_TOKEN 太短，要16个字符以上。 METRICS_TOKEN must have 16 characters or more.";
  const wrong = ENCRYPTION_KEY ? wrongSecret(BETTER_AUTH_SECRET, path.join(dataDir, "secret")) : null;
  if (wrong || !DATABASE_URL) return wrong;
  if (!BETTER_AUTH_SECRET)
    return "用 DATABASE_URL 就要有 BETTER_AUTH_SECRET，每台服务器用同一个（新的：openssl rand -hex 32；从一台机器搬来的：data/secret 里那一个）。 With DATABASE_URL every server needs the same BETTER_AUTH_SECRET.";
  if (BETTER_AUTH_SECRET.length < 32)
    return "BETTER_AUTH_SECRET 太短，要32个字符以上。 BETTER_AUTH_SECRET must have 32 characters or more.";
  return null;
}

function unknown({ name, nearest }) {
  return `没有 ${name} 这个设置，是不是 ${nearest}？ There is no setting ${name}; ${nearest} is the nearest.`;
}

const isNumber = /^(TRUST_PROXY|KEEP_DAYS|AUDIT_DAYS|AUDIT_ROWS|LIMIT_[A-Z_]+)$/;

/** A number that is none would be taken for what is usual, and nobody would notice. */
function wrongNumber(given) {
  const wrong = Object.entries(given).find(
    ([name, value]) => isNumber.test(name) && !/^\d{0,15}$/.test(value ?? ""),
  );
  if (!wrong) return null;
  const [name, value] = wrong;
  return `${name}=${value} 不是数。 ${name} is a whole number, 0 or more.`;
}

/** With a key the secret never lies beside what is sealed: whoever had the folder, or a backup of it, could sign in. */
function wrongSecret(given, file) {
  const kept = contentOf(file);
  if (!given && !kept)
    return "设了 ENCRYPTION_KEY 就要有 BETTER_AUTH_SECRET，和密钥放在一起，不放进数据文件夹（新的：openssl rand -hex 32）。 With ENCRYPTION_KEY set BETTER_AUTH_SECRET too: openssl rand -hex 32 makes one.";
  if (!given)
    return `设了 ENCRYPTION_KEY，BETTER_AUTH_SECRET 就不能还放在数据文件夹里：把它写进设置（BETTER_AUTH_SECRET="$(cat ${file})"），再删掉 ${file}。 With ENCRYPTION_KEY the secret must be a setting, not a file beside the data.`;
  if (given === kept)
    return `BETTER_AUTH_SECRET 还在数据文件夹里：删掉 ${file}，设置里已经有它了。 Remove ${file}: the setting has it.`;
  return null;
}

function contentOf(file) {
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function folder() {
  return path.resolve(process.env.DATA_DIR ?? path.join(root, "data"));
}

export function checkSettings() {
  const wrong = wrongSettings();
  if (wrong) stop(wrong);
  try {
    makeFolder(folder());
    proveWritable(folder());
  } catch (fault) {
    stop(fault.message);
  }
}
