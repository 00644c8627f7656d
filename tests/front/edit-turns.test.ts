import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import * as callers from "@/app/callers/actions";
import * as calls from "@/app/calls/actions";
import { callForm } from "@/app/calls/call-form";
import * as complaint from "@/app/complaints/[id]/actions";
import * as evidence from "@/app/evidence/actions";
import * as refusals from "@/app/refusals/actions";
import type { FillForm } from "@/lib/calls/fill-form";
import { fromRefusal } from "@/lib/calls/refusal-form";
import { noAnswers } from "@/lib/channels/answers";
import { addCaller } from "@/lib/store/callers";
import { addCall, deleteCall } from "@/lib/store/calls";
import { startComplaint } from "@/lib/store/complaints";
import { inEditTurn } from "@/lib/store/file-turns";
import { addRefusal, findRefusal } from "@/lib/store/refusals";
import { Browser, use } from "../fixtures/browser";
import { attach } from "../fixtures/filled-space";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // a turn is the same on either database
beforeEach(async () => {
  use(new Browser());
  await calls.recordCall(callForm({ id: "", ...said() }), crypto.randomUUID(), ""); // the first is slow by itself
  use(new Browser());
});

async function filled() {
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  const gone = await addCall(owner, said({ at: "2026-10-08T02:26:00.000Z" }));
  await deleteCall(owner, gone.id);
  const at = "2026-09-20T02:00:00.000Z";
  const no = { at, way: "sms", callerId: null, numbers: [], note: "" } as const;
  const refusal = (await addRefusal(owner, { ...no, numbers: [] })) ?? "";
  return {
    ...{ owner, call, gone, refusal, said: fromRefusal((await findRefusal(owner, refusal)) as never) },
    caller: (await addCaller(owner, { name: "某家", note: "", numbers: ["17090000009"] })) ?? "",
    file: await attach(owner, "图", [call.id]),
    complaint: await startComplaint(owner, "12321", [call.id], noAnswers),
  };
}
type Filled = Awaited<ReturnType<typeof filled>>;

const form = (said: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, text] of Object.entries(said)) sent.append(name, text);
  return sent;
};
const caller = { name: "另一家", note: "", numbers: ["17090000008"], more: "" };
const filling = { numbers: ["17090000000"], how: "missed", category: "" };

/** Everything that writes what a form shows, but for what is only ever added to. */
const writes: Record<string, (space: Filled) => Promise<unknown>> = {
  recordCall: ({ call }) => calls.recordCall(callForm(call), crypto.randomUUID(), ""),
  fillTogether: () => calls.fillTogether(filling as FillForm),
  removeCall: ({ call }) => calls.removeCall(call.id),
  bringBack: ({ gone }) => calls.bringBack(gone.id),
  makeCaller: () => callers.makeCaller(caller),
  dissolve: (space) => callers.dissolve(space.caller),
  waveAway: (space) => callers.waveAway(form({ callerId: space.caller, numbers: "17090000001" })),
  suggestAgain: () => callers.suggestAgain("nothing"),
  accept: (space) => callers.accept(form({ callerId: space.caller, numbers: "17090000001" })),
  "accept as a new one": () => callers.accept(form({ name: "新的一家", numbers: "17090000001" })),
  recordRefusal: (space) => refusals.recordRefusal(space.said, crypto.randomUUID()),
  removeRefusal: ({ refusal }) => refusals.removeRefusal(refusal),
  sayKind: ({ file }) => evidence.sayKind(file.id, "call-screenshot"),
  discard: (space) => complaint.discard(space.complaint),
};

test.each(Object.keys(writes))("%s waits while a form of the same owner is saved", async (name) => {
  const space = await filled();
  let isDone = false;
  let written: Promise<unknown> | undefined;
  await inEditTurn(space.owner, async () => {
    written = writes[name]?.(space).then(
      () => {
        isDone = true;
      },
      () => {
        isDone = true; // it leads to another page
      },
    );
    await setTimeout(400); // ten times what one of them takes
    expect(isDone).toBe(false);
  });
  await written;
});
