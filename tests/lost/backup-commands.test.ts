import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeDb } from "@/lib/store/db";
import { fitSecret } from "@/lib/store/secret-check";
import { fillSpace } from "../fixtures/filled-space";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite();

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "qingjing-commands-"));
  writeFileSync(path.join(process.env.DATA_DIR ?? "", "secret"), own);
  await fitSecret(own);
  await fillSpace(await newOwner(), "命令");
  await closeDb();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const own = "this is the secret that signs the cookies here";
const at = (name: string) => path.join(folder, name);

/** A command of the host as it is typed: its exit code and all that it said. */
async function run(verb: string, ...args: string[]): Promise<[code: number | null, said: string]> {
  const child = spawn(process.execPath, [`scripts/${verb}.mjs`, ...args], { env: process.env });
  let said = "";
  const hear = (piece: Buffer) => {
    said += piece;
  };
  for (const out of [child.stdout, child.stderr]) out.on("data", hear);
  const [code] = await once(child, "close");
  return [code, said];
}

test("Backup, drill and restore end with 0, say what they did, and leave the note for metrics", async () => {
  expect(await run("backup", "--incremental", at("all"), "--keep", "3")).toEqual([
    0,
    expect.stringMatching(/备份好了：.*BETTER_AUTH_SECRET（数据文件夹里的 secret）要另外收好/s),
  ]);
  const note = JSON.parse(readFileSync(path.join(process.env.DATA_DIR ?? "", "last-backup.json"), "utf8"));
  expect(note).toEqual({
    ...{
      at: note.at,
      goodAt: note.at,
      rowsAt: null,
      rows: expect.any(Number),
      files: 1,
      ok: true,
      what: "incremental",
    },
    recent: [{ at: note.at, what: "incremental", ok: true }],
  });
  mkdirSync(at("aside"));
  expect(await run("restore", "--drill", at("all"), "--into", at("aside"))).toEqual([
    0,
    expect.stringContaining("演练通过"),
  ]);
  expect(readdirSync(at("aside"))).toEqual([]);
  expect(await run("restore", at("all"), "--into", at("new"))).toEqual([
    0,
    expect.stringContaining(`数据库 database: ${at("new/app.db")}`),
  ]);
  expect(readFileSync(at("new/secret"), "utf8")).toBe(own);
  process.env.DATA_DIR = at("new");
  const [code, said] = await run("audit-log", "--event", "restore", "--json");
  const events = said
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect([code, events.map(({ event, outcome, detail }) => [event, outcome, detail])]).toEqual([
    0,
    [
      ["restore", "begun", "whole"],
      ["restore", "ok", "whole"],
    ],
  ]);
});
