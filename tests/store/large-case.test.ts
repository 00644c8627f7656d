import { expect, test, vi } from "vitest";
import { caseOf, knownAbout } from "@/app/complaints/case";
import { pickerChoices } from "@/app/complaints/choices";
import { standingsOf } from "@/app/complaints/standings";
import { toldBy } from "@/app/pattern/told";
import { noAnswers } from "@/lib/channels/answers";
import { columns } from "@/lib/store/call-rows";
import { numbersOf } from "@/lib/store/calls";
import { addStep, findComplaint, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { complaintsWithHistory } from "@/lib/store/filed";
import { SafeSqlite } from "@/lib/store/safe-sqlite";
import { callsSelected } from "@/lib/store/selected-calls";
import { said } from "../fixtures/said";
import { freshSqlite, newOwner } from "../fixtures/space";
import { filed } from "../fixtures/steps";

freshSqlite();

type Space = { owner: string; last: string };

/** A space with so many calls, all of them in each of so many complaints that were handed in. */
async function spaceOf(calls: number, complaints: number): Promise<Space> {
  const owner = await newOwner();
  const data = Array.from({ length: calls }, () => {
    return { id: crypto.randomUUID(), ownerId: owner, ...columns(said()) };
  });
  await db().call.createMany({ data });
  const ids = data.map(({ id }) => id);
  let last = "";
  for (let nth = 0; nth < complaints; nth++) {
    last = await startComplaint(owner, "12321", ids, noAnswers);
    await addStep(owner, last, filed());
  }
  return { owner, last };
}

const read = { queries: 0, rows: 0 };
const connect = SafeSqlite.prototype.connect;
vi.spyOn(SafeSqlite.prototype, "connect").mockImplementation(async function (this: SafeSqlite) {
  const connection = await connect.call(this);
  const queryRaw = connection.queryRaw;
  connection.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    read.queries += 1;
    read.rows += answer.rows.length;
    return answer;
  };
  return connection;
});

async function readBy(work: () => Promise<unknown>): Promise<typeof read> {
  Object.assign(read, { queries: 0, rows: 0 });
  await work();
  return { ...read };
}

test.each([
  ["Where every complaint stands", ({ owner }) => standingsOf(owner, "2026-10-12")],
  ["What was handed in", ({ owner }) => complaintsWithHistory(owner)],
  ["One complaint", ({ owner, last }) => findComplaint(owner, last)],
] satisfies [string, (space: Space) => Promise<unknown>][])(
  "%s is read in as many rows from a log of three calls as of three hundred",
  async (_, work) => {
    const [few, many] = [await spaceOf(3, 4), await spaceOf(300, 4)];
    const first = await readBy(() => work(few));
    expect(first.rows).toBeGreaterThan(0);
    expect(await readBy(() => work(many))).toEqual(first);
  },
);

/** Three calls in a complaint, and so many others in the log, which one file tells of too. */
async function spaceBeside(others: number): Promise<Space> {
  const space = await spaceOf(3, 1);
  const number = "17100000000";
  const data = Array.from({ length: others }, () => {
    return { id: crypto.randomUUID(), ownerId: space.owner, ...columns(said({ number })) };
  });
  await db().call.createMany({ data });
  const file = { kind: "phone-log", name: "x", mime: "application/xml", size: 1, sha256: "x" };
  const id = crypto.randomUUID();
  await db().evidence.create({
    data: { id, ownerId: space.owner, receivedAt: new Date(), originalStatus: "stored", ...file },
  });
  const own = await db().call.findMany({ where: { ownerId: space.owner }, select: { id: true } });
  await db().evidenceCall.createMany({ data: own.map((call) => ({ evidenceId: id, callId: call.id })) });
  return space;
}

const everything = { matters: [], numbers: [], from: "", to: "", without: [] };

test.each([
  ["The draft of a letter", ({ owner, last }) => caseOf(owner, last)],
  [
    "What a letter about one number says",
    async ({ owner }) => {
      const calls = await callsSelected(owner, { ...everything, numbers: [said().number] });
      return knownAbout(owner, calls, noAnswers);
    },
  ],
  [
    "A complaint to begin",
    async ({ owner, last }) => {
      const { callIds = [] } = (await findComplaint(owner, last)) ?? {};
      return startComplaint(owner, "12321", callIds, noAnswers);
    },
  ],
  ["The pattern of a log", ({ owner }) => toldBy(owner)],
  ["What a picker offers", ({ owner }) => pickerChoices(owner, everything)],
  ["All its numbers", ({ owner }) => numbersOf(owner)],
] satisfies [string, (space: Space) => Promise<unknown>][])(
  "%s is read in as many rows beside three other calls as beside three hundred",
  async (_, work) => {
    const [few, many] = [await spaceBeside(3), await spaceBeside(300)];
    const first = await readBy(() => work(few));
    expect(first.rows).toBeGreaterThan(0);
    expect(await readBy(() => work(many))).toEqual(first);
  },
);

test("More complaints take no more queries, up to as many as are read at once", async () => {
  const [few, many] = [await spaceOf(5, 2), await spaceOf(5, 9)];
  const first = await readBy(() => standingsOf(few.owner, "2026-10-12"));
  const second = await readBy(() => standingsOf(many.owner, "2026-10-12"));
  expect(second.queries).toBe(first.queries);
});
