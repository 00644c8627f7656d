import { expect, test } from "vitest";
import { askAgain } from "@/lib/store/ask-again";
import { addCall } from "@/lib/store/calls";
import { rememberColumns, rememberedColumns } from "@/lib/store/column-choices";
import { listEvidence } from "@/lib/store/evidence";
import { originalsOf } from "@/lib/store/files";
import { giveUpImport } from "@/lib/store/give-up-import";
import { importNumbers } from "@/lib/store/import-numbers";
import { countRows, tickNumber, tickOnlyShown, tickRow } from "@/lib/store/import-rows";
import { saveImport } from "@/lib/store/import-save";
import { answerImport, findImport, listImports } from "@/lib/store/imports";
import { readImport } from "@/lib/store/read-import";
import { receiveImport } from "@/lib/store/receive-import";
import { hand, handAndRead, handAndSave, read } from "../fixtures/handed";
import { billList, phoneList, september } from "../fixtures/lists";
import { said } from "../fixtures/said";
import { unwatched } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test("Before anything is chosen, what came in is ticked, but not whom the person knows", async () => {
  const owner = await newOwner();
  const { numbers } = await importNumbers(owner, await handAndRead(owner, phoneList(september)));
  const shown = numbers.map(({ number, fresh, ticked, out, name }) => ({ number, fresh, ticked, out, name }));
  expect(shown).toEqual([
    { number: "17090001234", fresh: 3, ticked: 3, out: 0, name: "" },
    { number: "02480000000", fresh: 2, ticked: 2, out: 0, name: "" },
    { number: "13900001111", fresh: 1, ticked: 0, out: 1, name: "妈妈" },
  ]);
});

test("A number of the log is ticked though it stands in the contacts", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ number: "13900001111", at: "2026-01-01T00:00:00.000Z" }));
  const { numbers } = await importNumbers(owner, await handAndRead(owner, phoneList(september)));
  expect(numbers[0]).toMatchObject({ number: "13900001111", logged: true, fresh: 1, ticked: 1 });
});

test("Whom one file names is known in the next, which names nobody", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  const { numbers } = await importNumbers(owner, await handAndRead(owner, billList(september)));
  expect(numbers.at(-1)).toMatchObject({ number: "13900001111", name: "妈妈", ticked: 0 });
});

test("A name also reaches the file that waits beside it", async () => {
  const owner = await newOwner();
  const bill = await handAndRead(owner, billList(september));
  await handAndRead(owner, phoneList(september));
  const { numbers } = await importNumbers(owner, bill);
  const known = numbers.find(({ number }) => number === "13900001111");
  expect(known).toMatchObject({ name: "妈妈", ticked: 0 });
});

test("A number of the log stays ticked when another file names it", async () => {
  const owner = await newOwner();
  await addCall(owner, said({ number: "13900001111", at: "2026-01-01T00:00:00.000Z" }));
  const bill = await handAndRead(owner, billList(september));
  await handAndRead(owner, phoneList(september));
  const { numbers } = await importNumbers(owner, bill);
  expect(numbers[0]).toMatchObject({ number: "13900001111", name: "妈妈", ticked: 1 });
});

test("A number, a period and one row are chosen by themselves", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, phoneList(september));
  await tickOnlyShown(owner, id, { from: "2026-09-09", to: "2026-09-10" });
  expect((await countRows(owner, id)).ticked).toBe(3);
  await tickNumber(owner, id, "02480000000", false);
  expect((await countRows(owner, id)).ticked).toBe(2);
  await tickRow(owner, id, 1, true);
  expect((await countRows(owner, id)).ticked).toBe(3);
  expect(await saveImport(owner, id, unwatched)).toMatchObject({ saved: 3, left: 4 });
});

test("What the person dialled cannot be ticked", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, phoneList(september));
  expect(await tickRow(owner, id, 7, true)).toBe(0);
});

test("A reading that is stopped keeps nothing to be saved, and begins anew", async () => {
  const owner = await newOwner();
  const id = await hand(owner, phoneList(september));
  for await (const _ of readImport(owner, id, () => true));
  expect(await findImport(owner, id)).toMatchObject({ state: "reading", read: 0 });
  await read(owner, id);
  await read(owner, id);
  expect(await findImport(owner, id)).toMatchObject({ state: "read", read: 7 });
});

