// What is sent to a server that cannot work for now is answered by a sentence of its own for each reason.
import { renameSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as number } from "@/app/calls/number/route";
import { GET as timeline } from "@/app/complaints/[id]/timeline.pdf/route";
import { POST as upload } from "@/app/evidence/upload/route";
import { GET as calls } from "@/app/export/calls.csv/route";
import { POST as readCase } from "@/app/export/import/file/route";
import { POST as readWhole } from "@/app/export/import/whole/route";
import { POST as readImport } from "@/app/import/[id]/read/route";
import { POST as saveImport } from "@/app/import/[id]/save/route";
import { POST as uploadList } from "@/app/import/upload/route";
import { closeDb, db } from "@/lib/store/db";
import { databaseFile } from "@/scripts/migrate.mjs";
import { wav } from "../evidence/samples";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshSqlite } from "../fixtures/space";
import { wrongIn } from "../fixtures/wrong-said";

const room = { bavail: 1024, bsize: 1024 * 1024 };
vi.mock("node:fs/promises", async (load) => {
  const own = await load<typeof import("node:fs/promises")>();
  return { ...own, statfs: vi.fn(async () => room) };
});
freshSqlite();
beforeEach(() => {
  use(new Browser());
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const boundary = "----two-hyphens";
const called = "01085290000";
const oneCase = JSON.stringify({ format: "qingjing-case", version: 1, calls: [], evidence: [] });
const form = `--${boundary}\r\ncontent-disposition: form-data; name="case"; filename="a.json"\r\n\r\n${oneCase}\r\n--${boundary}--\r\n`;
const asForm = { "content-type": `multipart/form-data; boundary=${boundary}` };

function sent(body: Uint8Array | string, headers: Record<string, string> = {}): Request {
  const bytes = new Uint8Array(Buffer.from(body));
  const length = { "content-length": String(bytes.length) };
  const init = { method: "POST", headers: { "x-name": "a", ...length, ...headers }, body: bytes };
  return new Request("http://house/upload", init);
}
const params = { params: Promise.resolve({ id: "one" }) };
const routes: Record<string, () => Promise<Response>> = {
  "a recording": () => upload(sent(wav(1))),
  "a list": () => uploadList(sent("号码,时间\n01085290000,2026-09-08 10:00\n")),
  "case data": () => readCase(sent(oneCase)),
  "a whole": () => readWhole(sent(oneCase)),
  "a list to be read": () => readImport(sent(""), params),
  "rows to be saved": () => saveImport(sent(""), params),
  "a number being typed": () => number(sent(called)),
  "an export": () => calls(),
  "a timeline": () => timeline(sent(""), params),
};

const wrongOf = async () => wrongIn(await readCase(sent(form, asForm)));

describe("With the database away", () => {
  const away = () => `${databaseFile()}.away`;
  beforeEach(async () => {
    await ownSpace();
    renameSync(databaseFile(), away());
  });
  afterEach(() => renameSync(away(), databaseFile()));

  test.each(Object.keys(routes))("%s is answered by 503 with a sentence", async (name) => {
    const answer = await routes[name]?.();
    expect(answer?.status).toBe(503);
    expect(await answer?.text()).toContain("清静的数据库暂时连不上");
  });

  test("Who is new is told so too", async () => {
    use(new Browser());
    expect((await upload(sent(wav(1)))).status).toBe(503);
  });

  test("The form says that it is the database", async () => {
    expect(await wrongOf()).toBe("database");
  });
});

test.each(Object.keys(routes))("With PostgreSQL away %s is answered by 503 with a sentence", async (name) => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  await ownSpace();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  const answer = await routes[name]?.();
  await closeDb();
  expect([answer?.status, await answer?.text()]).toEqual([
    503,
    expect.stringContaining("清静的数据库暂时连不上"),
  ]);
});

describe("With the bucket away", () => {
  beforeEach(async () => {
    await ownSpace();
    vi.stubEnv("STORAGE_URL", "s3://key:secret@nowhere/app?endpoint=http://127.0.0.1:1&timeout=1");
  });

  test("Case data is refused by 503 and nothing of it is read in, until the bucket is back", async () => {
    const call = { number: called, at: "2026-09-08T02:00:00.000Z" };
    const full = JSON.stringify({ format: "qingjing-case", version: 1, calls: [call], evidence: [] });
    const answer = await readCase(sent(full));
    expect([answer.status, (await answer.json()).code]).toEqual([503, "store-away"]);
    expect(await db().call.count()).toBe(0);
    vi.unstubAllEnvs();
    expect(await (await readCase(sent(full))).json()).toMatchObject({ calls: 1 });
  });

  test("The form says that it is the files", async () => {
    expect(await wrongOf()).toBe("away");
  });
});

test("With little disk the form says so", async () => {
  await ownSpace();
  vi.mocked(statfs).mockResolvedValue({ ...room, bavail: 255 } as never);
  const form = await wrongOf();
  const raw = await readCase(sent(oneCase));
  vi.mocked(statfs).mockResolvedValue(room as never);
  expect([form, raw.status]).toEqual(["disk", 507]);
});

test("During a change of keys the form says so to who is new, and nobody of too many", async () => {
  const shared = globalThis as typeof globalThis & { qingjingLacks?: string };
  shared.qingjingLacks = "abcd";
  const form = await wrongOf();
  const raw = await upload(sent(wav(1)));
  shared.qingjingLacks = "";
  expect([form, raw.status]).toEqual(["keys", 503]);
});
