// A port for a server that may be ended and started again.
import { tryPort } from "./port.mjs";

/**
 * Nobody listens on it, and no system lends it out to a connection meanwhile: those take theirs from 32768 on.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    const isFree = await tryPort(port).then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
}
