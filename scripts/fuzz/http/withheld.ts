import net from "node:net";
import type { Draw } from "../odd";
import type { Request } from "./send";

/** Begins a request, keeps back the rest of its body for a while, and goes away or sends it after all. */
export function sendWithheld(
  port: number,
  draw: Draw,
  { method, path, headers, body }: Request,
): Promise<string> {
  const bytes = body ?? Buffer.alloc(0);
  const cut = draw.one([0, 1, Math.floor(bytes.length / 2), Math.max(0, bytes.length - 1)]);
  const ms = draw.one([100, 1000, 3000]);
  const comesBack = draw.chance(0.5);
  const lines = Object.entries({
    ...headers,
    host: "localhost",
    "content-length": bytes.length,
    connection: "close",
  });
  const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect(port, "localhost", () =>
      socket.write(Buffer.concat([Buffer.from(head, "latin1"), bytes.subarray(0, cut)])),
    );
    const rest = setTimeout(() => (comesBack ? socket.write(bytes.subarray(cut)) : socket.destroy()), ms);
    socket.setTimeout(30_000, () => socket.destroy());
    socket.on("data", (piece) => {
      if (said.length < 100) said += piece.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(rest);
      resolve(comesBack ? (/^HTTP\/1\.\d (\d{3})/.exec(said)?.[1] ?? "0") : "left");
    });
  });
}
