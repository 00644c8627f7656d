// What is read of a space in many steps while its rows go to another is never given out as the whole of it.
import { expect, test, vi } from "vitest";
import { changeCalls, issue } from "@/app/complaints/[id]/actions";
import { GET as evidenceListPdf } from "@/app/complaints/[id]/letters/[version]/evidence-list.pdf/route";
import { GET as letterPdf } from "@/app/complaints/[id]/letters/[version]/letter.pdf/route";
import { GET as timelinePdf } from "@/app/complaints/[id]/timeline.pdf/route";
import { GET as bundleZip } from "@/app/export/[complaint]/[version]/route";
import { GET as wholeZip } from "@/app/export/all.zip/route";
import { GET as callsCsv } from "@/app/export/calls.csv/route";
import { GET as callsXlsx } from "@/app/export/calls.xlsx/route";
import { GET as caseJson } from "@/app/export/case.json/route";
import { GET as datesIcs } from "@/app/export/dates.ics/route";
import { GET as evidencePdf } from "@/app/export/evidence.pdf/route";
import { GET as evidenceXlsx } from "@/app/export/evidence.xlsx/route";
import { db } from "@/lib/store/db";
import { downloadsBegun } from "@/lib/store/downloads-begun";
import { inTurnOf } from "@/lib/store/file-turns";
import { movesOf, withNote } from "@/lib/store/notes";
import { moveEverything } from "@/lib/store/owner";
import { readUnmoved } from "@/lib/store/unmoved";
import { Browser, use } from "../fixtures/browser";
import { fillSpace } from "../fixtures/filled-space";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { endOf } from "../fixtures/rendered";
import { freshDataDir, newOwner } from "../fixtures/space";

/** What comes between: once it is known whose space it is, while a letter is drawn up, and after that. */
const between = vi.hoisted(() => ({ asked: async () => {}, drawing: async () => {}, drawn: async () => {} }));
vi.mock("@/lib/auth/owner", async (original) => {
  const real = await original<typeof import("@/lib/auth/owner")>();
  return {
    ...real,
    ownerOfFile: (from: string) => real.ownerOfFile(from).finally(() => between.asked()),
    requireSender: () => real.requireSender().finally(() => between.asked()),
  };
});
vi.mock("@/app/complaints/asked", () => ({
  asked: async () => {
    await between.drawing();
    return { drafted: { kind: "ok", value: "{}" }, ahead: null, evidence: [] };
  },
}));
vi.mock("@/lib/auth/limits", async (original) => ({
  ...(await original<typeof import("@/lib/auth/limits")>()),
  stopLetter: () => between.drawn().then(() => null),
}));

freshDataDir();

type Space = { from: string; to: string; complaint: string };

/** What this browser logged, and an account that it is on its way to. */
async function filled(): Promise<Space> {
  Object.assign(between, { asked: async () => {}, drawing: async () => {}, drawn: async () => {} });
  use(new Browser());
  const from = await ownSpace();
  const { complaint } = await fillSpace(from, "记录");
  return { from, to: await newOwner(), complaint };
}

/** Moves all calls, and stays there until it is told to end. */
async function beginMove({ from, to }: Space): Promise<() => Promise<void>> {
  let end = () => {};
  const lasts = new Promise<void>((resolve) => {
    end = resolve;
  });
  const half = async () => {
    await db().call.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
    await lasts;
  };
  const moved = inTurnOf([from, to], () => withNote({ ownerId: from, into: to }, half, "[]"));
  const left = { where: { ownerId: from } };
  await vi.waitFor(async () => expect(await db().call.count(left)).toBe(0), patient);
  expect(await movesOf(from)).toHaveLength(1);
  return () => {
    end();
    return moved;
  };
}

const asked = new Request("http://house/");
const at = (params: object) => ({ params: Promise.resolve(params) }) as never;
const routes: Record<string, (complaint: string) => Promise<Response>> = {
  "case.json": caseJson,
  "calls.csv": callsCsv,
  "calls.xlsx": callsXlsx,
  "evidence.pdf": evidencePdf,
  "evidence.xlsx": evidenceXlsx,
  "dates.ics": datesIcs,
  "all.zip": wholeZip,
  bundle: (complaint) => bundleZip(asked, at({ complaint, version: "1" })),
  "letter.pdf": (id) => letterPdf(asked, at({ id, version: "1" })),
  "evidence-list.pdf": (id) => evidenceListPdf(asked, at({ id, version: "1" })),
  "timeline.pdf": (id) => timelinePdf(asked, at({ id })),
};

const told = async (answer: Response) => [
  answer.status,
  answer.headers.get("retry-after"),
  (await answer.text()).split("\n")[0],
];

test.each(Object.entries(routes))("%s is not made of a space whose rows are on their way", async (_, get) => {
  const space = await filled();
  let end = async () => {};
  between.asked = async () => {
    end = await beginMove(space);
  };
  const answer = await get(space.complaint).finally(() => end());
  expect(await told(answer)).toEqual([503, "10", "两边的记录正在合到一起"]);
  expect(downloadsBegun()).toBe(0);
});

test("Nor of one whose rows have gone meanwhile", async () => {
  const { from, to } = await filled();
  between.asked = async () => void (await moveEverything(from, to));
  expect(await told(await caseJson())).toEqual([503, "10", "记录刚刚合到了账号里，或者删掉了"]);
});

test("What was read while a move into it came and went is not taken for the whole", async () => {
  const { from, to } = await filled();
  await expect(readUnmoved(to, async () => "the same")).resolves.toBe("the same");
  const read = readUnmoved(to, () => moveEverything(from, to));
  await expect(read).rejects.toMatchObject({ name: "StillMoving" });
});

test("A ZIP that is on its way while rows come into its space breaks off before its end", async () => {
  const { from } = await filled();
  const other = await newOwner();
  await fillSpace(other, "别处");
  const reader = (await wholeZip()).body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await moveEverything(other, from);
  const rest = (async () => {
    while (!(await reader?.read())?.done);
  })();
  await expect(rest).rejects.toMatchObject({ name: "StillMoving" });
  expect(downloadsBegun()).toBe(0);
});

test("No letter is issued of the half of its calls, nor does a draft take the half of what was chosen", async () => {
  const space = await filled();
  const [before, linked] = [await db().issuedLetter.count(), await db().complaintCall.count()];
  let end = async () => {};
  between.drawing = async () => {
    end = await beginMove(space);
  };
  const issued = issue(space.complaint).finally(() => end());
  await expect(issued).rejects.toMatchObject({ name: "StillMoving" });
  await db().call.updateMany({ where: { ownerId: space.to }, data: { ownerId: space.from } });
  between.asked = between.drawing;
  const taken = changeCalls(space.complaint, new FormData()).finally(() => end());
  await expect(taken).rejects.toMatchObject({ name: "StillMoving" });
  expect([await db().issuedLetter.count(), await db().complaintCall.count()]).toEqual([before, linked]);
});

test("A letter is not issued of a complaint that has gone to another space meanwhile, nor is it said that it was", async () => {
  const { from, to, complaint } = await filled();
  const before = await db().issuedLetter.count();
  between.drawn = async () => void (await moveEverything(from, to));
  const end: unknown = await issue(complaint).catch(endOf);
  expect(end).not.toHaveProperty("to");
  expect(end).not.toMatchObject({ kind: "ok" });
  expect(await db().issuedLetter.count()).toBe(before);
});
