import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { freePort } from "@/scripts/free-port.mjs";
import { watchdogSeconds } from "@/scripts/supervise.mjs";

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

type Answer = { pid: number; replaced: number };

async function supervised() {
  const port = await freePort();
  const child = begin(port);
  await once(child.stdout ?? child, "data");
  const ask = async (url = "/") => (await fetch(`http://127.0.0.1:${port}${url}`)).json() as Promise<Answer>;
  return { child, ask, said: listen(child) };
}

function begin(port: number): ChildProcess {
  const child = spawn(process.execPath, ["tests/fixtures/supervised/supervisor.mjs", String(port)]);
  running.push(child);
  return child;
}

function listen(child: ChildProcess): () => string {
  const lines: string[] = [];
  child.stderr?.on("data", (text) => lines.push(String(text)));
  return () => lines.join("");
}

/** Asks until somebody answers. */
async function again(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    await setTimeout(100);
  }
  throw new Error("no server came back");
}

test("A server whose event loop does not turn is replaced", async () => {
  const { ask, said } = await supervised();
  const before = await ask();
  await ask("/hang").catch(() => null);
  const after = await again(ask);
  expect(after.pid).not.toBe(before.pid);
  expect(after.replaced).toBe(1);
  const [line = ""] = said()
    .split("\n")
    .filter((one) => one.includes("has not turned for 2 s"));
  expect(JSON.parse(line)).toMatchObject({ time: expect.stringMatching(/^20\d\d-.*Z$/), level: "error" });
});

test("A server that ends by itself is replaced", async () => {
  const { ask, said } = await supervised();
  await ask("/end").catch(() => null);
  expect((await again(ask)).replaced).toBe(1);
  expect(said()).toContain("ended (3)");
});

test("A server that never became ready ends with its own exit code", async () => {
  const [code] = await once(begin(0), "exit");
  expect(code).toBe(7);
});

test("SIGTERM ends the server and then its supervisor", async () => {
  const { child, ask } = await supervised();
  const { pid } = await ask();
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(() => process.kill(pid, 0)).toThrow();
});

test("The seconds are a whole number, 20 unless set", () => {
  expect(watchdogSeconds({})).toBe(20);
  expect(watchdogSeconds({ WATCHDOG_SECONDS: "0" })).toBe(0);
  for (const wrong of ["", "-1", "1.5", "soon"])
    expect(() => watchdogSeconds({ WATCHDOG_SECONDS: wrong })).toThrow("WATCHDOG_SECONDS");
});
