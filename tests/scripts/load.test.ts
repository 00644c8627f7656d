import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allErrors, crowd } from "@/scripts/bench/load/crowd.mjs";
import type { Person } from "@/scripts/bench/load/person.mjs";

/** What the server says to everything. */
let answer = { status: 200, body: "" };
const server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
let url = "";

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const at = server.address();
  url = typeof at === "object" && at ? `http://127.0.0.1:${at.port}` : "";
});

afterAll(() => void server.close());

const id = "0a0a0a0a-0000-4000-8000-000000000000";

/** One person takes this one step; what is counted against the server. */
async function errorsOf(step: (person: Person) => Promise<void>, said: typeof answer): Promise<string[]> {
  answer = said;
  const taken = async (person: Person) => {
    person.calls.push(id);
    await step(person);
  };
  return allErrors(await crowd({ urls: [url], users: 1, rounds: 1 }, [["step", taken]]));
}

const shown = `<a href="/calls/${id}">170 9000 1000</a>`;

test("An answer counts only when it says what was asked for", async () => {
  const list = (person: Person) => person.list();
  expect(await errorsOf(list, { status: 200, body: shown })).toEqual([]);
  expect(await errorsOf(list, { status: 500, body: shown })).toHaveLength(1);
  expect(await errorsOf(list, { status: 200, body: "<main>还没有来电</main>" })).toHaveLength(1);
  const foreign = shown.replace(/0a0a/g, "0b0b");
  expect(await errorsOf(list, { status: 200, body: shown + foreign })).toHaveLength(1);
});

test("A letter that came half is an error", async () => {
  const print = (person: Person) => person.print();
  const whole = `%PDF-1.7\n${" ".repeat(20_000)}\n%%EOF\n`;
  expect(await errorsOf(print, { status: 200, body: whole })).toEqual([]);
  expect(await errorsOf(print, { status: 200, body: whole.slice(0, 15_000) })).toHaveLength(1);
  expect(await errorsOf(print, { status: 404, body: whole })).toHaveLength(1);
});

test("A server that is not there is an error", async () => {
  const gone = createServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const at = gone.address();
  gone.close();
  const urls = [`http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`];
  const list = (person: Person) => person.list();
  const found = await crowd({ urls, users: 1, rounds: 1 }, [["step", list]]);
  expect(allErrors(found)[0]).toContain("ECONNREFUSED");
});
