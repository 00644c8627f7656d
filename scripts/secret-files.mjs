// Secrets may lie in files, as Docker and systemd hand them over: NAME_FILE instead of NAME. prepare.mjs reads them for the
// server and every command before anything else looks at the environment.
import fs from "node:fs";

/** Only these: AWS's own tools have settings that end so and mean something else. */
export const secretNames = [
  "BETTER_AUTH_SECRET",
  "ENCRYPTION_KEY",
  "DATABASE_URL",
  "STORAGE_URL",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "METRICS_TOKEN",
  "DRILL_DATABASE_URL",
];

/** A file that cannot be used; the message is a sentence for who starts the server or a command. */
class SecretFileTrouble extends Error {
  name = "SecretFileTrouble";
}

/**
 * Puts what the files hold where it would stand without them, so that processes started from here find it too. What is set
 * to nothing counts as not set. Throws a sentence, which never has a value in it.
 */
export function readSecretFiles(env = process.env) {
  for (const name of secretNames) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name])
      throw new SecretFileTrouble(
        `${name} 和 ${name}_FILE 只能设一个。 Set either ${name} or ${name}_FILE, not both.`,
      );
    env[name] = contentOf(name, file);
    delete env[`${name}_FILE`];
  }
}

function contentOf(name, file) {
  const text = read(name, file).replace(/\r?\n$/, "");
  if (text.trim()) return text;
  throw new SecretFileTrouble(
    `${name}_FILE 指的文件 ${file} 是空的。 The file that ${name}_FILE names is empty.`,
  );
}

function read(name, file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (fault) {
    throw new SecretFileTrouble(
      `${name}_FILE 指的文件 ${file} 读不了（${fault.code}）。 The file that ${name}_FILE names cannot be read.`,
    );
  }
}
