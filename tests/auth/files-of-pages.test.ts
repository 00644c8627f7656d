import path from "node:path";
import { expect, test } from "vitest";
import { keepRecords } from "@/lib/auth/account";
import { signOutEverywhere } from "@/lib/auth/devices";
import { wayBack } from "@/lib/auth/way-back";
import { Browser, use } from "../fixtures/browser";
import { endOf } from "../fixtures/rendered";
import { freshSqlite } from "../fixtures/space";
import { addresses, filled, holesOf } from "../journeys/app-tree";

freshSqlite(); // who is led where is the same on either database

const app = path.resolve(import.meta.dirname, "../../app");
const id = "0c235684-5cba-4d18-9387-64b4a1c2d3e4";
/** Files of one's own; what is everybody's, and what only a script asks for, is none. */
const isFile = (path: string) =>
  /^\/(export|evidence|complaints)\//.test(path) && !/upload|import/.test(path);
const files = addresses().filter(({ path, kind }) => kind === "route" && isFile(path));

type Route = { GET: (request: Request, at: { params: Promise<unknown> }) => Promise<Response> };

/** Where the file leads, or the status of its answer. */
async function asked(file: (typeof files)[number]): Promise<string | number> {
  const { GET } = (await import(path.join(app, file.path, "route.ts"))) as Route;
  const values = holesOf(file).map((hole) => [hole, hole === "version" ? "1" : id]);
  const request = new Request(`http://localhost${filled(file, [id])[0]}`);
  const answer = await GET(request, { params: Promise.resolve(Object.fromEntries(values)) }).catch(endOf);
  if (answer instanceof Response) return answer.status;
  return typeof answer === "object" && "to" in answer ? answer.to : 404;
}

test("A file that is opened on a device that was signed out leads to signing in and back to a page; one that a page loads is not there", async () => {
  const browser = new Browser();
  use(browser);
  await keepRecords("李一", "十个字符的密码够长了");
  await signOutEverywhere();
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) expect(await asked(file), file.path).toBe(404);
  browser.accept = "text/html,application/xhtml+xml,*/*;q=0.8";
  for (const file of files) {
    const to = new URL(String(await asked(file)), "http://house");
    expect(to.pathname, file.path).toBe("/me/sign-in");
    expect(wayBack(to.searchParams.get("from")), file.path).toMatch(/^\/(me|evidence|complaints)/);
  }
});

test("To a stranger a file is not there, however it is asked for", async () => {
  const stranger = new Browser();
  use(stranger);
  stranger.accept = "text/html";
  for (const file of files) expect(await asked(file), file.path).toBe(404);
});
