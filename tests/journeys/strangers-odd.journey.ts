import { expect, test } from "@playwright/test";
import { dice } from "@/scripts/crash/dice.mjs";
import { requestsPart } from "@/scripts/fuzz/requests";
import { runPart } from "@/scripts/fuzz/run";
import { serverActions } from "./server-actions";
import { aboutNothing, asked, naming } from "./strangers-asks";

/** The short form of npm run fuzz -- --part requests. */
test("Whatever is asked of whichever page, route or action, nothing breaks and nothing of another person's is shown", async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const part = await requestsPart(Number(new URL(baseURL ?? "").port), dice(2));
  const { faults, rounds } = await runPart(part, dice(1), { rounds: 300, ms: 12_000 });
  expect(faults).toEqual([]);
  expect(rounds).toBeGreaterThan(0);
});

test("A page that looks up a word of its address finds nothing under what every object has", async ({
  request,
}) => {
  for (const { path } of aboutNothing) {
    for (const word of ["toString", "constructor", "__proto__"]) {
      const answer = await asked(request, path, { query: naming([word]) });
      expect.soft(answer.status(), `${path} with ${word}`).toBeLessThan(500);
    }
  }
});

const cut = '--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n[';
const unreadable: [type: string, body: string][] = [
  ["text/plain;charset=UTF-8", '[{"a"'],
  ["text/plain;charset=UTF-8", ""],
  ["text/plain;charset=UTF-8", "null"],
  ["text/plain;charset=UTF-8", JSON.stringify(Array(1001).fill(1))],
  ["text/plain;charset=UTF-8", '["$F1"]'],
  ["multipart/form-data", cut],
  ["multipart/form-data; boundary=x", cut],
];

test("Arguments and forms that nobody can read are the sender's mistake, to an action or to a page", async ({
  request,
  baseURL: origin = "",
}) => {
  const action = serverActions().find(({ name }) => name === "recordCall");
  for (const [type, data] of unreadable) {
    const headers = { "content-type": type, origin };
    const post = (more: Record<string, string>) =>
      request.post("/calls/new", { headers: { ...headers, ...more }, data: Buffer.from(data) });
    expect.soft((await post({ "next-action": action?.id ?? "" })).status()).toBe(400);
    if (type.startsWith("multipart")) expect.soft((await post({})).status()).toBe(400);
  }
});

test("A place in the app that its router never names is the asker's mistake", async ({ request }) => {
  for (const place of ["", "x", "null", '["",{"children":["calls",{"children":[["id","x","d"],{}]}]}]']) {
    const headers = { rsc: "1", "next-router-state-tree": encodeURIComponent(place) };
    expect.soft((await request.get("/calls/x", { headers })).status(), place).toBeLessThan(500);
  }
});
