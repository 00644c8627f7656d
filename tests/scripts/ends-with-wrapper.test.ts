import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { fitStore } from "@/lib/store/store-identity";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

/** A store that takes every question and answers none: who asks it waits for ten minutes. */
async function silentStore() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { server, url: `s3://id:secret@silent/app?endpoint=http://127.0.0.1:${port}&timeout=600` };
}

test("A command whose first process is killed ends with it, in the middle of its work", async () => {
  await fitStore();
  const { server, url } = await silentStore();
  const env = { ...process.env, STORAGE_URL: url, DATABASE_URL: "" };
  const wrapper = spawn(process.execPath, ["scripts/store-id.mjs", "status"], { env, stdio: "ignore" });
  const [asked] = (await once(server, "connection")) as [Socket];
  asked.resume();
  const left = once(asked, "close");
  wrapper.kill("SIGKILL");
  await expect(left).resolves.toBeDefined(); // by the process that asked, as nobody else can
  server.close();
});
