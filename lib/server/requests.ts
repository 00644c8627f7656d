import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { Counter, Histogram, type Registry } from "prom-client";

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts every request of this process by the class of its answer, and how long the answers took. No address is a label: there
 * are as many as anybody likes to ask for. "cut": the client was gone before the end.
 */
export function measureRequests(register: Registry): void {
  const answered = new Counter({
    name: "qingjing_http_requests_total",
    help: "Requests by the class of their answer's status; cut: gone before the answer's end.",
    labelNames: ["class"],
    registers: [register],
  });
  const took = new Histogram({
    name: "qingjing_http_request_duration_seconds",
    help: "Time from a request's first line to the end of its answer.",
    buckets: SECONDS,
    registers: [register],
  });
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const stop = took.startTimer();
    response.once("close", () => {
      answered.inc({ class: response.writableFinished ? classOf(response.statusCode) : "cut" });
      stop();
    });
  });
}

function classOf(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}
