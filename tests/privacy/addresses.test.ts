import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { POST as look } from "@/app/look/route";
import { keepRecords } from "@/lib/auth/account";
import { signOutEverywhere } from "@/lib/auth/devices";
import { opened } from "@/lib/auth/sealed-query";
import { wayBack } from "@/lib/auth/way-back";
import { filesUnder } from "../boundaries/source";
import { Browser, use } from "../fixtures/browser";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { type Asked, addressesIn, askedOf, type DrawnForm, drawn, formsIn } from "../fixtures/rendered";
import { freshSqlite } from "../fixtures/space";
import { addresses, filled } from "../journeys/app-tree";
import { type Mark, markSpace, needles } from "./marked-space";

still();
freshSqlite(); // what an address says is the same on either database
beforeEach(() => use(new Browser()));

const mark: Mark = { word: "闻人静悄", digits: "170918273" };
const pages = addresses().flatMap(({ path, kind }) => (kind === "page" ? [path] : []));

/** What of an address reaches a server: nothing of tel:, mailto:, data: and what a script does. */
const isSent = (address: string) => !/^(?!https?:)[a-z]+:/i.test(address);

function tells(address: string): boolean {
  const said = [address, decodeURIComponent(address.replaceAll("+", " "))];
  return said.some((one) => needles(mark).some((needle) => one.includes(needle)));
}

/** A form whose fields a browser would write into the address. */
const asksInAddress = ({ tag, fields }: DrawnForm) =>
  fields.length > 0 && !/method="post"/i.test(tag) && !/action="javascript:/.test(tag);

/** Sends a form that looks something up, with the mark in every field one types into. */
async function lookedUp({ fields }: DrawnForm): Promise<string> {
  const sent = fields.map(({ name, value, typed }) => [name, typed ? mark.digits : value]);
  const body = new URLSearchParams(sent).toString();
  const answer = await look(new Request("http://localhost/look", { method: "POST", body }));
  return answer.headers.get("location") ?? "";
}

/** What is new about an address: the page with these ids, or a thing, or the mark in it, that the page was not yet asked for. */
async function newIn({ page, params, query }: Asked, known: Set<string>): Promise<boolean> {
  const names = Object.entries(await opened(query)).map(
    ([name, value]) => `${page}?${name}${tells(String(value)) ? "=mark" : ""}`,
  );
  const kinds = names.length > 0 ? names : [`${page} ${Object.values(params)}`];
  const fresh = kinds.filter((kind) => !known.has(kind));
  for (const kind of fresh) known.add(kind);
  return fresh.length > 0;
}

type Walked = { drawn: Set<string>; said: Set<string>; asking: string[] };

/** Follows every link and sends every form that only looks something up, from every page that stands alone. */
async function walk(): Promise<Walked> {
  const walked: Walked = { drawn: new Set(), said: new Set(), asking: [] };
  const known = new Set<string>();
  const open = pages.filter((page) => !page.includes("["));
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    const asked = askedOf(address, pages);
    if (!asked || !(await newIn(asked, known))) continue;
    const [here] = address.split("?");
    for (const next of await leadsTo(asked, walked)) {
      walked.said.add(next);
      open.push(next.startsWith("?") ? `${here}${next}` : next);
    }
  }
  return walked;
}

async function leadsTo(asked: Asked, walked: Walked): Promise<string[]> {
  const shown = await drawn(asked);
  if (shown === "nothing") return [];
  walked.drawn.add(asked.page);
  if ("to" in shown) return [shown.to];
  const forms = formsIn(shown.html);
  walked.asking.push(...forms.filter(asksInAddress).map(({ tag }) => `${asked.page} <form${tag}>`));
  const looking = forms.filter(({ tag }) => /action="\/look"/.test(tag));
  return [
    ...addressesIn(shown.html).filter(isSent),
    ...(await Promise.all(looking.map((form) => lookedUp(form)))),
  ];
}

test("No page leads to an address in which a number, a name or a word of the log stands", async () => {
  await markSpace(await ownSpace(), mark);
  const { drawn: seen, said, asking } = await walk();
  expect([...said].filter(tells)).toEqual([]);
  expect(asking).toEqual([]);
  expect(pages.filter((page) => !seen.has(page))).toEqual([]);
});

/** Where a page says one signs in: by leading there, or by a link. */
async function signInsOf(address: string): Promise<string[]> {
  const asked = askedOf(address, pages);
  const shown = asked ? await drawn(asked) : "nothing";
  if (shown === "nothing") return [];
  const all = "to" in shown ? [shown.to] : addressesIn(shown.html);
  return all.filter((one) => one.startsWith("/me/sign-in"));
}

/** Where signing in leads by itself, and the ways in. */
const isWayIn = (page: string) => /^\/($|me\/(sign-in|recover))/.test(page);

test("Whichever page a device that was signed out opens, signing in leads back to it, with what it was asked for", async () => {
  await keepRecords("李一", "十个字符的密码够长了");
  await signOutEverywhere();
  const deep = pages.flatMap((path) => filled({ path, kind: "page" }, [crypto.randomUUID()]));
  const led = await Promise.all(
    deep.filter((page) => !isWayIn(page)).map(async (page) => ({ page, ways: await signInsOf(page) })),
  );
  expect(led.filter(({ ways }) => ways.length > 0).length).toBeGreaterThan(25);
  const back = (way: string) => wayBack(new URL(way, "http://house").searchParams.get("from"));
  for (const { page, ways } of led) for (const way of ways) expect(back(way), page).toBe(page);
  const asked = "/plan?matter=1&matter=4";
  expect((await signInsOf(asked)).map(back)).toEqual([asked]);
});

test("What a script asks for goes in the body: no address it asks for is put together with a query", () => {
  const code = filesUnder("components", "lib").map((file) => [file, readFileSync(file, "utf8")] as const);
  const asking = code.filter(([, text]) =>
    /\b(fetch|open|assign|replace|push|sendBeacon)\(\s*`[^`]*\?[^`]*\$\{(?!code)/.test(text),
  );
  expect(asking.map(([file]) => file)).toEqual([]);
});

test("Every page reads what it is asked for through what opens it", () => {
  const reading = filesUnder("app").flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return file.endsWith("page.tsx") && /\bsearchParams\b/.test(text) ? [{ file, text }] : [];
  });
  expect(reading.length).toBeGreaterThan(15);
  const plain = reading.filter(({ text }) =>
    /await searchParams/.test(
      text.replaceAll(/(opened\(|addressOf\([^,]*, |ownImport\(params, )await searchParams\)/g, ""),
    ),
  );
  expect(plain.map(({ file }) => file)).toEqual([]);
});
