import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { phoneList } from "../fixtures/lists";
import { screenshot } from "./files";
import { type OwnServer, ownServer } from "./own-server";
import { bodies } from "./server-action-bodies";
import { type Action, send, serverActions } from "./server-actions";
import { everywhere } from "./strangers-ids";

/** Everything that is said here; none of it may be found in what the server prints. */
const said = {
  number: "17091827364",
  name: "闻人静悄",
  latin: "qj-wenren-secret",
  words: "夜半钟声到客船",
  password: "one-long-password-77",
  id: "210102199003077777",
};

const person = { name: said.name, phone: said.number, address: said.words, idNumber: said.id };
const calls = [
  { id: "c1", at: "2026-09-08T10:05", number: said.number, how: "person", category: 22, note: said.words },
];

/** A case as somebody brings it along, with the words in every part. */
const brought = {
  format: "qingjing-case",
  version: 1,
  complainant: person,
  calls,
  callers: [{ name: said.name, numbers: [said.number], note: said.words }],
  refusals: [{ at: "2026-09-09T09:00", way: "sms", numbers: [said.number], note: said.words }],
  complaints: [{ channel: "12321", callIds: ["c1"], answers: { ownWords: said.words } }],
};

type Visitor = { request: APIRequestContext; url: string };

async function bring({ request, url }: Visitor, file: unknown): Promise<number> {
  const buffer = Buffer.from(JSON.stringify(file));
  const multipart = { case: { name: `${said.latin}.json`, mimeType: "application/json", buffer } };
  const headers = { origin: url };
  return (await request.post("/export/import/file", { headers, multipart, maxRedirects: 0 })).status();
}

async function act(
  { request, url }: Visitor,
  action: Action | undefined,
  ...args: unknown[]
): Promise<number> {
  const headers = {
    "next-action": action?.id ?? "",
    "content-type": "text/plain;charset=UTF-8",
    origin: url,
  };
  const data = Buffer.from(JSON.stringify(args));
  return (await request.post(action?.page ?? "/", { headers, data, maxRedirects: 0 })).status();
}

/** The whole way, from what is brought and sent to pages, papers and an account; returns the complaint. */
async function journey(visitor: Visitor): Promise<string> {
  const { request, url } = visitor;
  const actions = serverActions();
  const named = (name: string) => actions.find((one) => one.name === name);
  expect(await bring(visitor, brought)).toBe(303);
  const headers = { origin: url, "x-name": encodeURIComponent(`${said.name}${said.latin}.png`) };
  const picture = (await screenshot()).buffer;
  expect((await request.post("/evidence/upload", { headers, data: picture })).status()).toBe(201);
  const row = {
    number: said.number,
    at: "2026-09-12 10:05:07",
    seconds: 38,
    type: 1 as const,
    name: said.name,
  };
  await request.post("/import/upload", { headers, data: Buffer.from(phoneList([row])) });
  const { calls: known, complaints } = await (await request.get("/export/case.json")).json();
  const [call, complaint] = [known[0].id, complaints[0].id];
  for (const action of actions.filter(({ file }) => file.startsWith("app/complaints")))
    await act(visitor, { ...action, page: action.page.replace(/\[\w+\]/g, complaint) }, complaint);
  const exports = ["calls.csv", "calls.xlsx", "evidence.pdf", "dates.ics", "all.zip"].map(
    (name) => `/export/${name}`,
  );
  const pages = [
    "/",
    "/calls",
    `/calls/${call}`,
    "/complaints",
    `/complaints/${complaint}`,
    "/plan",
    "/me",
    "/evidence",
  ];
  for (const address of [...pages, ...exports]) await request.get(address);
  const looked = { at: "/calls", q: said.words };
  await request.post("/look", { headers: { origin: url }, form: looked });
  await request.post("/calls/number", { headers: { origin: url }, data: said.number });
  const account = { name: said.name, password: said.password };
  expect(await act(visitor, named("keep"), account)).toBe(200);
  await act(visitor, named("enter"), { ...account, password: `${said.password}x` });
  return complaint;
}

