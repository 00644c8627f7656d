import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { healthReport } from "@/lib/server/health-report";
import { addCall, countCalls } from "@/lib/store/calls";
import { forgetHealth } from "@/lib/store/health";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { readKeys } from "@/lib/store/sealed/keys";
import { lookForKeys } from "@/lib/store/sealed/lacking";
import { giveKeys, newKey, withoutKeys } from "../../fixtures/keys";
import { runMain } from "../../fixtures/run-main";
import { said } from "../../fixtures/said";
import { freshDataDir, newOwner } from "../../fixtures/space";

freshDataDir();
withoutKeys();
beforeEach(() => {
  forgetHealth();
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
});
afterEach(async () => {
  giveKeys(newer, older);
  await lookForKeys();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const [older, newer] = [newKey(), newKey()];
const id = readKeys(newer)[0]?.id ?? "";

/** A server runs with the older key, and another has begun with a newer one in front of it. */
async function leftBehind(): Promise<void> {
  giveKeys(newer, older);
  await fitKeys();
  giveKeys(older);
}

test("Before any server has begun with the first key nothing is rotated, and it says what to do", async () => {
  giveKeys(older);
  await fitKeys();
  giveKeys(newer, older);
  expect(await runMain("keys", "rotate")).toEqual([
    1,
    expect.stringMatching(/全部重新启动.*--servers-stopped/),
  ]);
  giveKeys(older);
  expect(await lookForKeys()).toBe("");
  giveKeys(newer, older);
  await fitKeys();
  expect((await runMain("keys", "rotate"))[0]).toBe(0);
});

test("A server that a new key has left behind says which, once, and by its health why it is ill", async () => {
  await leftBehind();
  const log = vi.spyOn(console, "error").mockReturnValue();
  expect(await healthReport(["database"])).toMatchObject({ status: "down", why: "keys" });
  await lookForKeys();
  expect(log.mock.calls).toEqual([[expect.stringContaining(`lacks key ${id}`)]]);
});

test("It writes nothing more that would be sealed with the key that is to go, and goes on when it has both", async () => {
  const owner = await newOwner();
  await leftBehind();
  vi.spyOn(console, "error").mockReturnValue();
  await lookForKeys();
  await expect(addCall(owner, said({ note: "忙" }))).rejects.toThrow(`lacks key ${id}`);
  expect(await countCalls(owner)).toBe(0);
  giveKeys(newer, older);
  await lookForKeys();
  await addCall(owner, said({ note: "忙" }));
  expect(await countCalls(owner)).toBe(1);
});
