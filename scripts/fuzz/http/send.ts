import http from "node:http";
import net from "node:net";
import { patience } from "../run";
import { shown } from "./judge";

export type Request = {
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: Buffer | undefined;
};
/** status 0: the server closed the connection without an answer, as it may with what is no HTTP. */
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

const agent = new http.Agent({ keepAlive: true, maxSockets: 16, scheduling: "fifo" });
/** Of a larger answer only the beginning is kept. */
const most = 4_000_000;

/** Sends a request as it is, over a connection of its own where `through` is null: no header is added but Host and what the body needs. Rejects when no answer comes in time. */
export function send(port: number, asked: Request, through: http.Agent | null = agent): Promise<Answer> {
  const { method, path, headers, body } = asked;
  return new Promise((resolve, reject) => {
    const options = {
      host: "localhost",
      port,
      agent: through ?? false,
      method,
      path,
      headers,
      timeout: patience,
    };
    const request = http.request(options, (answer) => {
      const pieces: Buffer[] = [];
      let size = 0;
      answer.on("data", (piece: Buffer) => {
        size += piece.length;
        if (size < most) pieces.push(piece);
      });
      const end = () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(pieces).toString("utf8"),
        });
      answer.on("end", end);
      answer.on("error", end);
    });
    request.on("timeout", () => request.destroy(new Error(`HANG ${shown(asked)}`)));
    request.on("error", (fault: NodeJS.ErrnoException) =>
      fault.code === "ECONNRESET" || fault.code === "EPIPE" || fault.code?.startsWith("HPE")
        ? resolve({ status: 0, headers: {}, body: "" })
        : reject(fault),
    );
    request.end(body);
  });
}

/** Writes bytes that may be no HTTP at all, and reads until the server closes or has said something for a while. */
export function sendRaw(port: number, bytes: Buffer): Promise<Answer> {
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect(port, "localhost", () => socket.end(bytes));
    const done = () => {
      socket.destroy();
      const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(said)?.[1] ?? 0);
      resolve({ status, headers: {}, body: said });
    };
    socket.setTimeout(2000, done);
    socket.on("data", (piece) => {
      if (said.length < most) said += piece.toString("utf8");
    });
    socket.on("error", done);
    socket.on("close", done);
  });
}
