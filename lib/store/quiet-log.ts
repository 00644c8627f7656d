import { isClientGone, isQueueFull, isStillMoving } from "./client-gone";
import { type FaultLine, faultLine } from "./fault-line";
import { countFault } from "./metrics/faults";

type Level = "error" | "warn" | "info";
/** text: lines for a person at a terminal; json: one object a line, for what collects logs. */
type Format = "text" | "json";

/** Kind, code and where it happened, over several lines; never the error's message. */
export function quietly(fault: Error): string {
  return inLines(faultLine(fault));
}

function inLines({ kind, code, status, digest, place, cause }: FaultLine): string {
  const about = [kind, code, status, digest].filter((one) => one !== undefined).join(" ");
  const before = cause ? `\ncaused by ${inLines(cause)}` : "";
  return `${about}\n${place.join("\n")}${before}`;
}

/** A line of a log without what could be a number, a name or somebody's words: long runs of digits and everything Chinese. */
export function masked(line: string): string {
  return line.replace(/\d(?:[ -]?\d){4,}/g, "…").replace(/[^\p{ASCII}…⨯⚠✓▲]+/gu, "…");
}

function quiet(part: unknown): string {
  if (part instanceof Error) return quietly(part);
  if (typeof part === "string") return masked(part.split("\n")[0] ?? "");
  return typeof part;
}

/** What was printed as one JSON object: time, level, message, and of an error among it its FaultLine. */
export function jsonLine(level: Level, parts: unknown[], now = new Date()): string {
  const fault = parts.find((part) => part instanceof Error);
  const found = fault ? faultLine(fault) : undefined;
  const words = parts.map((part) => (part === fault && found ? headOf(found) : quiet(part)));
  const message = words.join(" ").trim();
  return JSON.stringify({ time: now.toISOString(), level, message, ...found });
}

const unreadable = "a form or arguments that no page of ours sends could not be read";

function headOf({ kind, code }: FaultLine): string {
  return [kind, code].filter(Boolean).join(" ");
}

/** LOG_FORMAT, or what suits who reads: a person at a terminal, or a collector of logs. */
export function logFormat(
  { LOG_FORMAT }: Record<string, string | undefined> = process.env,
  isTerminal = process.stderr.isTTY,
): Format {
  if (LOG_FORMAT === "json" || LOG_FORMAT === "text") return LOG_FORMAT;
  return isTerminal ? "text" : "json";
}

/**
 * From here on nothing personal goes to the log: Next prints every error of a page, with its message, by
 * console.error. As JSON, what is printed by console.log is a line of the log too. What a command tells a person at the
 * machine goes another way and is not touched. Of a client that went away, or that was
 * asked to come later, nothing is said, nor is it counted as a fault; of what a sender made (`isSenders`), one line.
 */
export function keepLogQuiet(
  format = logFormat(),
  isSenders: (fault: unknown) => boolean = () => false,
): void {
  const told = new WeakSet<object>();
  const isTold = (fault: Error) => told.has(fault) || !told.add(fault);
  for (const way of ["error", "warn"] as const) {
    const print = console[way].bind(console);
    console[way] = (...parts: unknown[]) => {
      if (parts.some((part) => isClientGone(part) || isQueueFull(part) || isStillMoving(part))) return;
      const foreign = parts.find((part) => part instanceof Error && isSenders(part)) as Error | undefined;
      if (foreign) {
        const line = `${unreadable}: ${faultLine(foreign).kind}`;
        if (!isTold(foreign)) print("%s", format === "json" ? jsonLine(way, [line]) : line);
        return;
      }
      for (const part of parts) if (part instanceof Error) countFault(faultLine(part));
      print("%s", format === "json" ? jsonLine(way, parts) : parts.map(quiet).join(" "));
    };
  }
  if (format === "text") return;
  for (const way of ["log", "info"] as const) {
    const print = console[way].bind(console);
    console[way] = (...parts: unknown[]) => print("%s", jsonLine("info", parts));
  }
}
