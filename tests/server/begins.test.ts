import { chmodSync, statSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { register } from "@/instrumentation";
import { closeDb, db } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { writeStoreId } from "@/lib/store/files/store-id";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { fitSecret } from "@/lib/store/secret-check";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
withoutKeys();

const secret = "only-for-tests-only-for-tests-only-for-tests";
beforeAll(() => {
  for (const way of ["error", "warn", "log", "info"] as const) vi.spyOn(console, way).mockReturnValue();
});
beforeEach(() => {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("BETTER_AUTH_SECRET", secret);
  vi.useFakeTimers({ toFake: ["setInterval"] });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** The sentence with which a server that starts ends. */
async function ending(): Promise<string> {
  const said: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(`${text}`) > 0);
  const exit = vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  try {
    await expect(register()).rejects.toThrow("ended with 1");
    return said.join("");
  } finally {
    write.mockRestore();
    exit.mockRestore();
  }
}

test("A server ends with a sentence where the file store is another database's", async () => {
  await writeStoreId(await bareFileStore(), "another");
  expect(await ending()).toMatch(/不是这个数据库的那一个.*adopt/);
});

test("A server ends with a sentence where another secret signed before", async () => {
  await fitSecret(`${secret} of another place`);
  expect(await ending()).toMatch(/BETTER_AUTH_SECRET/);
});

test("A server ends with a sentence where a key is lacking", async () => {
  giveKeys(newKey());
  await fitKeys();
  giveKeys();
  expect(await ending()).toMatch(/ENCRYPTION_KEY 里没有密钥/);
});

test("A server that begins closes its data folder, hashes the tokens of before and gives database and store their id", async () => {
  await closeDb(); // what is known of a database is known of this connection to it
  chmodSync(process.env.DATA_DIR ?? "", 0o755);
  const [userId, expiresAt] = ["u", new Date("2099-01-01")];
  await db().user.create({ data: { id: userId, name: "", email: "u@u", isAnonymous: true } });
  await db().session.create({ data: { id: "s", token: "bare", userId, expiresAt } });
  await register();
  expect(statSync(process.env.DATA_DIR ?? "").mode & 0o777).toBe(0o700);
  expect((await db().session.findMany())[0]?.token).toMatch(/^sha256:/);
  expect(await db().storeIdentity.count()).toBe(1);
});
