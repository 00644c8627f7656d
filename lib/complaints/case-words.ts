import { z } from "zod";
import { instantOf } from "@/lib/deadlines/beijing";
import { storable } from "@/lib/result";

/** Text of at most so many characters, without what no field may hold. */
export function text(name: string, max: number) {
  return z
    .string({ error: `${name}要写成文字` })
    .max(max, `${name}最多${max}个字`)
    .overwrite(storable);
}

const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Nothing of a phone is older; and years of four digits, in Beijing too: others are not read back as they are written. */
const first = "1900-01-01T00:00:00.000Z";
const last = "9999-12-30T00:00:00.000Z";

/** An ISO instant, or 2026-09-14T10:05 as the clock in Beijing had it; comes out as an ISO instant in UTC. */
export function instant(name: string) {
  const hint = `${name}写成 2026-09-14T10:05 这样，按北京时间`;
  return z.string({ error: hint }).transform((written, context) => {
    const beijing = written.match(local);
    const time = beijing ? readLocal(beijing[1] ?? "", beijing[2] ?? "") : readZoned(written);
    if (time !== null && time >= first && time <= last) return time;
    context.addIssue({ code: "custom", message: hint });
    return z.NEVER;
  });
}

function readZoned(written: string): string | null {
  const time = zoned.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** null for a day or a time that does not exist. */
function readLocal(day: string, time: string): string | null {
  if (Number.isNaN(Date.parse(`${day}T${time}+08:00`))) return null;
  const read = instantOf(day, time);
  const back = new Date(Date.parse(read) + 8 * 3_600_000).toISOString();
  return back.startsWith(day) ? read : null;
}

/** A whole number from 0 on that a column of every database holds. */
export function whole(name: string, least = 0) {
  return z
    .number({ error: `${name} 写数字` })
    .int(`${name} 写整数`)
    .min(least, least === 0 ? `${name} 不能小于0` : `${name} 从${least}起`)
    .max(2 ** 31 - 1, `${name} 太大了`);
}

/** More calls than 64 MB of anybody's own hold. */
const LONGEST = 200_000;

/** By the parts of a file that is being read: each stands in one list. */
const ahead = new WeakMap<object, z.ZodSafeParseResult<unknown>>();

const aheadOf = (one: unknown) => (typeof one === "object" && one !== null ? ahead.get(one) : undefined);

/** Reads one of a list before the list is, so that others have their turn between two of them; whether it is as it should be. */
export function readAhead(item: z.ZodType, one: unknown): boolean {
  if (typeof one !== "object" || one === null) return false;
  const read = item.safeParse(one);
  ahead.set(one, read);
  return read.success;
}

/** Ends at the first that is wrong: there may be thousands, each with faults of its own. */
export function list<T extends z.ZodType>(item: T, name: string, most = LONGEST) {
  const written = z.array(z.unknown(), { error: `${name}要写成列表` });
  return written.max(most, `${name}太长了`).transform((given, context) => {
    const all: z.output<T>[] = [];
    for (const [at, one] of given.entries()) {
      const read = (aheadOf(one) as ReturnType<typeof item.safeParse> | undefined) ?? item.safeParse(one);
      if (!read.success) return wrongAt(at, read.error, context);
      all.push(read.data);
    }
    return all;
  });
}

function wrongAt(at: number, { issues }: z.ZodError, context: z.RefinementCtx): never {
  for (const { path, message } of issues) context.addIssue({ code: "custom", path: [at, ...path], message });
  return z.NEVER;
}

/** By when another 清静 had read something out of case data; whoever reads it again marks all of it anew. */
export const caseDataAt = instant("caseDataAt").nullable().optional();

/** It had been read in out of the case data of somebody else than the person of the case; left out for that person's own. */
export const isAnothers = z.boolean({ error: "isAnothers 写 true 或 false" }).optional();
