import { expect, test, vi } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { columns } from "@/lib/store/call-rows";
import { addCall, deleteCall, editCall, findCall } from "@/lib/store/calls";
import { deleteComplaint, startComplaint } from "@/lib/store/complaints";
import { closeDb, db } from "@/lib/store/db";
import { deleteEvidence } from "@/lib/store/delete-evidence";
import { originalsOf } from "@/lib/store/files";
import { countEverything, deleteEverything } from "@/lib/store/owner";
import { sweep } from "@/lib/store/sweep";
import { attach } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner, onSqlite } from "../fixtures/space";
import { filesWith } from "./disk";
import { markSpace, needles } from "./marked-space";
import { allRows, asText, ownerless, schemaColumns } from "./tables";

freshDataDir();
vi.setConfig({ testTimeout: 180_000 }); // a space is filled through the store, row by row

const mine = { word: "谛听甲闻", digits: "170577391" };
const theirs = { word: "谛听乙闻", digits: "170244618" };

/** Columns of an owner's rows that can hold nothing anybody said: ids, choices from a list, and what is computed. */
const wordless =
  /^(id|.*Id|kind|way|state|format|channel|mime|numberKind|direction|how|refusedWay|signs|sha256|copyHash|thumbHash|day|at|version|operator|province|postcode|gender|bornOn|hints|columns|comparedTo|removeOn|whole|originalStatus)$/;

test("The filled space has something unmistakable in every column that can hold words", async () => {
  const owner = await newOwner();
  await markSpace(owner, mine);
  const rows = await allRows();
  const texts = schemaColumns().filter(
    ({ table, type, column }) =>
      /String|Json/.test(type) && !wordless.test(column) && !ownerless.includes(table),
  );
  const silent = texts.filter(
    ({ table, column }) =>
      !rows[table]?.some((row) => needles(mine).some((needle) => asText(row[column]).includes(needle))),
  );
  expect(silent.map(({ table, column }) => `${table}.${column}`)).toEqual(unused);
});

/** better-auth's own columns for ways of signing in that this app does not have. */
const unused = [
  "user.email",
  "user.image",
  "account.accessToken",
  "account.refreshToken",
  "account.idToken",
  "account.scope",
];

test.runIf(onSqlite)(
  "Who deletes everything is found nowhere any more: in no table, no file and no raw byte of the data folder",
  async () => {
    const [before, owner, after] = [await newOwner(), await newOwner(), await newOwner()];
    await markSpace(before, { word: "别人丙言", digits: "170111111" });
    await markSpace(owner, mine);
    await markSpace(after, theirs);
    const prints = [...(await originalsOf(owner))];
    const all = [...needles(mine), owner, ...prints];
    expect(prints.length).toBeGreaterThan(3);
    await closeDb(); // all of it is in the file itself now, and not only in the log beside it
    // The search finds each of them while they are there.
    if (onSqlite) for (const needle of all) expect(filesWith([needle]), needle).not.toEqual([]);
    for (const needle of needles(mine)) expect(asText(await allRows())).toContain(needle);
    const others = [await countEverything(before), await countEverything(after)];

    await deleteEverything(owner);
    expect(filesWith(all)).toEqual([]);
    expect(asText(await allRows())).not.toMatch(new RegExp(all.join("|")));
    expect([await countEverything(before), await countEverything(after)]).toEqual(others);
    if (onSqlite) expect(await db().$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: "ok" }]);
  },
);

test.runIf(onSqlite)(
  "Copies that stay in the gaps of pages which were divided and joined again go too",
  async () => {
    const owners = ["一", "二", "三", "四", "五", "六"].map((nth) => `gap-owner-${nth.codePointAt(0)}`);
    const users = owners.map((id) => ({ id, name: "", email: id }));
    await db().user.createMany({ data: users });
    const dice = thrown(131);
    const calls = Array.from({ length: 1200 }, (_, at) => row(owners[at % 6] ?? "", at, dice));
    for (let at = 0; at < calls.length; at += 300)
      await db().call.createMany({ data: calls.slice(at, at + 300) });
    await closeDb();
    const last = owners.pop() ?? "";
    for (const owner of owners) {
      await deleteEverything(owner);
      expect(filesWith([owner])).toEqual([]);
    }
    expect((await countEverything(last)).calls).toBe(200);
  },
);

/** Always the same numbers from 0 to 1: how SQLite divides its pages depends on them. */
function thrown(seed: number): () => number {
  let last = seed;
  return () => {
    last = (last * 16_807) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}

/** A call whose id, time and number lie anywhere among the others, with its owner's id as its words. */
function row(ownerId: string, at: number, dice: () => number) {
  const note = ownerId.repeat(1 + Math.floor(dice() * 40));
  const call = columns(said({ number: `1709${Math.floor(dice() * 1e7)}`, note }));
  const when = new Date(1.7e12 + Math.floor(dice() * 1e10));
  const id = `${Math.floor(dice() * 1e9).toString(16)}-${at}`;
  return { id, ownerId, ...call, at: when, createdAt: when, updatedAt: when };
}

test("One call, one file, one complaint that were deleted are found nowhere after the sweep that follows their time", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ number: `${mine.digits}01`, note: mine.word }));
  await editCall(owner, id, said({ number: `${mine.digits}01`, note: `${mine.word}改过` }));
  const file = await attach(owner, mine.word, [id], mine.word);
  const complaint = await startComplaint(owner, "12321", [id], { ...noAnswers, ownWords: mine.word });
  const stays = await addCall(owner, said({ note: "别的来电" }));
  await closeDb();
  await deleteComplaint(owner, complaint);
  expect(await deleteEvidence(owner, file.id)).toMatchObject({ kind: "ok" });
  await deleteCall(owner, id);
  expect(asText(await allRows())).toContain(mine.word); // it can still be brought back
  await sweep(new Date(Date.now() + 31 * 86_400_000));
  expect(asText(await allRows())).not.toContain(mine.word);
  expect(filesWith([...needles(mine), file.sha256])).toEqual([]);
  expect(await findCall(owner, stays.id)).not.toBeNull();
});
