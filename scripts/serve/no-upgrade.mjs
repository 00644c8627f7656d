// There is no other protocol here. Where one is asked for, Node answers as if it were not, but drops what came behind it in the
// same piece: the parser has stopped for bytes of the other protocol.

/**
 * Closes the connection after the answer to a request that asks for another protocol, so that nobody waits for the answer to
 * the next.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function closeAfterUpgrade({ headers }, response) {
  const asks = headers.upgrade !== undefined && /\bupgrade\b/i.test(headers.connection ?? "");
  if (asks) response.shouldKeepAlive = false;
}
