/** Something the user can act on, in Chinese: what is wrong, and what to do next. */
export type Reason = { code: string; text: string; next?: { text: string; href?: string } };

export type Ok<T> = { kind: "ok"; value: T };
export type Refused = { kind: "refused"; reasons: Reason[] };
/** Field name (dotted for nested ones) → what to do about it, in Chinese. */
export type Invalid = { kind: "invalid"; fields: Record<string, string> };

/** Refusals are values, faults are thrown. */
export type Result<T> = Ok<T> | Refused | Invalid;

export function ok<T>(value: T): Ok<T> {
  return { kind: "ok", value };
}

export function refuse(...reasons: Reason[]): Refused {
  return { kind: "refused", reasons };
}

export function invalid(fields: Record<string, string>): Invalid {
  return { kind: "invalid", fields };
}

type Issue = { path: PropertyKey[]; message: string };

/** What a schema found wrong, the first of each field; `whole`: the field beside which it says what is wrong with all of it. */
export function invalidBy(issues: readonly Issue[], whole = ""): Invalid {
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) fields[path.join(".") || whole] ??= message;
  return invalid(fields);
}

/**
 * What somebody sent, read by its schema. zod asks whatever has a `length` how long it is and throws at one that is no
 * number; nothing that is sent here has a field of that name.
 */
export function safeParse<Read>(schema: { safeParse: (sent: unknown) => Read }, sent: unknown): Read {
  return schema.safeParse(hasOwnLength(sent) ? null : sent);
}

function hasOwnLength(sent: unknown): boolean {
  const left = [sent];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== "object" || one === null) continue;
    if (!Array.isArray(one) && Object.hasOwn(one, "length")) return true;
    for (const inner of Object.values(one)) left.push(inner);
  }
  return false;
}

/**
 * What somebody sent without what no field may hold: control characters and halves of a pair, which a database or a font
 * cannot keep, and the signs that turn the direction of reading, with which a number or a name reads as another one.
 */
export function storable(sent: string): string {
  return (
    sent
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
  );
}
