import "server-only";
import { writeAudit } from "./audit/write";
import { believeClock, timeByUptime } from "./clock-note";
import { db } from "./db";
import { dayLength } from "./retention";
import { type Sweeping, type Swept, sweep } from "./sweep";

/** So many days beyond what is known of the time the clock is believed no more without somebody's word. */
const most = 30;
/** Clocks of several servers may be so many days apart. */
const apart = 1;

/** Everything with a term looks over at once where a clock has jumped ahead; the message is a sentence for the host. */
export class ClockJump extends Error {
  override readonly name = "ClockJump";
}

/**
 * As `sweep`, but only when the clock can be right by two measures: the sweep before, and the time that the machine has run,
 * since many jumps of less than a month each would outrun the first. In doubt nothing is removed: that can be made up for.
 * clockIsRight: the host says so, of a server that was off for long.
 */
export async function guardedSweep(
  now: Date,
  { clockIsRight = false, ...ways }: Sweeping & { clockIsRight?: boolean } = {},
): Promise<Swept> {
  if (!clockIsRight) await refuseJump(now);
  if (clockIsRight || (await timeByUptime()) === null) await believeClock(now);
  await disownFuture(now);
  await record(now, "begun");
  const swept = await sweep(now, ways).catch(async (fault: unknown) => {
    await record(now, "failed");
    throw fault;
  });
  await record(now, "ok");
  return swept;
}

async function refuseJump(now: Date): Promise<void> {
  const since = (then: number) => now.getTime() - then > most * dayLength;
  const future = await lastRecorded({});
  if (future && future.getTime() - now.getTime() > most * dayLength) throw new ClockJump(behind(future, now));
  const last = await lastSeen(now);
  if (last && since(last.getTime())) throw new ClockJump(jumped(last, now));
  const byUptime = await timeByUptime();
  if (byUptime !== null && since(byUptime)) throw new ClockJump(outran(new Date(byUptime), now));
}

const ahead = "clock-ahead";

/** Sweeps that are dated later than now were made by a clock that was ahead: they say nothing of the time any more, also when it comes. */
async function disownFuture(now: Date): Promise<void> {
  await db().auditEvent.updateMany({
    where: { event: "sweep", detail: "", at: { gt: until(now) } },
    data: { detail: ahead },
  });
}

async function record(at: Date, outcome: "begun" | "failed" | "ok"): Promise<void> {
  await writeAudit({ at, event: "sweep", outcome, detail: "", actor: "", source: "" });
}

/** When the clock was right for the last time: of what a visitor writes while it is wrong nothing counts, if it can be helped. */
async function lastSeen(now: Date): Promise<Date | null> {
  return (await lastRecorded({ lte: until(now) })) ?? (await lastWritten(now));
}

async function lastRecorded(at: { lte?: Date }): Promise<Date | null> {
  const known = await db().auditEvent.findFirst({
    where: { event: { in: ["sweep", "restore", "move"] }, detail: { not: ahead }, at },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return known?.at ?? null;
}

function until(now: Date): Date {
  return new Date(now.getTime() + apart * dayLength);
}

/** Before the first sweep that was recorded. */
async function lastWritten(now: Date): Promise<Date | null> {
  const past = { lte: until(now) };
  const [user, session, call] = await Promise.all([
    db().user.aggregate({ where: { createdAt: past }, _max: { createdAt: true } }),
    db().session.aggregate({ where: { updatedAt: past }, _max: { updatedAt: true } }),
    db().call.aggregate({ where: { createdAt: past }, _max: { createdAt: true } }),
  ]);
  const all = [user._max.createdAt, session._max.updatedAt, call._max.createdAt];
  return all.filter((at) => at !== null).sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
}

const day = (at: Date) => at.toISOString().slice(0, 10);

function behind(then: Date, now: Date): string {
  return `现在的时钟是 ${day(now)}，可上一次清理记的是 ${day(then)}，倒退了 ${most} 天以上：现在的时钟慢了，或者那时的快了，什么也没做。先看看时钟；现在的没错，就用 npm run sweep -- --clock-is-right。 The clock is behind the last sweep: nothing was done. If it is right: sweep --clock-is-right.`;
}

function outran(byUptime: Date, now: Date): string {
  return `现在的时钟是 ${day(now)}，可按这台机器开机以来走过的时间，应该是 ${day(byUptime)} 左右，差了 ${most} 天以上：时钟可能一次一次往前跳过，什么也没删。先看看时钟；时钟没错（比如虚拟机暂停过很久），就用 npm run sweep -- --clock-is-right。 The clock outran the time that this machine has been up: nothing was removed. If it is right: sweep --clock-is-right.`;
}

function jumped(last: Date, now: Date): string {
  const [then, today] = [day(last), day(now)];
  return `现在的时钟是 ${today}，可上一次清理（或者最后一次写东西）是 ${then}，隔了 ${most} 天以上：时钟可能错了，什么也没删。先看看时钟；服务器真的停了这么久，就用 npm run sweep -- --clock-is-right。 The clock may have jumped: nothing was removed. If it is right: sweep --clock-is-right.`;
}
