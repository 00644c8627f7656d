import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inFlight } from "@/lib/auth/limit-settings";
import { type Admitted, admitUpload, type Upload, uploadsInFlight } from "@/lib/store/uploads-in-flight";
import { freshSqlite } from "../fixtures/space";

freshSqlite();
vi.setConfig({ testTimeout: 30_000 });

const MB = 1024 * 1024;
const room = { bodies: 1000, bytes: 1000 * MB };
const most = { owner: room, address: room, stranger: { ...room, bodies: 4 }, all: { ...room, bodies: 20 } };
let nth = 0;
const admitted: Admitted[] = [];

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => {
  vi.useRealTimers();
  for (const one of admitted.splice(0)) one.end();
  expect(uploadsInFlight().bodies).toBe(0);
});

async function sent(
  sender: Upload["sender"],
  address: string | null,
  limits = most,
): Promise<Admitted | null> {
  const one = await admitUpload({ owner: `o${nth++}`, address, sender, bytes: MB }, limits);
  if (typeof one === "string") return null;
  admitted.push(one);
  return one;
}

/** How many of so many are let in. */
async function letIn(count: number, send: (nth: number) => Promise<Admitted | null>): Promise<number> {
  let many = 0;
  for (let at = 0; at < count; at++) if (await send(at)) many += 1;
  return many;
}

test("A household of three that is new here may send as much at once as each of them may", async () => {
  const usual = inFlight();
  expect(await letIn(3 * usual.owner.bodies, () => sent("stranger", "one", usual))).toBe(36);
  expect(await letIn(usual.all.bodies, () => sent("stranger", "one", usual)), "and no more than 40").toBe(4);
});

test("Strangers behind one address have few places, and all strangers together less than half", async () => {
  expect(await letIn(10, () => sent("stranger", "one"))).toBe(4);
  expect(await letIn(10, () => sent("stranger", "other"))).toBe(4);
  expect(await letIn(10, (at) => sent("stranger", `a${at}`))).toBe(0);
});

test("However many addresses send without a cookie, and however many spaces hold something, those who are known have places left", async () => {
  await letIn(50, (at) => sent("stranger", `a${at}`));
  expect(await letIn(50, (at) => sent("nameless", `b${at}`))).toBe(8);
  expect(await letIn(50, () => sent("named", null))).toBe(4);
});

test("Whoever sends next to nothing is ended for whoever comes, the slowest first", async () => {
  const dribbling = await Promise.all(["a", "b", "c", "d"].map((at) => sent("stranger", at)));
  for (const [at, one] of dribbling.entries()) one?.count(at === 2 ? 10 : 1000);
  const steady = await letIn(4, (at) => sent("stranger", `s${at}`));
  expect([steady, await sent("stranger", "late")], "long enough for it to be seen").toEqual([4, null]);
  for (const one of admitted.slice(4)) one.count(MB / 2);
  vi.advanceTimersByTime(20_000);
  expect(await sent("stranger", "late")).not.toBeNull();
  expect(dribbling.map((one) => one?.stopped.aborted)).toEqual([false, false, true, false]);
  expect(admitted.slice(4, 8).some(({ stopped }) => stopped.aborted)).toBe(false);
});

test("Whoever has sent all of it is not ended while it is being looked at", async () => {
  await letIn(8, (at) => sent("stranger", `s${at}`));
  for (const one of admitted) one.count(MB);
  vi.advanceTimersByTime(3_600_000);
  expect(await sent("stranger", "late")).toBeNull();
});
