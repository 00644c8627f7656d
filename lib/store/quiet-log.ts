const frame = /^\s+at (?:[\w.<>$[\] ]+ )?\(?(?:node:|file:|\/|[A-Z]:\\)[^()\n]*:\d+:\d+\)?$/;

/**
 * An error as a log may have it: kind, code and where it happened. Never its message: a database, a parser or a library
 * may put into it what somebody wrote.
 */
export function quietly(fault: Error): string {
  const { name, code, digest, cause } = fault as Error & { code?: unknown; digest?: unknown };
  const about = [plainWord(name) ?? "Error", plainWord(code), plainWord(digest)].filter(Boolean).join(" ");
  const frames = framesOf(fault).join("\n");
  const before = cause instanceof Error ? `\ncaused by ${quietly(cause)}` : "";
  return `${about}\n${frames}${before}`;
}

/** A name or a code of a program; anything else could be somebody's words. */
function plainWord(value: unknown): string | null {
  return typeof value === "string" && /^(?!\d{7})[A-Za-z0-9_@;-]{1,60}$/.test(value) ? value : null;
}

/** The lines of the stack below the message, whatever lines the message itself has. */
function framesOf({ stack = "", message }: Error): string[] {
  const at = message ? stack.indexOf(message) : -1;
  const below = at < 0 ? stack : stack.slice(at + message.length);
  return below.split("\n").filter((line) => frame.test(line));
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

/**
 * From here on nothing personal goes to the log: Next prints every error of a page, with its message, by
 * console.error. What a command tells a person at the machine goes another way and is not touched.
 */
export function keepLogQuiet(): void {
  for (const way of ["error", "warn"] as const) {
    const print = console[way].bind(console);
    console[way] = (...parts: unknown[]) => print("%s", parts.map(quiet).join(" "));
  }
}
