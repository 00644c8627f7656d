// Settings that do not go together are said before the server starts, in one sentence.
import { createHmac } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { makeFolder, proveWritable } from "./folder.mjs";
import { root, stop } from "./prepare.mjs";
import { misspelt } from "./setting-names.mjs";

/** What is wrong with the environment; null when nothing is. */
export function wrongSettings(given = process.env, dataDir = folder()) {
  const { DATABASE_URL, BETTER_AUTH_SECRET, ENCRYPTION_KEY, METRICS_TOKEN, LOG_FORMAT } = given;
  const wrongName = misspelt(given);
  if (wrongName) return unknown(wrongName);
  const number = wrongNumber(given);
  if (number) return number;
  if (LOG_FORMAT && !["json", "text"].includes(LOG_FORMAT))
    return `LOG_FORMAT=${LOG_FORMAT} 不是 json，也不是 text。 LOG_FORMAT is json or text.`;
  if (METRICS_TOKEN && METRICS_TOKEN.length < 16)
    return "METRICS_TOKEN 太短，要16个字符以上。 METRICS_TOKEN must have 16 characters or more.";
  const wrong = ENCRYPTION_KEY ? wrongSecret(BETTER_AUTH_SECRET, path.join(dataDir, "secret")) : null;
  if (wrong) return wrong;
  if (!DATABASE_URL) return isShortSecret(given, dataDir) && !isInUse(given, dataDir) ? tooShort : null;
  if (!BETTER_AUTH_SECRET)
    return "用 DATABASE_URL 就要有 BETTER_AUTH_SECRET，每台服务器用同一个（新的：openssl rand -hex 32；从一台机器搬来的：data/secret 里那一个）。 With DATABASE_URL every server needs the same BETTER_AUTH_SECRET.";
  return BETTER_AUTH_SECRET.length < enough ? tooShort : null;
}

const enough = 32;
const tooShort =
  "BETTER_AUTH_SECRET 太短，要32个字符以上（新的：openssl rand -hex 32）。 BETTER_AUTH_SECRET must have 32 characters or more.";
const shortInUse =
  "注意：这个数据文件夹一直在用的 BETTER_AUTH_SECRET 不到32个字符，猜得出来就能冒充任何人。照旧启动了；尽快换一个（openssl rand -hex 32），做法看 docs/hosting.md 的 Keys。 WARNING: the BETTER_AUTH_SECRET in use is shorter than 32 characters; change it.";

/** What to say loudly, where nothing keeps the server from starting; null where there is nothing to say. */
export function worrySettings(given = process.env, dataDir = folder()) {
  return isShortSecret(given, dataDir) ? shortInUse : null;
}

function isShortSecret(given, dataDir) {
  const secret = secretOf(given, dataDir);
  return secret !== "" && secret.length < enough;
}

/** The setting, or the file beside the data. */
function secretOf({ BETTER_AUTH_SECRET }, dataDir) {
  return BETTER_AUTH_SECRET || contentOf(path.join(dataDir, "secret"));
}

/** Whether the database in this folder was begun with that secret: its spaces open by no other. */
function isInUse(given, dataDir) {
  const file = path.join(dataDir, "app.db");
  if (!fs.existsSync(file)) return false;
  try {
    const [known] = marksIn(file);
    return known === undefined || known === checkOf(secretOf(given, dataDir));
  } catch {
    return true; // of a version that kept no mark of it
  }
}

/** Asked for only here: in a fresh clone the packages are not there yet. */
function marksIn(file) {
  const Database = createRequire(import.meta.url)("better-sqlite3");
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare('SELECT "check" FROM "SecretCheck"').pluck().all();
  } finally {
    db.close();
  }
}

/** As lib/store/secret-check.ts writes it. */
function checkOf(secret) {
  return createHmac("sha256", secret).update("qingjing sessions 1").digest("base64url");
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
  const worry = worrySettings();
  if (worry) console.error(worry);
  try {
    makeFolder(folder());
    proveWritable(folder());
  } catch (fault) {
    stop(fault.message);
  }
}
