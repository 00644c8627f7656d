import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { recording, screenshot } from "./files";
import { type OwnServer, ownServer } from "./own-server";
import { wordsOf } from "./paper";
import { attach, beginComplaint, introduce, issueLetter, logCall } from "./person";

// One server for all of them.
test.describe.configure({ mode: "default" });

const spoken = "您家装修好了吗我们免费量房";
const secrets = [spoken, "某某装饰", "林静", "安宁路1号", "量房录音", "RIFF"];

let server: OwnServer;
const env = {
  ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  BETTER_AUTH_SECRET: randomBytes(32).toString("hex"),
};
test.beforeAll(async () => {
  server = await ownServer(env);
});
test.afterAll(() => server.end());

async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: server.url, locale: "zh-CN" })).newPage();
}

/** Every byte of a folder. */
function everything(folder: string): Buffer {
  const names = readdirSync(folder).map((name) => path.join(folder, name));
  return Buffer.concat(
    names.map((name) => (statSync(name).isDirectory() ? everything(name) : readFileSync(name))),
  );
}

/** A call with a recording and a picture, and a letter about it. */
async function wholeCase(page: Page) {
  const heard = recording(300_000, "量房录音.wav");
  await logCall(page, { number: "17090001234", how: "人工", caller: "某某装饰", words: spoken });
  await attach(page, heard);
  await attach(page, await screenshot());
  await introduce(page);
  await beginComplaint(page, "12321举报", "填12321");
  return { heard, letter: await issueLetter(page) };
}

/** Address of the recording, without what is asked of it. */
async function addressOfRecording(page: Page): Promise<string> {
  const said = await (await page.request.get("/export/case.json")).json();
  const { id } = said.evidence.find((one: { mime: string }) => one.mime.startsWith("audio/"));
  return `/evidence/${id}`;
}

test("With a key all works as without, and none of it stands on the disk", async ({ browser }) => {
  const page = await visitor(browser);
  const { heard, letter } = await wholeCase(page);
  const played = await page.request.get(`${await addressOfRecording(page)}/original?play=1`, {
    headers: { range: "bytes=100000-199999" },
  });
  expect(played.status()).toBe(206);
  expect((await played.body()).equals(heard.buffer.subarray(100_000, 200_000))).toBe(true);
  expect(await wordsOf(await (await page.request.get(`${letter}/letter.pdf`)).body())).toContain("某某装饰");
  const [, , complaint, , version] = letter.split("/");
  expect((await page.request.get(`/export/${complaint}/${version}`)).status()).toBe(200);
  await page.goto("/calls");
  await page.getByLabel("找号码，或者记过的字").fill("免费量房");
  await page.getByLabel("找号码，或者记过的字").press("Enter");
  await page.waitForURL(/\/calls\?s=/);
  await expect(page.getByText("1709 000 1234").or(page.getByText("170 9000 1234")).first()).toBeVisible();
  const bytes = everything(server.dataDir);
  for (const secret of secrets) expect(bytes.includes(secret), secret).toBe(false);
});

test("A letter and a recording that were changed behind the server are said to be", async ({ browser }) => {
  const page = await visitor(browser);
  const { letter } = await wholeCase(page);
  const [, , complaint] = letter.split("/");
  const database = new Database(path.join(server.dataDir, "app.db"));
  const change = "UPDATE IssuedLetter SET issuedAt = '2020-01-01T00:00:00.000+00:00' WHERE complaintId = ?";
  database.prepare(change).run(complaint);
  database.close();
  await page.goto(letter);
  await expect(page.getByText("这封信和当时出的不一样了")).toBeVisible();
  const printed = await page.request.get(`${letter}/letter.pdf`);
  expect([printed.status(), await printed.text()]).toEqual([409, expect.stringContaining("不打印")]);

  const said = await (await page.request.get("/export/case.json")).json();
  const { id, sha256 } = said.evidence.find((one: { mime: string }) => one.mime.startsWith("audio/"));
  const folder = path.join(server.dataDir, "evidence");
  const owner = readdirSync(folder).find((name) => existsSync(path.join(folder, name, sha256)));
  const file = path.join(folder, owner ?? "", sha256);
  const bytes = readFileSync(file);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  chmodSync(file, 0o644);
  writeFileSync(file, bytes);
  await page.goto(`/evidence/${id}`);
  await expect(page.getByText("这份原件和收到时不一样了")).toBeVisible();
});

test("Without its key the server says so and does not start", async () => {
  const started = spawnSync(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", DATA_DIR: server.dataDir, ENCRYPTION_KEY: "" },
    encoding: "utf8",
    timeout: 60_000,
  });
  expect([started.status, started.stderr]).toEqual([1, expect.stringContaining("没有密钥")]);
  expect(started.stdout).not.toContain("等着");
});
