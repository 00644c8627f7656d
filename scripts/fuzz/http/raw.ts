import { changedBytes, type Draw } from "../odd";

/** Bytes that are HTTP only nearly. */
export function rawBytes(draw: Draw, cookie: string): Buffer {
  const head = (line: string, ...headers: string[]) =>
    `${[line, "Host: localhost", ...headers].join("\r\n")}\r\n\r\n`;
  const text = draw.one([
    head("GET / HTTP/1.1", `Cookie: ${cookie}`),
    `${head("GET /calls HTTP/1.1", "Content-Length: 5", "Content-Length: 6")}hello`,
    head("POST /evidence/upload HTTP/1.1", "Content-Length: 999999999999999999999"),
    `${head("POST /evidence/upload HTTP/1.1", "Content-Length: -1")}x`,
    `${head("POST /evidence/upload HTTP/1.1", `Cookie: ${cookie}`, "Content-Length: 5000")}x`,
    head("POST /import/upload HTTP/1.1", `Cookie: ${cookie}`, "Transfer-Encoding: chunked") +
      "5\r\nhello\r\nZZ\r\n",
    `${head(
      "POST /export/import/whole HTTP/1.1",
      `Cookie: ${cookie}`,
      "Transfer-Encoding: chunked",
      "Content-Length: 3",
    )}0\r\n\r\n`,
    head("GET http://evil.example/ HTTP/1.1"),
    head("GET //evil.example/%2e%2e HTTP/1.1"),
    head("OPTIONS * HTTP/1.1"),
    head("CONNECT evil:443 HTTP/1.1"),
    head("GET / HTTP/9.9"),
    head("GET / HTTP/1.0"),
    head("FUZZ / HTTP/1.1"),
    head("GET /\u0000 HTTP/1.1"),
    head(`GET /${"a".repeat(20_000)} HTTP/1.1`),
    head("GET / HTTP/1.1", `X: ${"y".repeat(20_000)}`),
    head("GET / HTTP/1.1", "X : y", " folded", ": empty"),
    head("GET / HTTP/1.1").repeat(20_000),
    head("POST /me/sign-in HTTP/1.1", "Transfer-Encoding: chunked") + "1\r\na\r\n".repeat(200_000),
    "GET / HTTP/1.1\r\n\r\n",
    "\r\n\r\n\r\n",
    "\u0016\u0003\u0001\u0002",
    head("GET / HTTP/1.1", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: x"),
  ]);
  const bytes = Buffer.from(text, "latin1");
  return draw.chance(0.4) ? changedBytes(draw, bytes) : bytes;
}
