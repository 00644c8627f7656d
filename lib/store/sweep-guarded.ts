import "server-only";
import { writeAudit } from "./audit/write";
import { db } from "./db";
import { dayLength } from "./retention";
import { type Sweeping, type Swept, sweep } from "./sweep";

/** So many days after the last sweep the clock is believed no more without somebody's word. */
const most = 30;

/** Everything with a term looks over at once where a clock has jumped ahead; the message is a sentence for the host. */
export class ClockJump extends Error {
  override readonly name = "ClockJump";
}

/** As `sweep`, but only when the clock can be right. clockIsRight: the host says so, of a server that was off for long. */
export async function guardedSweep(
  now: Date,
  { clockIsRight = false, ...ways }: Sweeping & { clockIsRight?: boolean } = {},
): Promise<Swept> {
  const last = clockIsRight ? null : await lastSeen();
  if (last && now.getTime() - last.getTime() > most * dayLength) throw new ClockJump(jumped(last, now));
  await record(now, "begun");
  const swept = await sweep(now, ways);
  await record(now, "ok");
  return swept;
}

async function record(at: Date, outcome: "begun" | "ok"): Promise<void> {
  await writeAudit({ at, event: "sweep", outcome, detail: "", actor: "", source: "" });
}

/** When the clock was right for the last time: of what a visitor writes while it is wrong nothing counts, if it can be helped. */
async function lastSeen(): Promise<Date | null> {
  const known = await db().auditEvent.findFirst({
    where: { event: { in: ["sweep", "restore", "move"] } },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return known?.at ?? (await lastWritten());
}

/** Before the first sweep that was recorded. */
async function lastWritten(): Promise<Date | null> {
  const [user, session, call] = await Promise.all([
    db().user.aggregate({ _max: { createdAt: true } }),
    db().session.aggregate({ _max: { updatedAt: true } }),
    db().call.aggregate({ _max: { createdAt: true } }),
  ]);
  const all = [user._max.createdAt, session._max.updatedAt, call._max.createdAt];
  return all.filter((at) => at !== null).sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
}

function jumped(last: Date, now: Date): string {
  const [then, today] = [last, now].map((one) => one.toISOString().slice(0, 10));
  return `现在的时钟是 ${today}，可上一次清理（或者最后一次写东西）是 ${then}，隔了 ${most} 天以上：时钟可能错了，什么也没删。先看看时钟；服务器真的停了这么久，就用 npm run sweep -- --clock-is-right。 The clock may have jumped: nothing was removed. If it is right: sweep --clock-is-right.`;
}
