import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/store/db";
import { sweepDaily } from "@/lib/store/sweep-daily";
import { guardedSweep } from "@/lib/store/sweep-guarded";
import { patient } from "../fixtures/patient";
import { runMain } from "../fixtures/run-main";
import { freshDataDir } from "../fixtures/space";

const machine = vi.hoisted(() => ({ id: "first", days: 10 }));
vi.mock("@/lib/store/machine-clock", () => ({
  machineRun: () => ({ id: machine.id, ms: machine.days * 86_400_000 }),
}));

freshDataDir();

const now = new Date("2026-11-30T04:00:00.000Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** A space that somebody visited today, with a session that ends in a month. */
beforeEach(async () => {
  Object.assign(machine, { id: "first", days: 10 });
  const [userId, at] = ["u", now];
  await db().user.create({ data: { id: userId, name: "", email: "u@u", isAnonymous: true, createdAt: at } });
  const times = { createdAt: at, updatedAt: at, expiresAt: later(30) };
  await db().session.create({ data: { id: "s", token: "t", userId, ...times } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const sessions = () => db().session.count();

test("After a jump of 400 days the command removes nothing, says why, and ends with 1", async () => {
  await guardedSweep(now);
  vi.useFakeTimers({ toFake: ["Date"], now: later(400) });
  expect(await runMain("sweep")).toEqual([
    1,
    expect.stringMatching(/2026-11-30.*什么也没删.*--clock-is-right/),
  ]);
  expect(await sessions()).toBe(1);
});

test("What a visitor wrote after the jump makes the clock no more right", async () => {
  await guardedSweep(now);
  await db().user.updateMany({ data: { createdAt: later(400) } });
  await expect(guardedSweep(later(400))).rejects.toThrow("时钟可能错了");
  expect(await sessions()).toBe(1);
});

test("Before any sweep was recorded the newest that was written tells of a jump", async () => {
  await expect(guardedSweep(later(400))).rejects.toThrow("时钟可能错了");
  expect(await sessions()).toBe(1);
});

test("A server that was off for long goes on when the host says that the clock is right", async () => {
  await guardedSweep(now);
  expect((await guardedSweep(later(100), { clockIsRight: true })).sessions).toBe(1);
  await guardedSweep(later(101));
});

test("The sweep of each day removes nothing either after a jump, and says so in the log", async () => {
  await guardedSweep(now);
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "setInterval"], now: later(400) });
  const log = vi.spyOn(console, "error").mockReturnValue();
  sweepDaily(undefined);
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  await vi.waitFor(
    () => expect(log).toHaveBeenCalledWith(expect.stringContaining("clock may have jumped")),
    patient,
  );
  expect(await sessions()).toBe(1);
});

/** As on a machine that has run for so many days more by then. */
function sweepAt(days: number, up = days) {
  machine.days = 10 + up;
  return guardedSweep(later(days));
}

test("Many jumps of less than a month each do not outrun it", async () => {
  await sweepAt(0);
  await sweepAt(29, 0);
  for (const days of [58, 87, 203]) await expect(sweepAt(days, 0)).rejects.toThrow("时钟可能");
});

test("A clock that is 60 days behind sweeps nothing and is not believed, so that the right one goes on", async () => {
  await sweepAt(0);
  machine.id = "second";
  await expect(sweepAt(-60, 0)).rejects.toThrow(/倒退了.*--clock-is-right/);
  await sweepAt(1, 1);
});

test("Sweeps of a clock that was ahead count for nothing once it is said to be right, also in another run of the machine", async () => {
  await sweepAt(0);
  await guardedSweep(later(203), { clockIsRight: true });
  machine.id = "second";
  await expect(sweepAt(1, 0)).rejects.toThrow("倒退了");
  await guardedSweep(later(1), { clockIsRight: true });
  machine.id = "third";
  await expect(sweepAt(204, 0)).rejects.toThrow("时钟可能错了");
  machine.id = "second";
  await sweepAt(2, 1);
});

test("A server that nobody visits is swept every day for as long as it runs", async () => {
  for (const days of [0, 29, 58, 87]) await sweepAt(days);
});

test("One that is begun anew once a month is swept each time", async () => {
  for (const days of [0, 29, 58, 87]) {
    machine.id = `run of ${days}`;
    await sweepAt(days, 0);
  }
});