/** Arguments of the wrong kinds, broken files and broken case data, all with the words in them. */
async function sendNonsense(visitor: Visitor): Promise<void> {
  const { request, url } = visitor;
  const some = serverActions().filter(
    ({ name }, nth) => nth % 5 === 0 && !/removeAll|leave|enter|keep/.test(name),
  );
  for (const action of some)
    for (const body of bodies(action, said.name, everywhere(said.name)))
      await send(request, action, { body, origin: url });
  const headers = { origin: url, "x-name": encodeURIComponent(`${said.name}.jpg`) };
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 40]), Buffer.from(said.words)]);
  await request.post("/evidence/upload", { headers, data: picture });
  await request.post("/import/upload", { headers, data: Buffer.from(`PK\u0003\u0004${said.words}`) });
  await request.post("/export/import/whole", { headers, data: Buffer.from(`PK\u0003\u0004${said.words}`) });
  await bring(visitor, { ...brought, calls: said.words });
}

/** The database refuses what is written, and says so with somebody's words; then it holds what cannot be read. */
async function spoil(server: OwnServer, visitor: Visitor, complaint: string): Promise<void> {
  const { request } = visitor;
  const database = new Database(path.join(server.dataDir, "app.db"));
  const away = `BEGIN INSERT INTO "${said.words} ${said.number} ${said.name}" VALUES (1); END`;
  database.exec(`CREATE TRIGGER no_call BEFORE INSERT ON "Call" ${away}`);
  expect(await bring(visitor, { ...brought, calls: [{ ...calls[0], at: "2026-09-08T11:05" }] })).toBe(500);
  database.exec("DROP TRIGGER no_call");
  database.prepare(`UPDATE "Complaint" SET answers = ?`).run(`"${said.words}`);
  database.prepare(`UPDATE "Evidence" SET "receivedAt" = ?`).run(`${said.words} ${said.number}`);
  for (const address of [`/complaints/${complaint}`, "/complaints", "/evidence", "/export/case.json"])
    await request.get(address);
  await request.get("/export/all.zip").catch(() => null);
  database.exec(`ALTER TABLE "Call" RENAME TO "Gone"`);
  for (const address of ["/", `/calls?q=${encodeURIComponent(said.words)}`]) {
    expect((await request.get(address)).status()).toBe(500);
  }
  database.exec(`ALTER TABLE "Gone" RENAME TO "Call"`);
  database.close();
}

/** Files of the build and of the data folder, but for the database, the evidence and the secret, with any of the words in them. */
function writtenWith(words: string[], dataDir: string): string[] {
  const known = /^(app\.db(-wal|-shm)?|secret|evidence\/.*)$/;
  const folders = [path.resolve(import.meta.dirname, "../../.next"), dataDir];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .filter((file) => !known.test(path.relative(dataDir, file))),
  );
  return files.filter((file) => {
    const bytes = readFileSync(file);
    return words.some((word) => bytes.includes(word));
  });
}

type Line = { time: string; level: string; kind: string; code: string; place: string[] };

/** The lines that the server logged: JSON, since nobody sits at a terminal here. */
function linesOf(log: string): Line[] {
  return log
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

test("No name, number or word of anybody goes to a log, neither on the whole way nor when everything fails", async ({
  playwright,
}) => {
  test.setTimeout(240_000);
  const server = await ownServer();
  const request = await playwright.request.newContext({ baseURL: server.url });
  const visitor = { request, url: server.url };
  const complaint = await journey(visitor);
  const before = server.log().length;
  await sendNonsense(visitor);
  await spoil(server, visitor, complaint);
  await request.dispose();
  const log = server.log();
  const written = writtenWith(Object.values(said), server.dataDir);
  await server.end();
  // The faults were there and were told: what kind, and where.
  const faults = linesOf(log.slice(before)).filter(({ level }) => level === "error");
  expect(faults.some(({ kind, code }) => /^PrismaClient\w+/.test(kind) && /^P\d{4}$/.test(code))).toBe(true);
  for (const { time, place } of faults) {
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(600_000);
    expect(place.join("\n")).toMatch(/^\s+at /);
  }
  expect(Object.values(said).filter((words) => log.includes(words))).toEqual([]);
  expect(log).not.toMatch(/1709182|闻人|半钟|客船/);
  expect(written).toEqual([]);
});
