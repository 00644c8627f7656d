/** A line of a stack with a place in a file, which is one of the program's. */
const frame = /^\s+at (?:[\w.<>$[\] ]+ )?\(?(?:node:|file:|\/|[A-Z]:\\)[^()\n]*:\d+:\d+\)?$/;

/**
 * What a log may have of an error. kind: its name; code, status (of HTTP) and digest (of Next), where it has them; place:
 * the lines of its stack. Never its message: a database, a parser or a library may put into it what somebody wrote.
 */
export type FaultLine = {
  kind: string;
  code?: string;
  status?: number;
  digest?: string;
  place: string[];
  cause?: FaultLine;
};

/** Causes that are followed; one that leads back to itself has no end. */
const DEEPEST = 5;

export function faultLine(fault: Error, depth = DEEPEST): FaultLine {
  const { name, code, digest, cause } = fault as Error & { code?: unknown; digest?: unknown };
  return {
    kind: plainWord(name) ?? "Error",
    ...given("code", plainWord(code)),
    ...given("status", statusOf(fault)),
    ...given("digest", plainDigest(digest)),
    place: framesOf(fault),
    ...(cause instanceof Error && depth > 1 ? { cause: faultLine(cause, depth - 1) } : {}),
  };
}

function given<K extends string, V>(name: K, value: V | null): { [one in K]?: V } {
  return value === null ? {} : ({ [name]: value } as { [one in K]: V });
}

/** A name or a code of a program; anything else could be somebody's words. */
function plainWord(value: unknown): string | null {
  return typeof value === "string" && /^(?!\d{7})[A-Za-z0-9_@;-]{1,60}$/.test(value) ? value : null;
}

/** Next's digest is a number of 32 bits, made of the error; a telephone number is longer. */
function plainDigest(value: unknown): string | null {
  return typeof value === "string" && /^\d{1,10}(@[A-Z]\d{1,5})?$/.test(value) ? value : plainWord(value);
}

/** What a server answered: of our own faults, or as the client of S3 keeps it. */
function statusOf(fault: object): number | null {
  const { status, $metadata } = fault as { status?: unknown; $metadata?: { httpStatusCode?: unknown } };
  const found = status ?? $metadata?.httpStatusCode;
  return typeof found === "number" && Number.isInteger(found) && found >= 100 && found < 600 ? found : null;
}

/** The lines of the stack below the message, whatever lines the message itself has. */
function framesOf({ stack = "", message }: Error): string[] {
  const at = message ? stack.indexOf(message) : -1;
  const below = at < 0 ? stack : stack.slice(at + message.length);
  return below.split("\n").filter((line) => frame.test(line));
}
