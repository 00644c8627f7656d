import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GET as wholeZip } from "@/app/export/all.zip/route";
import { GET as callsCsv } from "@/app/export/calls.csv/route";
import { GET as caseData } from "@/app/export/case.json/route";
import { partsOfWhole } from "@/app/export/whole-parts";
import { keepRecords } from "@/lib/auth/account";
import { followEveryAsker } from "@/lib/store/asker";
import { insertAll } from "@/lib/store/bulk";
import { columns } from "@/lib/store/call-rows";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { downloadsBegun } from "@/lib/store/downloads-begun";
import { queueLengths } from "@/lib/store/fair-queue";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { orderedIds } from "@/lib/store/ordered-ids";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite();
beforeEach(() => use(new Browser()));

/** Answers that nobody has read to their end. */
const held: Response[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(held.splice(0).map((one) => one.body?.cancel()));
  expect(downloadsBegun()).toBe(0);
});

async function begin(get: () => Promise<Response>): Promise<number> {
  const answer = await get();
  held.push(answer);
  return answer.status;
}

/** A space of more calls than are gone through at once. */
async function longLog(): Promise<string> {
  const owner = await newOwner();
  const at = new Date();
  const rows = orderedIds(2_100, at).map((id) => ({
    id,
    ownerId: owner,
    ...columns(said()),
    createdAt: at,
    updatedAt: at,
  }));
  await insertAll(db(), "Call", rows);
  return owner;
}

test("One owner begins three downloads; the next is told in a sentence to come again, until one is over", async () => {
  await addCall(await ownSpace(), said());
  expect([await begin(caseData), await begin(wholeZip), await begin(callsCsv)]).toEqual([200, 200, 200]);
  const refused = await wholeZip();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
  expect(await refused.text()).toContain("记录都在");
  await text(held.shift()?.body as never);
  expect(await begin(wholeZip)).toBe(200);
});

test("Those without an account share what an address has, and leave places for those with one", async () => {
  vi.stubEnv("LIMIT_ADDRESS_DOWNLOADS_AT_ONCE", "2");
  vi.stubEnv("LIMIT_ALL_DOWNLOADS_AT_ONCE", "4");
  const beginAt = async (address: string) => {
    use(new Browser(false, address));
    await addCall(await ownSpace(), said());
    return begin(caseData);
  };
  expect([await beginAt("192.0.2.1"), await beginAt("192.0.2.1"), await beginAt("192.0.2.1")]).toEqual([
    200, 200, 429,
  ]);
  expect([await beginAt("192.0.2.2"), await beginAt("192.0.2.3")]).toEqual([200, 429]);
  await keepRecords("王静", "长的密码八个字以上的");
  expect(await begin(caseData)).toBe(200);
});

test("Whoever leaves, and what is refused, keeps no place", async () => {
  await addCall(await ownSpace(), said());
  for (let nth = 0; nth < 10; nth++) await (await wholeZip()).body?.cancel();
  use(new Browser());
  await expect(wholeZip()).rejects.toThrow();
  expect(downloadsBegun()).toBe(0);
});

test("Whoever asks for the head of a download alone gets it, and keeps no place", async () => {
  await addCall(await ownSpace(), said());
  followEveryAsker((address) => address);
  const routes: Record<string, () => Promise<Response>> = {
    "/zip": wholeZip,
    "/csv": callsCsv,
    "/json": caseData,
  };
  const server = http.createServer(async ({ url }, response) => {
    const { status, headers } = (await routes[url ?? ""]?.()) ?? new Response(null, { status: 404 });
    response.writeHead(status, Object.fromEntries(headers)).end();
  });
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  for (const path of ["/zip", "/csv", "/json", "/zip"]) {
    const { status, headers } = await fetch(`http://localhost:${port}${path}`, { method: "HEAD" });
    expect([status, headers.get("content-disposition")]).toEqual([200, expect.stringMatching(/^attachment/)]);
    expect(downloadsBegun()).toBe(0);
  }
  server.close();
});

/** Somebody else's read, which has the turn of all until it is told to end. */
async function heldTurn(): Promise<() => Promise<void>> {
  const other = await longLog();
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  let running: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    running = inHeavyTurn(other, () => {
      begun();
      return over;
    });
  });
  return async () => {
    end();
    await running;
  };
}

const waitUntilWaiting = (many: number) =>
  vi.waitFor(() => expect(queueLengths()["heavy-reads"]).toBe(many), 30_000);

test("What a download of a long log is made of has its own turns: others come between them, however many wait", async () => {
  const owner = await longLog();
  const parts = await partsOfWhole(owner);
  const endOther = await heldTurn();
  const order: string[] = [];
  const pages = Array.from({ length: 3 }, () => inHeavyTurn(owner, async () => void order.push("page")));
  await waitUntilWaiting(3);
  await expect(
    inHeavyTurn(owner, async () => {}),
    "a page is told to come again",
  ).rejects.toThrow();
  const lists = parts.filter(({ path }) => /全部数据|来电清单/.test(path));
  const made = lists.map(async ({ path, open }) => {
    await buffer(await open());
    order.push(path);
  });
  await waitUntilWaiting(6);
  expect(order).toEqual([]);
  await endOther();
  await Promise.all([...pages, ...made]);
  expect(order.slice(0, 3)).toEqual(["page", "page", "page"]);
  expect(order).toHaveLength(6);
});

test("A download whose reader has left makes nothing more", async () => {
  const left = new AbortController();
  const parts = await partsOfWhole(await longLog(), left.signal);
  const endOther = await heldTurn();
  const made = Promise.resolve(parts.find(({ path }) => path.endsWith(".csv"))?.open());
  await waitUntilWaiting(1);
  left.abort(new Error("gone"));
  await expect(made).rejects.toThrow("gone");
  await waitUntilWaiting(0);
  await endOther();
});
