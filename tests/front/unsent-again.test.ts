import { beforeEach, expect, test } from "vitest";
import { enter } from "@/app/complaints/actions";
import { noAnswers } from "@/lib/channels/answers";
import { addCall } from "@/lib/store/calls";
import { addStep, issueLetter, listComplaints, startComplaint } from "@/lib/store/complaints";
import { Browser, use } from "../fixtures/browser";
import { emptyDraft } from "../fixtures/filled-space";
import { ownSpace } from "../fixtures/own-space";
import { askedOf, drawn, endOf } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";
import { filed } from "../fixtures/steps";
import { addresses } from "../journeys/app-tree";

freshSqlite(); // what a page says is the same on either database
beforeEach(() => use(new Browser()));

const pages = addresses().flatMap(({ path, kind }) => (kind === "page" ? [path] : []));

/** Where one gets through the door of a channel, with all calls. */
async function through(channel: string, anew = false): Promise<string> {
  const form = new FormData();
  form.set("door", channel);
  if (anew) form.set("anew", "1");
  const end = await enter(form).catch(endOf);
  if (!end || typeof end === "string" || !("to" in end)) throw new Error("the door led nowhere");
  return end.to;
}

/** Where an address leads in the end. */
async function endAt(address: string): Promise<string> {
  const asked = askedOf(address, pages);
  const shown = asked && (await drawn(asked));
  return shown && typeof shown !== "string" && "to" in shown ? shown.to : address;
}

async function finished(channel: string): Promise<{ owner: string; id: string }> {
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  const id = await startComplaint(owner, channel, [call.id], noAnswers);
  await issueLetter(owner, id, emptyDraft, [], new Date());
  return { owner, id };
}

test("The door of a letter that is finished and was not handed in leads to that letter, and begins no second one", async () => {
  const { owner, id } = await finished("tca-report");
  expect(await endAt(await through("tca-report"))).toBe(`/complaints/${id}/letters/1`);
  expect(await listComplaints(owner)).toHaveLength(1);
});

test("Once it was handed in, the door begins another", async () => {
  const { owner, id } = await finished("tca-report");
  await addStep(owner, id, filed());
  expect(await through("tca-report")).not.toContain(id);
  expect(await listComplaints(owner)).toHaveLength(2);
});

test.each([
  ["finished", true],
  ["begun", false],
] as const)(
  "Of more calls than a %s one tells of it is said which, and another is begun only when asked",
  async (_, isIssued) => {
    const owner = await ownSpace();
    const call = await addCall(owner, said());
    const id = await startComplaint(owner, "tca-report", [call.id], noAnswers);
    if (isIssued) await issueLetter(owner, id, emptyDraft, [], new Date());
    await addCall(owner, said({ at: "2026-09-10T02:00:00.000Z" }));
    const asked = askedOf(await through("tca-report"), pages);
    const shown = asked && (await drawn(asked));
    const page = shown && typeof shown !== "string" && "html" in shown ? shown.html : "";
    expect(page.replace(/<[^>]*>/g, "")).toContain("这些来电里有1次，已经写在一封通管局举报里");
    expect(page).toContain(`href="/complaints/${id}"`);
    expect(await listComplaints(owner)).toHaveLength(1);
    expect(await through("tca-report", true)).not.toContain(id);
    expect(await listComplaints(owner)).toHaveLength(2);
  },
);

test("Other calls through the same door are asked nothing", async () => {
  const { owner } = await finished("tca-report");
  const [only] = await listComplaints(owner);
  const other = await addCall(owner, said({ number: "17099990000", at: "2026-09-10T02:00:00.000Z" }));
  const form = new FormData();
  form.set("door", "tca-report");
  form.set("selection", `number=${other.number}`);
  await enter(form).catch(endOf);
  expect((await listComplaints(owner)).filter((one) => one.id !== only?.id)).toHaveLength(1);
});
