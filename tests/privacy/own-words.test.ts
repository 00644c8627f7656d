import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { wrongAddress } from "@/app/export/import/wrong";
import { POST as look } from "@/app/look/route";
import { noAnswers } from "@/lib/channels/answers";
import { addCall } from "@/lib/store/calls";
import { startComplaint } from "@/lib/store/complaints";
import { filesUnder } from "../boundaries/source";
import { Browser, use } from "../fixtures/browser";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { askedOf, drawn } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";
import { addresses } from "../journeys/app-tree";

still();
freshSqlite(); // what an address says is the same on either database
let victim = new Browser();
beforeEach(() => {
  victim = new Browser();
  use(victim);
});

const sources = filesUnder("app").map((file) => ({ file, text: readFileSync(file, "utf8") }));
const pages = addresses().flatMap(({ path, kind }) => (kind === "page" ? [path] : []));
const asking = pages.filter((page) => textOf(page).includes("searchParams"));

function textOf(page: string): string {
  return readFileSync(path.join("app", page, "page.tsx"), "utf8");
}

/** Every name that some page looks for in what it is asked for. */
function namesAsked(): string[] {
  const patterns = [
    /\b(?:query|params|asked)\.(\w+)/g,
    /\b(?:one|text)\("(\w+)"\)/g,
    /opened\([^)]*\)\)?\.(\w+)/g,
  ];
  const found = sources.flatMap(({ text }) =>
    patterns.flatMap((one) => [...text.matchAll(one)].map(([, name]) => name ?? "")),
  );
  const taken = sources.flatMap(({ text }) =>
    [...text.matchAll(/const \{([\w, :]+)\} = await opened\(/g)].map(([, names]) => names ?? ""),
  );
  return [
    ...new Set([...found, ...taken.flatMap((names) => names.split(/\W+/)), "looked", "at", "what"]),
  ].filter(Boolean);
}

const lure = "账户有危险请加微信";

test("Every page that is asked for something reads it through what leaves unsigned words out", () => {
  expect(asking.length).toBeGreaterThan(20);
  for (const page of asking) {
    const uses = textOf(page).match(/await searchParams/g) ?? [];
    const read =
      textOf(page).match(/(?:opened\(|addressOf\([^;]*?, |ownImport\(params, )await searchParams/g) ?? [];
    expect(uses.length, page).toBeGreaterThan(0);
    expect(read.length, page).toBe(uses.length);
  }
  const inBrowser = filesUnder("components").filter((file) =>
    readFileSync(file, "utf8").includes("useSearchParams"),
  );
  expect(inBrowser, "a key alone is made of it").toEqual(["components/ui/use-page-key.ts"]);
});

test("What a page says of something done, or of what was wrong, is read as a signed word", () => {
  const saying =
    /\b(?:wrong|out|deleted|apart|done|came|away)\b[^\n]*\bopened\(|\b(?:asked|params|query)\.(?:wrong|out|deleted|apart|done|came|read)\b/;
  const signed = /readOwnWord\(|wrongSaid\(|const \{ wrong, out \} = await opened/;
  const lines = sources.flatMap(({ text }) => text.split("\n").filter((line) => saying.test(line)));
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.filter((line) => !signed.test(line))).toEqual([]);
});

/** The same as /look seals it for whoever asks without a cookie; the browser in use stays as it was. */
async function sealedByStranger(query: Record<string, string>): Promise<{ s: string }> {
  const body = new URLSearchParams({ ...query, at: "/calls" }).toString();
  use(new Browser());
  const answer = await look(new Request("http://localhost/look", { method: "POST", body }));
  use(victim);
  const s = new URL(answer.headers.get("location") ?? "", "http://localhost").searchParams.get("s");
  return { s: s ?? "" };
}

test("No page shows words that somebody put into its address, plain or sealed for himself", async () => {
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  const id = await startComplaint(owner, "12321", [call.id], noAnswers);
  const names = namesAsked();
  expect(names).toEqual(
    expect.arrayContaining(["q", "number", "matter", "wrong", "deleted", "from", "step"]),
  );
  const query = Object.fromEntries(names.filter((name) => name !== "s").map((name) => [name, lure]));
  for (const page of asking) {
    const params = { id: page.startsWith("/calls") ? call.id : id, channel: "12321" };
    for (const asked of [query, await sealedByStranger(query)]) {
      const shown = await drawn({ page, params, query: asked });
      expect(JSON.stringify(shown), page).not.toContain(lure);
    }
  }
});

const shownAt = async (address: string) => {
  const asked = askedOf(address, pages);
  return asked ? JSON.stringify(await drawn(asked)) : "";
};

test("No page says that something was done which was not", async () => {
  await ownSpace();
  for (const address of [
    "/export/import?out=1",
    "/calls?deleted=1f",
    "/callers?apart=1f",
    "/me/passkeys?done=removed",
  ])
    expect(await shownAt(address), address).not.toMatch(/撤回了|删掉了|以后不提了/);
  expect(await shownAt("/full?what=calls")).not.toContain("没有加进去");
  expect(await shownAt("/export/import?wrong=full")).not.toContain("放不下");
});

const wrongShown = async (browser: Browser, address: string) => {
  use(browser);
  return (await shownAt(address)).includes("第3条来电");
};

test("What was wrong with case data is told to who sent it, and to nobody else of the same network", async () => {
  const nameless = new Browser(false, "192.0.2.1");
  use(nameless);
  const address = await wrongAddress("shape", "第3条来电");
  expect(await wrongShown(nameless.at("198.51.100.7"), address), "a phone in another network").toBe(true);
  expect(await wrongShown(new Browser(false, "192.0.2.1"), address), "without a cookie").toBe(false);
  const other = new Browser(false, "192.0.2.1");
  use(other);
  await wrongAddress("shape", "第5条来电");
  expect(await wrongShown(other, address), "with a cookie of its own").toBe(false);
  expect(nameless.set.at(-1)).toMatchObject({
    name: "qingjing-asked",
    options: { httpOnly: true, sameSite: "lax", maxAge: 600, secure: false },
  });
});

test("To who has a space it is told there, without a cookie more", async () => {
  const sender = new Browser(false, "192.0.2.1");
  use(sender);
  await addCall(await ownSpace(), said());
  const address = await wrongAddress("shape", "第3条来电");
  expect(sender.set.map(({ name }) => name)).not.toContain("qingjing-asked");
  expect(await wrongShown(sender, address)).toBe(true);
  expect(await wrongShown(new Browser(false, "192.0.2.1"), address)).toBe(false);
});

test("It is told for ten minutes", async () => {
  const address = await wrongAddress("shape", "第3条来电");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 9 * 60_000 });
  expect(await shownAt(address)).toContain("第3条来电");
  vi.setSystemTime(Date.now() + 2 * 60_000);
  expect(await shownAt(address)).not.toContain("第3条来电");
  vi.useRealTimers();
});