test("Two readings at once never mix their rows", async () => {
  const owner = await newOwner();
  const id = await hand(owner, phoneList(september));
  await Promise.all([read(owner, id), read(owner, id), read(owner, id)]);
  await read(owner, id);
  expect(await findImport(owner, id)).toMatchObject({ state: "read", read: 7 });
});

const odd = "客户,电话,何时\nA,17090001234,2026-09-20 10:00:00\nB,02480000000,2026-09-21 11:00:00\n";

test("A reading that ends because the person has to be asked says so", async () => {
  const owner = await newOwner();
  const day = hand(owner, "Call type,Date,Duration,Number\nMissed,02/06/2026 09:45,00:00:00,17090001234\n");
  const steps = [];
  for await (const { read, asks } of readImport(owner, await day, () => false)) steps.push({ read, asks });
  expect(steps.at(-1)).toEqual({ read: 0, asks: true });
  const plain = await hand(owner, phoneList(september));
  for await (const { asks } of readImport(owner, plain, () => false)) expect(asks).toBe(false);
});

test("What a row leaves in doubt is counted at its number", async () => {
  const owner = await newOwner();
  const lost = september.map((call) => ({ ...call, number: call.number.replace(/^0/, "") }));
  const id = await handAndRead(owner, billList(lost));
  const { numbers } = await importNumbers(owner, id);
  expect(numbers.map(({ number, fresh, doubtful }) => [number, fresh, doubtful])).toEqual([
    ["17090001234", 2, 0],
    ["13900001111", 1, 0],
    ["02480000000", 1, 1],
  ]);
});

test("A table nobody knows is asked about once, and its like is read by the same answer", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, odd);
  expect(await findImport(owner, id)).toMatchObject({ state: "asking", ask: { kind: "columns" } });
  await answerImport(owner, id, { columns: { number: 1, at: 2 } });
  await rememberColumns(owner, "客户\t电话\t何时", { number: 1, at: 2 });
  await read(owner, id);
  expect(await findImport(owner, id)).toMatchObject({ state: "read", read: 2, rejected: 0 });
  const next = await handAndRead(owner, odd.replace("09-20", "10-20"));
  expect(await findImport(owner, next)).toMatchObject({ state: "read", read: 2 });
});

test("What was said of a table by mistake is forgotten, and asked anew", async () => {
  const owner = await newOwner();
  await rememberColumns(owner, "客户\t电话\t何时", { number: 0, at: 2 });
  const id = await handAndRead(owner, odd);
  expect(await findImport(owner, id)).toMatchObject({ state: "read", read: 2, rejected: 2 });
  expect(await askAgain(owner, id)).toBe(true);
  await read(owner, id);
  expect(await findImport(owner, id)).toMatchObject({ state: "asking", ask: { kind: "columns" } });
  expect(await rememberedColumns(owner, "客户\t电话\t何时")).toBeNull();
});

test("A file of which nothing was said is not asked about again", async () => {
  const owner = await newOwner();
  expect(await askAgain(owner, await handAndRead(owner, phoneList(september)))).toBe(false);
});

test("What does not say who rang whom is not ticked", async () => {
  const owner = await newOwner();
  await rememberColumns(owner, "客户\t电话\t何时", { number: 1, at: 2 });
  const id = await handAndRead(owner, odd);
  expect(await countRows(owner, id)).toMatchObject({ new: 2, ticked: 0 });
});

test("Given up, neither rows nor file are left", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, phoneList(september));
  expect(await giveUpImport(owner, id)).toBe(true);
  expect(await listImports(owner)).toEqual([]);
  expect(await listEvidence(owner)).toEqual([]);
  expect((await originalsOf(owner)).size).toBe(0);
});

test("A file from which calls came stays when another reading of it is given up", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  await giveUpImport(owner, await handAndRead(owner, phoneList(september)));
  expect((await originalsOf(owner)).size).toBe(1);
});

test.each([
  ["empty", ""],
  ["unknown-kind", "\u0089PNG\r\n\u001a\n"],
])("A file that is %s is refused, and nothing of it is kept", async (code, text) => {
  const owner = await newOwner();
  const answer = await receiveImport(owner, new Blob([text]).stream(), { name: "x", announced: null });
  expect(answer).toMatchObject({ kind: "refused", reasons: [{ code }] });
  expect((await originalsOf(owner)).size).toBe(0);
});
