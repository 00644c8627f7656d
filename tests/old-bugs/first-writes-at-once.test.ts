import { memoryAdapter } from "better-auth/adapters/memory";
import { anonymous, username } from "better-auth/plugins";
import { expect, test } from "vitest";
import { auth } from "@/lib/auth/auth";
import { ownIds } from "@/lib/auth/own-ids";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const models = ["user", "session", "account", "verification"] as const;
const open = ownIds(memoryAdapter(Object.fromEntries(models.map((one) => [one, []]))));

// better-auth 1.7.25: a read that ended while another row was about to be written took the id out of that row.
test.each(models)("A %s gets its id, whatever is read of others at that moment", async (model) => {
  const adapter = open({ plugins: [username(), anonymous()] });
  const data = { userId: "1", email: "a", token: "b", identifier: "c" };
  const known = await adapter.create<{ id: string; email: string; token: string }>({ model, data });
  for (let steps = 0; steps < 41; steps += 1) {
    const read = adapter.findOne({ model, where: [{ field: "id", value: known.id }] });
    for (let step = 0; step < steps; step += 1) await null;
    const made = await adapter.create<{ id: string; email: string; token: string }>({ model, data });
    expect(made.id, `${steps} steps after a read began`).toMatch(/^[\w-]{20,}$/);
    await read;
  }
});

test("Fifty strangers who write for the first time at once have fifty spaces", async () => {
  use(new Browser());
  const { api } = auth(false);
  const made = await Promise.all(
    Array.from({ length: 50 }, () => api.signInAnonymous({ headers: new Headers() })),
  );
  expect(new Set(made.map(({ user }) => user.id)).size).toBe(50);
  expect(await db().user.count()).toBe(50);
});
