import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { newPostgresql } from "../../scripts/checks/postgresql.mjs";
import { freePort } from "../../scripts/free-port.mjs";
import { screenshot } from "./files";
import { attach, keepRecords, logCall } from "./person";

// One database, two servers of the build that is there; the browser's cookies know no ports, as behind a balancer.
test.setTimeout(240_000);

const folder = mkdtempSync(path.join(tmpdir(), "qingjing-instances-"));
const servers: ChildProcess[] = [];
let database: Awaited<ReturnType<typeof newPostgresql>> | undefined;
let [first, second] = ["", ""];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  database = await newPostgresql();
  const url = database.url("postgres");
  [first, second] = await Promise.all([start(url), start(url)]);
});

test.afterAll(async () => {
  await Promise.all(servers.map(ended));
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Returns its address, once it is well. */
async function start(url: string): Promise<string> {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: url,
    BETTER_AUTH_SECRET: "for-this-journey-only-for-this-journey-only",
  };
  servers.push(spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: "ignore" }));
  const address = `http://localhost:${port}`;
  const isWell = () =>
    fetch(`${address}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  await expect.poll(isWell, { timeout: 120_000 }).toBe(true);
  return address;
}

async function ended(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  if (server.exitCode === null && server.kill("SIGTERM")) await gone;
}

test("What is written through one server is read, and gone on with, through the other", async ({
  browser,
}) => {
  const one = await (await browser.newContext({ baseURL: first })).newPage();
  const id = await logCall(one, { number: "17090001234", how: "人工" });
  await attach(one, await screenshot());
  await one.goto(`${second}/calls/${id}`);
  await expect(one.getByText("170 9000 1234").first()).toBeVisible();
  await one.goto(`${second}/evidence`);
  await expect(one.locator("img").first()).toBeVisible();
  const name = `林静${Math.random().toString(36).slice(2, 8)}`;
  const code = await keepRecords(one, name, "柿子和月亮2026年", second);

  const other = await (await browser.newContext({ baseURL: first })).newPage();
  await other.goto("/me/sign-in");
  await other.getByLabel("用户名").fill(name);
  await other.getByLabel("密码", { exact: true }).fill("柿子和月亮2026年");
  await other.getByRole("button", { name: "登录", exact: true }).click();
  await other.waitForURL(`${first}/`);
  await other.goto(`${second}/calls`);
  await expect(other.getByText("170 9000 1234").first()).toBeVisible();

  // The code that one server showed opens the account at the other, and signs out what is open anywhere.
  await other.context().clearCookies();
  await other.goto(`${first}/me/recover`);
  await other.getByLabel("用户名").fill(name);
  await other.getByLabel("恢复码").fill(code);
  await other.getByLabel("新密码").fill("梨子和太阳2026年");
  await other.getByRole("button", { name: "打开我的记录" }).click();
  await expect(other.getByText("打开了。")).toBeVisible();
  await one.goto(`${second}/me`);
  await expect(one.getByText("这台设备已经退出登录，记录都还在")).toBeVisible();
});
