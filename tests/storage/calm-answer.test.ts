import { expect, test } from "vitest";
import { answerCalmly } from "@/app/calm-answer";
import { StoreFault } from "@/lib/store/files/fault";
import { LockLost } from "@/lib/store/lock-lost";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

test("A file that cannot be opened because its store is away is a 503 with words to act on", async () => {
  const response = await answerCalmly(() => Promise.reject(new StoreFault("away", null)));
  expect([response.status, await response.text()]).toEqual([
    503,
    "存文件的地方暂时连不上\n\n记下的都还在，过几分钟再打开。\n",
  ]);
});

test("Work whose lock the database cut was not done, as where the database is away", async () => {
  const response = await answerCalmly(() => Promise.reject(new LockLost()));
  expect([response.status, await response.text()]).toEqual([
    503,
    "清静的数据库暂时连不上\n\n记下的都还在，过几分钟再打开。\n",
  ]);
});

test("Any other fault stays one", async () => {
  await expect(answerCalmly(() => Promise.reject(new Error("other")))).rejects.toThrow("other");
});

test("A store that another copy of this module has opened is away just the same", async () => {
  const foreign = Object.assign(new Error(), { name: "StoreFault", kind: "away" });
  expect((await answerCalmly(() => Promise.reject(foreign))).status).toBe(503);
});
