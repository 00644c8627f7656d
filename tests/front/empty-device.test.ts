import { beforeEach, expect, test } from "vitest";
import { Browser, use } from "../fixtures/browser";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { askedOf, drawn } from "../fixtures/rendered";
import { freshSqlite } from "../fixtures/space";
import { addresses, holesOf } from "../journeys/app-tree";

still();
freshSqlite(); // a page shows the same on either database
beforeEach(() => use(new Browser()));

/** Where a form leads that was not taken: nobody is there without having sent one. */
const answers = ["/full"];
const pages = addresses()
  .filter((one) => one.kind === "page" && holesOf(one).length === 0 && !answers.includes(one.path))
  .map(({ path }) => path);

/** What of a page says or does something: where it leads, and what it can be told. */
const toDo = /<(?:a|button|input|textarea|select)[\s>]/;

async function seen(path: string): Promise<string> {
  const asked = askedOf(path, pages);
  const found = asked && (await drawn(asked));
  if (typeof found !== "object" || !found) return "";
  return "to" in found ? seen(found.to) : found.html;
}

test.each(pages)("A device without a record finds at %s what to do", async (path) => {
  const html = await seen(path);
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
  const back = /<header.*?<\/header>/s;
  expect(html.slice(html.indexOf("<main")).replace(back, "")).toMatch(toDo);
  expect(main).not.toContain("没有这一页");
});

/** Pages that are made of calls. */
const ofCalls = [
  "/calls",
  "/callers",
  "/callers/new",
  "/calls/unfinished",
  "/complaints/new",
  "/pattern",
  "/plan",
];

test.each(ofCalls)("%s leads to the first call, on a new device and in an empty space", async (path) => {
  expect(await seen(path)).toContain('href="/calls/new"');
  await ownSpace();
  expect(await seen(path)).toContain('href="/calls/new"');
});
