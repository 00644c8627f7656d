// A visitor's space with any number of calls, made by the app's own store and auth: prints the cookie that opens it.
// node --conditions=react-server --import tsx seed.ts <calls> [complaints about all of them], with DATA_DIR set

import { auth } from "@/lib/auth/auth";
import type { NewCall } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { columns } from "@/lib/store/call-rows";
import { addStep, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";

const [count = 0, complaints = 0] = process.argv.slice(2).map(Number);
const answer = await auth(false).api.signInAnonymous({ headers: new Headers(), asResponse: true });
const cookie = answer.headers
  .getSetCookie()
  .map((one) => one.split(";")[0])
  .join("; ");
const owner = await db().user.findFirstOrThrow({ orderBy: { createdAt: "desc" }, select: { id: true } });
for (let from = 0; from < count; from += 500) {
  const some = Array.from({ length: Math.min(500, count - from) }, (_, at) => call(from + at));
  await db().call.createMany({
    data: some.map((one) => ({ id: crypto.randomUUID(), ownerId: owner.id, ...columns(one) })),
  });
}
const own = await db().call.findMany({ where: { ownerId: owner.id }, select: { id: true } });
const ids = own.map(({ id }) => id);
for (let nth = 0; nth < complaints; nth++) await handIn(nth);
await db().$disconnect();
process.stdout.write(cookie);

/** Five a day backwards from 2026-09-30. */
function call(at: number): NewCall {
  const number = `1709${String(at % 37).padStart(3, "0")}${String((at * 7) % 10_000).padStart(4, "0")}`;
  return {
    kind: "call",
    number,
    typed: number,
    at: new Date(Date.UTC(2026, 8, 30, 10) - at * 4.8 * 3_600_000).toISOString(),
    how: "person",
    seconds: 20 + (at % 60),
    category: 22,
    caller: "某装饰公司",
    product: "装修",
    words: "您好，请问您家需要装修吗，免费量房。",
    knewMyName: null,
    signs: [],
    refused: at % 3 === 0,
    refusedWay: at % 3 === 0 ? "on-call" : null,
    cost: "",
    note: "",
    smsText: "",
  };
}

/** At one door after the other, answered and not to the user's liking. */
async function handIn(nth: number): Promise<void> {
  const doors = channels.filter(({ begins }) => begins === "calls");
  const door = doors[nth % doors.length];
  if (!door) return;
  const id = await startComplaint(owner.id, door.id, ids, noAnswers);
  const paper = { receipt: String(nth), evidenceIds: [] };
  const filed = { kind: "filed", on: "2026-10-08", way: "web", to: "某处", version: null, note: "" } as const;
  await addStep(owner.id, id, { ...filed, ...paper });
  const replied = { kind: "replied", on: "2026-10-20", outcome: "unsatisfied", words: "已加标记" } as const;
  await addStep(owner.id, id, { ...replied, ...paper });
}
