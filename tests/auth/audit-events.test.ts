import { beforeEach, expect, test, vi } from "vitest";
import { removeCall } from "@/app/calls/actions";
import { discard } from "@/app/complaints/[id]/actions";
import { removeEvidence } from "@/app/evidence/actions";
import { POST as readCase } from "@/app/export/import/file/route";
import { keepRecords, signIn, signOut } from "@/lib/auth/account";
import { devices, signOutDevice, signOutEverywhere, signOutOthers } from "@/lib/auth/devices";
import { changePassword } from "@/lib/auth/password";
import { pseudonym } from "@/lib/auth/pseudonym";
import { recover } from "@/lib/auth/recovery";
import { noAnswers } from "@/lib/channels/answers";
import { auditWritten } from "@/lib/store/audit/write";
import { addCall } from "@/lib/store/calls";
import { startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { attach } from "../fixtures/filled-space";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshDataDir } from "../fixtures/space";

vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
freshDataDir();
beforeEach(() => use(new Browser()));

const [first, second, third] = ["柿子和月亮2026年", "月亮和柿子都在树上挂着", "树上挂着月亮和两个柿子"];

/** What is recorded of an owner: "event outcome detail". */
async function recorded(owner: string): Promise<string[]> {
  await auditWritten();
  const rows = await db().auditEvent.findMany({ where: { actor: pseudonym("owner", owner) } });
  const all = rows.map(({ event, outcome, detail }) => `${event} ${outcome} ${detail}`.trim());
  return [...new Set(all)].sort(); // a busy machine needs more than the minute that one row stands for
}

test("Every way in and out of an account is recorded, and every wrong try", async () => {
  const owner = await ownSpace();
  const named = await keepRecords("林静", first);
  await signOut();
  await signIn("林静", `${first}不对`);
  await addCall(await ownSpaceAnew(), said());
  await signIn("林静", first);
  await changePassword(first, second);
  await recover("林静", "23456-23456-23456-23456-23456-23456", third);
  await recover("林静", named.kind === "ok" ? named.value.code : "", third);
  const [here] = await devices(new Date());
  await signOutOthers();
  await signOutDevice(`${here?.id}`);
  use(new Browser(false, "192.0.2.9"));
  await signIn("林静", third);
  await signOutEverywhere();
  expect(await recorded(owner)).toEqual([
    "account-named ok",
    "password-changed ok",
    "recovery-code-made ok",
    "recovery-code-used ok",
    "recovery-code-used wrong",
    "sign-in ok password",
    "sign-in wrong password",
    "sign-out ok",
    "sign-out ok device",
    "sign-out-everywhere ok",
    "sign-out-everywhere ok others",
    "spaces-merged ok",
  ]);
});

/** A space without a name in another browser. */
async function ownSpaceAnew(): Promise<string> {
  use(new Browser(false, "192.0.2.7"));
  return ownSpace();
}

test("What is deleted piece by piece, and case data that is read in, are recorded with their kind", async () => {
  const owner = await ownSpace();
  const { id } = await addCall(owner, said());
  const evidence = await attach(owner, "甲", []);
  const complaint = await startComplaint(owner, "12321", [], noAnswers);
  for (const gone of [removeCall(id), discard(complaint)])
    await expect(gone).rejects.toThrow("NEXT_REDIRECT");
  expect(await removeEvidence(evidence.id)).toMatchObject({ kind: "ok" });
  const headers = { origin: "http://localhost", host: "localhost" };
  const body = JSON.stringify({ format: "qingjing-case", version: 1, calls: [] });
  const request = new Request("http://localhost/export/import/file", { method: "POST", headers, body });
  expect((await readCase(request)).status).toBe(200);
  expect(await recorded(owner)).toEqual([
    "deletion ok call",
    "deletion ok complaint",
    "deletion ok evidence",
    "import ok case",
  ]);
});
