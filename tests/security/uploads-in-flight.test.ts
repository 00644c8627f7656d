import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as upload } from "@/app/evidence/upload/route";
import { POST as readCase } from "@/app/export/import/file/route";
import { POST as readWhole } from "@/app/export/import/whole/route";
import { POST as uploadList } from "@/app/import/upload/route";
import { keepRecords } from "@/lib/auth/account";
import { measure } from "@/lib/store/files/measure";
import { incomingDir } from "@/lib/store/files/places";
import { streamOf } from "@/lib/store/files/stream-of";
import { uploadsInFlight } from "@/lib/store/uploads-in-flight";
import { wav } from "../evidence/samples";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshSqlite } from "../fixtures/space";
import { wrongIn } from "../fixtures/wrong-said";

freshSqlite();
beforeEach(() => use(new Browser()));
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const leave of leaving.splice(0)) leave();
  await vi.waitFor(() => expect(uploadsInFlight().bodies).toBe(0), 60_000);
});

/** Breaks off what a test that failed has left. */
const leaving: (() => void)[] = [];

const MB = 1024 * 1024;
const boundary = "----two-hyphens";
const form = `--${boundary}\r\ncontent-disposition: form-data; name="case"; filename="a.json"\r\n\r\n`;
const asForm = { "content-type": `multipart/form-data; boundary=${boundary}` };
const oneCase = JSON.stringify({ format: "qingjing-case", version: 1, calls: [], evidence: [] });

/** A body whose last byte never comes; `leave` breaks the connection off. */
function heldBack(bytes: Uint8Array, headers: Record<string, string> = {}) {
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      out = controller;
      controller.enqueue(bytes);
    },
  });
  const init = {
    method: "POST",
    headers: { "x-name": "a", ...headers },
    body,
    duplex: "half",
  } as RequestInit;
  const leave = () => out?.error(new Error("gone"));
  leaving.push(leave);
  return { request: new Request("http://house/upload", init), leave };
}

/** Waits until so many bytes lie on the disk as parts of uploads. */
async function onDisk(bytes: number): Promise<void> {
  await vi.waitFor(() => expect(partBytes()).toBeGreaterThanOrEqual(bytes), 60_000);
}

