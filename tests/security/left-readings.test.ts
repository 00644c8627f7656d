import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { POST as read } from "@/app/import/[id]/read/route";
import { db } from "@/lib/store/db";
import { streamFile } from "@/lib/store/files/stream-file";
import { handBlank } from "../fixtures/blank-text";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshSqlite } from "../fixtures/space";

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return { ...real, open: opening(real.open) };
});
freshSqlite();

/** Files that were opened, and that were closed. */
const files = vi.hoisted(() => ({ opened: 0, closed: 0 }));
beforeEach(() => Object.assign(files, { opened: 0, closed: 0 }));

/** All that was opened is closed again. */
const allClosed = () =>
  vi.waitFor(() => {
    expect(files.opened).toBeGreaterThan(0);
    expect(files.closed).toBe(files.opened);
  }, 20_000);

/** Notes what is opened until it is closed. */
function opening(open: typeof import("node:fs/promises").open): typeof open {
  return async (...asked) => {
    const handle = await open(...asked);
    const close = handle.close.bind(handle);
    files.opened += 1;
    let isClosed = false;
    handle.close = async () => {
      if (!isClosed) files.closed += 1;
      isClosed = true;
      await close();
    };
    return handle;
  };
}

test("A reading whose reader has left holds no file open, wherever it stood", async () => {
  use(new Browser());
  const owner = await ownSpace();
  for (let pieces = 0; pieces < 3; pieces++) {
    const id = await handBlank(owner, "2026-11-03 14:05:33 被叫 13800001234\n", 24_000);
    const left = new AbortController();
    const request = new Request(`http://localhost/import/${id}/read`, {
      method: "POST",
      headers: { origin: "http://localhost", host: "localhost" },
      signal: left.signal,
    });
    const { body } = await read(request, { params: Promise.resolve({ id }) });
    const reader = body?.getReader();
    for (let nth = 0; nth < pieces; nth++) await reader?.read();
    const made = () => db().import.findUniqueOrThrow({ where: { id } });
    await vi.waitFor(async () => expect((await made()).read).toBe(pieces * 500), 20_000);
    await setTimeout(100); // the step is made, and waits to be taken
    left.abort();
    await allClosed();
  }
});

test("A file that is left while it is opened is closed", async () => {
  const file = path.join(tmpdir(), randomUUID());
  await writeFile(file, "a".repeat(1000));
  const reader = (await streamFile(file))?.getReader();
  const first = reader?.read();
  await reader?.cancel();
  await first;
  await allClosed();
  await rm(file);
});
