import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { keepPrivate } from "@/lib/store/private-data";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

test("The folder of an earlier version is closed to everybody else, with its database and its secret", () => {
  const folder = process.env.DATA_DIR ?? "";
  mkdirSync(path.join(folder, "evidence"), { mode: 0o755 });
  for (const name of ["app.db", "secret", "notes.txt"])
    writeFileSync(path.join(folder, name), "", { flag: "a" });
  for (const name of ["app.db", "secret", "notes.txt"]) chmodSync(path.join(folder, name), 0o644);
  chmodSync(folder, 0o755);
  keepPrivate();
  const modes = ["", "evidence", "app.db", "secret", "notes.txt"].map((name) =>
    mode(path.join(folder, name)),
  );
  expect(modes).toEqual(["700", "700", "600", "600", "644"]);
});

test("A link out of the folder is not followed, and a folder that is not there is no fault", () => {
  const folder = process.env.DATA_DIR ?? "";
  const outside = path.join(folder, "outside");
  writeFileSync(outside, "");
  chmodSync(outside, 0o644);
  symlinkSync(outside, path.join(folder, "secret"));
  keepPrivate();
  expect(mode(outside)).toBe("644");
  expect(() => keepPrivate(path.join(folder, "nowhere"))).not.toThrow();
});
