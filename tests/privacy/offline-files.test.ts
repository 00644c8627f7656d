import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { opened } from "../fixtures/offline-page";
import { addresses, filled } from "../journeys/app-tree";

test("A file is fetched once for each press that finds the server, and never by itself", async () => {
  const state = { onLine: true, answers: false };
  const { done, said, hear } = opened(state, "/export/dates.ics");
  expect(said("#need")).toMatch(/^这个文件要连上网才能下载。/);
  expect(said("#again")).toBe("下载这个文件");
  await hear("click");
  expect(done).toEqual(["kept"]);
  state.answers = true;
  for (const name of ["tick", "online", "tick"]) await hear(name);
  expect([done, said("h1")]).toEqual([["kept"], "连上了"]);
  await hear("click");
  await hear("tick");
  expect(done).toEqual(["kept", "kept", "reload"]);
  expect(said("#why")).toMatch(/^已经向服务器要了/);
});

const id = "0c235684-5cba-4d18-9387-64b4a1c2d3e4";
const ownFiles = readdirSync("public", { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.\w+$/.test(name),
);

/** What is no file and no page: asked for by who watches the server, or by a script, and then leads to a page. */
const noLink = (path: string) => /^\/(api|import)\//.test(path);

async function reloads(path: string): Promise<boolean> {
  const { done, hear } = opened({ onLine: true, answers: true }, path);
  await hear("tick");
  return done.length > 0;
}

test("It knows every file of the app by its address, and takes no page for one", async () => {
  const all = addresses();
  const gives = (path: string) => /export .*\bGET\b/.test(readFileSync(`app${path}/route.ts`, "utf8"));
  const files = all.filter(({ path, kind }) => kind === "route" && !noLink(path) && gives(path));
  expect(files.length).toBeGreaterThan(12);
  for (const one of files) expect(await reloads(filled(one, [id])[0] ?? ""), one.path).toBe(false);
  for (const name of ownFiles) expect(await reloads(`/${name}`), name).toBe(false);
  for (const one of all.filter(({ kind }) => kind === "page"))
    expect(await reloads(filled(one, [id])[0] ?? ""), one.path).toBe(true);
});

test.each([
  ["https://qingjing.example/me?at=1", "https://qingjing.example/me?at=1", "回到刚才那一页"],
  ["https://qingjing.example/export/calls.xlsx", "/", "回到今天"],
  ["https://another.example/me", "/", "回到今天"],
  ["", "/", "回到今天"],
])("From %s it leads back to a page of ours, else to the first", (referrer, href, textContent) => {
  const { shown } = opened({ onLine: false, answers: false }, "/export/calls.xlsx", referrer);
  expect(shown["#back"]).toMatchObject({ href, textContent, hidden: false });
});