function partBytes(): number {
  if (!existsSync(incomingDir())) return 0;
  const sizes = readdirSync(incomingDir()).map((name) => statSync(path.join(incomingDir(), name)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

const routes: [string, (request: Request) => Promise<Response>, Uint8Array, Record<string, string>][] = [
  ["Evidence", upload, Buffer.alloc(2 * MB), {}],
  ["A list", uploadList, Buffer.alloc(2 * MB), {}],
  ["导出全部", readWhole, Buffer.alloc(2 * MB), {}],
  ["Case data", readCase, Buffer.alloc(2 * MB, " "), {}],
  ["Case data in a form", readCase, Buffer.concat([Buffer.from(form), Buffer.alloc(2 * MB, " ")]), asForm],
];

describe("A body whose last byte is held back", () => {
  test.each(routes)(
    "%s: lies on the disk while it comes, and is gone when the sender is",
    async (_, post, bytes, headers) => {
      const { request, leave } = heldBack(bytes, headers);
      const answer = post(request);
      await onDisk(MB);
      expect(uploadsInFlight().bodies).toBe(1);
      leave();
      expect((await answer).ok).toBe(false);
      expect([partBytes(), uploadsInFlight()]).toEqual([0, { bodies: 0, bytes: 0 }]);
    },
  );

  test("Is given up when next to nothing comes, however long that goes on", async () => {
    const dripping = new ReadableStream<Uint8Array>({
      async pull(out) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        out.enqueue(new Uint8Array(1));
      },
    });
    const bytes = measure(dripping, { limit: MB, announced: null, patience: 200 }, { size: 0, sha256: "" });
    await expect(new Response(streamOf(bytes)).arrayBuffer()).rejects.toThrow("interrupted");
  });
});

describe("Of uploads at once", () => {
  test("One owner has only so many places, and the next is told when to come again", async () => {
    vi.stubEnv("LIMIT_UPLOADS_AT_ONCE", "1");
    await ownSpace();
    const { request, leave } = heldBack(Buffer.alloc(MB));
    const first = upload(request);
    await onDisk(1);
    const second = await upload(whole(wav(1)));
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, "30"]);
    expect((await second.json()).text).toMatch(/没有收。等前面的传完/);
    leave();
    await first;
    expect((await upload(whole(wav(1)))).status).toBe(201);
  });

  test("One owner's bytes are counted as they are announced", async () => {
    vi.stubEnv("LIMIT_MB_AT_ONCE", "10");
    await ownSpace();
    const { request, leave } = heldBack(Buffer.alloc(MB), { "content-length": String(9.5 * MB) });
    const first = upload(request);
    await onDisk(1);
    expect((await upload(whole(wav(20), { "content-length": String(MB) }))).status).toBe(429);
    expect((await upload(whole(wav(1), { "content-length": String(wav(1).length) }))).status).toBe(201);
    leave();
    await first;
  });

  test("Those without an account share what an address has; who has a name does not", async () => {
    vi.stubEnv("LIMIT_ADDRESS_UPLOADS_AT_ONCE", "1");
    const { request, leave } = heldBack(Buffer.alloc(MB));
    const first = upload(request);
    await onDisk(1);
    use(new Browser());
    await ownSpace();
    expect((await upload(whole(wav(1)))).status).toBe(429);
    await keepRecords("王静", "长的密码八个字以上的");
    expect((await upload(whole(wav(1)))).status).toBe(201);
    leave();
    await first;
  });

  test("All together have so many, and a form without a script is led back to its page", async () => {
    vi.stubEnv("LIMIT_ALL_UPLOADS_AT_ONCE", "1");
    const { request, leave } = heldBack(Buffer.alloc(MB));
    const first = upload(request);
    await onDisk(1);
    use(new Browser());
    expect((await upload(whole(wav(1)))).status).toBe(503);
    const answer = await readCase(whole(Buffer.from(`${form}${oneCase}\r\n--${boundary}--`), asForm));
    expect([answer.status, await wrongIn(answer)]).toEqual([303, "often"]);
    leave();
    await first;
  });
});

function whole(bytes: Uint8Array, headers: Record<string, string> = {}): Request {
  const init = { method: "POST", headers: { "x-name": "a", ...headers }, body: new Uint8Array(bytes) };
  return new Request("http://house/upload", init);
}

describe("Case data", () => {
  test("Is read in as a form and as a raw body", async () => {
    const sent = Buffer.from(`${form}${oneCase}\r\n--${boundary}--\r\n`);
    expect((await readCase(whole(sent, asForm))).headers.get("location")).toMatch(/^\/calls\?read=0(-0)*\./);
    expect(await (await readCase(whole(Buffer.from(oneCase)))).json()).toMatchObject({ calls: 0 });
  });

  test.each([
    [
      "no file",
      `--${boundary}\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n--${boundary}--\r\n`,
      "empty",
    ],
    ["an empty file", `${form}\r\n--${boundary}--\r\n`, "empty"],
    ["half a form", `${form}${oneCase}`, "cut"],
    ["no form", "nothing of the kind", "cut"],
    ["something else", `${form}{}\r\n--${boundary}--\r\n`, "json"],
  ])("As a form with %s it is led back with what was wrong", async (_, sent, wrong) => {
    const answer = await readCase(whole(Buffer.from(sent), asForm));
    expect(await wrongIn(answer)).toBe(wrong);
    expect(partBytes()).toBe(0);
  });
});

test("No route reads the body of a request by itself: it goes through inUpload, or is short", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
    /route\.tsx?$/.test(file),
  );
  const reading = routes.filter((file) => {
    const text = readFileSync(path.join("app", file), "utf8");
    const buffers = /\brequest\s*\.\s*(clone|formData|arrayBuffer|text|json|blob|bytes)\s*\(/.test(text);
    return buffers || (/\.body\b/.test(text) && !text.includes("inUpload("));
  });
  expect(routes.length).toBeGreaterThan(15);
  expect(reading).toEqual([]);
});
