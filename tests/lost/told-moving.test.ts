// Who asks for a space that is on its way to another for long is told to come again soon.
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { POST as number } from "@/app/calls/number/route";
import { GET as timeline } from "@/app/complaints/[id]/timeline.pdf/route";
import { POST as upload } from "@/app/evidence/upload/route";
import { GET as calls } from "@/app/export/calls.csv/route";
import { POST as readCase } from "@/app/export/import/file/route";
import { POST as readWhole } from "@/app/export/import/whole/route";
import { POST as readImport } from "@/app/import/[id]/read/route";
import { POST as saveImport } from "@/app/import/[id]/save/route";
import { POST as uploadList } from "@/app/import/upload/route";
import { ownerOrNull } from "@/lib/auth/owner";
import { answerUndecodable, noteUndecodable } from "@/lib/auth/undecodable";
import { inTurnOf } from "@/lib/store/file-turns";
import { movesOf, withNote } from "@/lib/store/notes";
import { wav } from "../evidence/samples";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

function sent(body: Uint8Array | string): Request {
  const bytes = new Uint8Array(Buffer.from(body));
  const headers = { "x-name": "a", "content-length": String(bytes.length) };
  return new Request("http://house/upload", { method: "POST", headers, body: bytes });
}
const params = { params: Promise.resolve({ id: "one" }) };
const oneCase = JSON.stringify({ format: "qingjing-case", version: 1, calls: [], evidence: [] });
const routes: Record<string, () => Promise<Response>> = {
  "a recording": () => upload(sent(wav(1))),
  "a list": () => uploadList(sent("号码,时间\n01085290000,2026-09-08 10:00\n")),
  "case data": () => readCase(sent(oneCase)),
  "a whole": () => readWhole(sent(oneCase)),
  "a list to be read": () => readImport(sent(""), params),
  "rows to be saved": () => saveImport(sent(""), params),
  "a number being typed": () => number(sent("01085290000")),
  "an export": () => calls(),
  "a timeline": () => timeline(sent(""), params),
};

/** While another server moves this browser's space, and does not end. */
async function whileMoving<T>(work: () => Promise<T>): Promise<T> {
  use(new Browser());
  const [from, to] = [await ownSpace(), await newOwner()];
  return inTurnOf([from, to], async () => {
    let end = () => {};
    const lasts = new Promise<void>((resolve) => {
      end = resolve;
    });
    const moved = withNote({ ownerId: from, into: to }, () => lasts, "[]");
    await vi.waitFor(async () => expect(await movesOf(from)).toHaveLength(1), patient);
    const done = await work().finally(end);
    await moved;
    return done;
  });
}

/** A server that answers 500 to every fault, as Next does. */
async function faulty(): Promise<{ asked: string; server: http.Server }> {
  answerUndecodable();
  const server = http.createServer(async (request, response) => {
    await ownerOrNull().catch((fault) => noteUndecodable(fault, request));
    Object.assign(response, { statusCode: 500 }).end("Internal Server Error");
  });
  await once(server.listen(0), "listening");
  return { asked: `http://127.0.0.1:${(server.address() as AddressInfo).port}/calls`, server };
}

const told = async (answer: Response) => [
  answer.status,
  answer.headers.get("retry-after"),
  await answer.text(),
];
const moving = [503, "10", expect.stringContaining("两边的记录正在合到一起")];

test("Routes answer 503, with a sentence, and when to come again", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const all = Object.values(routes);
  const answers = await whileMoving(() => Promise.all(all.map(async (route) => told(await route()))));
  expect(answers).toEqual(all.map(() => moving));
}, 60_000);

test("So do a page and a form of a browser without scripts, where Next says 500", async () => {
  const { asked, server } = await faulty();
  const [page, form] = await whileMoving(() =>
    Promise.all([fetch(asked).then(told), fetch(asked, { method: "POST", body: "a" }).then(told)]),
  );
  server.close();
  expect([page?.slice(0, 2), form]).toEqual([[503, "10"], moving]);
}, 60_000);
