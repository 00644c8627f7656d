// What lets a new device of the house in: six digits to type, and a key too long to guess inside the QR code.
import { randomBytes, randomInt } from "node:crypto";

/** Both as settings of the server process; new with every start, so that an old photo of the screen opens nothing. */
export function newLanCode() {
  return {
    LAN_CODE: String(randomInt(1_000_000)).padStart(6, "0"),
    LAN_KEY: randomBytes(16).toString("base64url"),
  };
}
