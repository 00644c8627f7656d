// The devices that have shown the code once: SHA-256 of what their cookie holds, one line each, in the data folder.
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** `file`: absolute path; it is read anew when a device is not known, so that several processes may share it. */
export function pairedDevices(file) {
  let known = read(file);
  return {
    /** Whether `token`, as a cookie holds it, was given to a device. */
    has(token) {
      const hash = hashOf(token);
      if (!known.has(hash)) known = read(file);
      return known.has(hash);
    },
    /** A new device; returns the token for its cookie, which is stored nowhere. */
    add() {
      const token = randomBytes(24).toString("base64url");
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      fs.appendFileSync(file, `${hashOf(token)} ${new Date().toISOString()}\n`, { mode: 0o600 });
      return token;
    },
  };
}

function read(file) {
  if (!fs.existsSync(file)) return new Set();
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return new Set(lines.map((line) => line.split(" ", 1)[0]).filter(Boolean));
}

function hashOf(token) {
  return createHash("sha256").update(token).digest("hex");
}
