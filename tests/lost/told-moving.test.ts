// Who asks for a space that is on its way to another for long is told to come again soon.
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { answerCalmly } from "@/app/calm-answer";
import { refusedUpload } from "@/app/refused-upload";
import { answerSent } from "@/app/trouble-reason";
import { ownerOrNull } from "@/lib/auth/owner";
import { answerUndecodable, noteUndecodable } from "@/lib/auth/undecodable";
import { inTurnOf } from "@/lib/store/file-turns";
import { StillMoving } from "@/lib/store/moving";
import { movesOf, withNote } from "@/lib/store/notes";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { patient } from "../fixtures/patient";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

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

test("What is sent, and what a route gives, is answered by 503, with a sentence, and when to come again", async () => {
  const late = () => Promise.reject(new StillMoving());
  expect(await told(await answerSent(late, refusedUpload))).toEqual(moving);
  expect(await told(await answerCalmly(late))).toEqual(moving);
});

test("So do a page and a form of a browser without scripts, where Next says 500", async () => {
  const { asked, server } = await faulty();
  const [page, form] = await whileMoving(() =>
    Promise.all([fetch(asked).then(told), fetch(asked, { method: "POST", body: "a" }).then(told)]),
  );
  server.close();
  expect([page?.slice(0, 2), form]).toEqual([[503, "10"], moving]);
}, 60_000);
