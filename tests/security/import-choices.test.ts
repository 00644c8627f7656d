import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { chooseNumber, chooseShown, giveUp } from "@/app/import/actions";
import { db } from "@/lib/store/db";
import { queueLengths } from "@/lib/store/fair-queue";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { countRows } from "@/lib/store/import-rows";
import { findImport } from "@/lib/store/imports";
import { Browser, use } from "../fixtures/browser";
import { longImport } from "../fixtures/long-import";
import { ownSpace } from "../fixtures/own-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const MANY = 2_500;
const one = "13800138000";

const choices: Record<string, (id: string) => Promise<void>> = {
  "all that is shown": (id) => chooseShown(id, {}, "none"),
  "one number of thousands of rows": (id) => chooseNumber(id, one, {}, false),
};

/** Somebody else's heavy read, which lasts until it is let go. */
function hold() {
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  return { before: inHeavyTurn("somebody else", () => held, MANY), end };
}

test.each(Object.keys(choices))("Choosing %s waits for a heavy turn", async (which) => {
  use(new Browser());
  const owner = await ownSpace();
  const id = await longImport(owner, { many: MANY, one });
  const { before, end } = hold();
  const chosen = choices[which]?.(id);
  await vi.waitFor(() => expect(queueLengths()["heavy-reads"]).toBe(1), 5_000);
  expect(await countRows(owner, id)).toMatchObject({ ticked: MANY });
  end();
  await Promise.all([before, chosen]);
  expect(await countRows(owner, id)).toMatchObject({ ticked: 0 });
});

test("Giving up a long import waits for a heavy turn", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const id = await longImport(owner, { many: MANY });
  const { before, end } = hold();
  const given = giveUp(id).catch((fault: unknown) => fault);
  await vi.waitFor(() => expect(queueLengths()["heavy-reads"]).toBe(1), 5_000);
  expect(await findImport(owner, id)).not.toBeNull();
  end();
  await Promise.all([before, given]);
  expect([await findImport(owner, id), await db().importRow.count()]).toEqual([null, 0]);
});

test("Choosing a number of few rows in a long import waits for nobody", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const id = await longImport(owner, { many: MANY });
  const { before, end } = hold();
  await Promise.race([chooseNumber(id, "13000000007", {}, false), setTimeout(10_000)]);
  expect(await countRows(owner, id)).toMatchObject({ ticked: MANY - 1 });
  end();
  await before;
});
