import { expect, test } from "vitest";
import { insertAll } from "@/lib/store/bulk";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { hasVanished } from "@/lib/store/vanished";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const faultOf = (work: () => Promise<unknown>) =>
  work().then(
    () => null,
    (fault: unknown) => fault,
  );

test("A row that is not there any more is told apart from any other fault, however it was written", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said());
  const link = { evidenceId: "nothing", callId: id };
  for (const work of [
    () => addCall("nobody", said()),
    () => insertAll(db(), "EvidenceCall", [link]),
    () => db().call.update({ where: { id: "nothing" }, data: { note: "" } }),
  ])
    expect(hasVanished(await faultOf(work))).toBe(true);
  expect(hasVanished(await faultOf(() => addCall(owner, said(), id)))).toBe(false);
  expect(hasVanished(await faultOf(() => db().$executeRaw`SELECT nothing`))).toBe(false);
});
