import { beforeEach, expect, test, vi } from "vitest";
import { POST as save } from "@/app/import/[id]/save/route";
import { refusedTitle } from "@/components/import/refused-title";
import { hashedAddress } from "@/lib/auth/address";
import { db } from "@/lib/store/db";
import { inTurnOf } from "@/lib/store/file-turns";
import { countRows } from "@/lib/store/import-rows";
import { saveImport } from "@/lib/store/import-save";
import { findImport } from "@/lib/store/imports";
import { savings } from "@/lib/store/saving-turns";
import { Browser, use } from "../fixtures/browser";
import { longImport } from "../fixtures/long-import";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { unwatched } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
beforeEach(() => use(new Browser()));

const LONG = 2_500;

async function toSave(owner: string, many = LONG): Promise<string> {
  const id = await longImport(owner, { many });
  await db().import.update({ where: { id }, data: { state: "read" } });
  return id;
}

/** Somebody else's save of a long import, which lasts until it is let go. */
function hold() {
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  return { before: savings(LONG).run("somebody else", () => held), end };
}

/** As long as it is held, so many of this party wait. */
function waiting(address: string, many: number, signal: AbortSignal): void {
  for (let nth = 0; nth < many; nth++)
    savings(LONG)
      .run({ owner: `${address} ${nth}`, address }, async () => {}, signal)
      .catch(() => {});
}

test("Of long imports one at a time is saved, from its first step to its last", async () => {
  const owners = await Promise.all(Array.from({ length: 4 }, () => newOwner()));
  const ids = await Promise.all(owners.map((owner) => toSave(owner)));
  const steps: string[] = [];
  const watch = (owner: string) => ({ ...unwatched, progress: () => void steps.push(owner) });
  const saves = owners.map((owner, nth) => saveImport(owner, ids[nth] ?? "", watch(owner)));
  for (const sums of await Promise.all(saves)) expect(sums).toMatchObject({ saved: LONG, whole: true });
  const begun = steps.filter((owner, nth) => owner !== steps[nth - 1]);
  expect(begun).toHaveLength(4);
});

test("Who saves a short import waits for none of the long ones, and who waits has the space free for uploads", async () => {
  const { before, end } = hold();
  const owner = await newOwner();
  const long = saveImport(owner, await toSave(owner), unwatched);
  await vi.waitFor(() => expect(savings(LONG).waiting).toBe(1), patient);
  expect(await inTurnOf(owner, async () => "free")).toBe("free");
  const other = await newOwner();
  expect(await saveImport(other, await toSave(other, 10), unwatched)).toMatchObject({ saved: 10 });
  end();
  await before;
  expect(await long).toMatchObject({ saved: LONG });
});

test("Who leaves while it waits saves nothing, and finds all as it was chosen", async () => {
  const { before, end } = hold();
  const owner = await newOwner();
  const id = await toSave(owner);
  const left = new AbortController();
  const saved = saveImport(owner, id, { ...unwatched, signal: left.signal });
  await vi.waitFor(() => expect(savings(LONG).waiting).toBe(1), patient);
  left.abort(new Error("left"));
  expect(await saved).toBeNull();
  end();
  await before;
  expect(await findImport(owner, id)).toMatchObject({ state: "read", saved: 0 });
  expect(await countRows(owner, id)).toMatchObject({ ticked: LONG });
});

async function post(id: string): Promise<{ status: number; told: string }> {
  const headers = { origin: "http://localhost", host: "localhost" };
  const asked = new Request(`http://localhost/import/${id}/save`, { method: "POST", headers });
  const answer = await save(asked, { params: Promise.resolve({ id }) });
  return { status: answer.status, told: await answer.text() };
}

test("Strangers of one address share their places: one more is told so, with what was chosen kept, and one of another address is let in", async () => {
  const [owner, address] = [await ownSpace(), await hashedAddress()];
  const id = await toSave(owner);
  const { before, end } = hold();
  const gone = new AbortController();
  waiting(address, 12, gone.signal);
  const { status, told } = await post(id);
  expect([status, JSON.parse(told)]).toMatchObject([
    429,
    { code: "busy", text: "从这个网络同时要记的导入太多，这个还没记。挑好的都在，过一会儿再点一次。" },
  ]);
  expect(refusedTitle("busy")).toBe("没有记。");
  expect(await countRows(owner, id)).toMatchObject({ ticked: LONG });
  use(new Browser(false, "198.51.100.7"));
  const another = await toSave(await ownSpace());
  const admitted = post(another);
  await vi.waitFor(() => expect(savings(LONG).waiting).toBe(13), patient);
  gone.abort();
  end();
  await before;
  expect((await admitted).told).toContain(`"done":${LONG}`);
});
