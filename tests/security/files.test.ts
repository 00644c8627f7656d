import { createHash } from "node:crypto";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { GET } from "@/app/evidence/[id]/original/route";
import { begunFor } from "@/app/evidence/begun-for";
import { POST as upload } from "@/app/evidence/upload/route";
import { POST as readCase } from "@/app/export/import/file/route";
import { POST as uploadList } from "@/app/import/upload/route";
import { ownerOrNull } from "@/lib/auth/owner";
import { listEvidence } from "@/lib/store/evidence";
import { openFile, removeAllFiles } from "@/lib/store/files";
import { wav } from "../evidence/samples";
import { Browser, use } from "../fixtures/browser";
import { freshSqlite } from "../fixtures/space";

freshSqlite();
beforeEach(() => use(new Browser()));

const script = "<script>alert(document.domain)</script>";
const html = Buffer.from(`<!doctype html><title>x</title>${script}`);
const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`);

async function sent(
  post: (request: Request) => Promise<Response>,
  bytes: Uint8Array,
  name = "x",
): Promise<Response> {
  const init = {
    method: "POST",
    headers: { "x-name": encodeURIComponent(name) },
    body: new Uint8Array(bytes),
  };
  return post(new Request("http://house/upload", init));
}

/** What the only file of the space goes out as, to be played in the page. */
async function served() {
  const [one] = await listEvidence((await ownerOrNull()) ?? "");
  const params = Promise.resolve({ id: one?.id ?? "" });
  const { status, headers } = await GET(new Request("http://house/original?play=1"), { params });
  return { status, type: headers.get("content-type"), headers };
}

test("A page, a drawing with a script, and a page under a picture's name are not taken as evidence", async () => {
  expect((await sent(upload, html)).status).toBe(415);
  expect((await sent(upload, svg)).status).toBe(415);
  expect((await sent(upload, html, "截图.png")).status).toBe(415);
  expect((await sent(upload, Buffer.concat([Buffer.from("\n"), svg]), "a.jpg")).status).toBe(415);
});

test("What is a picture and a page at once goes out as a picture that runs nothing", async () => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#c0351c" } })
    .png()
    .toBuffer();
  expect((await sent(upload, Buffer.concat([png, html]), "两样.html")).status).toBe(201);
  const { type, headers } = await served();
  expect(type).toBe("image/png");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
});

test("A recording with a page in it goes out as a recording", async () => {
  await sent(upload, Buffer.concat([wav(1), html]));
  expect((await served()).type).toBe("audio/wav");
});

test("A bill that is a page is read, and goes out as bytes to be saved", async () => {
  const bill = `<html><body><table><tr><td>起始时间</td><td>对方号码</td><td>通信方式</td><td>通信时长</td></tr>
    <tr><td>2026-09-08 10:05:07</td><td>17090001234</td><td>被叫</td><td>38秒</td></tr></table>${script}</body></html>`;
  expect((await sent(uploadList, Buffer.from(bill), "详单.xls")).status).toBe(201);
  const { type, headers } = await served();
  expect(type).toBe("application/octet-stream");
  expect(headers.get("content-disposition")).toMatch(/^attachment; /);
});

test.each([undefined, { start: 2, end: 9 }])(
  "A file that is removed while it is asked for is not there: range %j",
  async (range) => {
    await sent(upload, wav(1));
    const owner = (await ownerOrNull()) ?? "";
    const [one] = await listEvidence(owner);
    const stream = await openFile(owner, one?.sha256 ?? "", range);
    await removeAllFiles(owner);
    const bytes = stream && (await begunFor(new Request("http://house/original"), stream));
    expect([stream, bytes]).toEqual([expect.any(ReadableStream), null]);
  },
);

test("A case file cannot say that its files are pages or drawings", async () => {
  for (const [bytes, mime, status] of [
    [html, "text/html", 200], // as 导入 would take it
    [svg, "image/svg+xml", 415],
    [svg, "image/png\r\nx-evil: 1", 415],
  ] as const) {
    use(new Browser());
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const evidence = [{ kind: "other", name: "x", mime, sha256, callIds: [] }];
    const file = { format: "qingjing-case", version: 1, calls: [], evidence };
    const form = new FormData();
    form.set("case", new File([JSON.stringify(file)], "case.json"));
    const headers = { "content-length": "999" };
    await readCase(new Request("http://house/export/import/file", { method: "POST", headers, body: form }));
    expect((await sent(upload, bytes)).status).toBe(status); // though its fingerprint is known
    if (status === 415) {
      await expect(served()).rejects.toThrow("404");
      continue;
    }
    const { type, headers: out } = await served();
    expect(type).toBe("application/octet-stream");
    expect(out.get("x-content-type-options")).toBe("nosniff");
    expect(out.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  }
});
