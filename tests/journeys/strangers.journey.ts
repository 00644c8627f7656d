import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { phoneList, september } from "../fixtures/lists";
import { filled } from "./app-tree";
import { screenshot } from "./files";
import { handOver, textFile } from "./imports";
import {
  ago,
  answer,
  attach,
  beginComplaint,
  groupNumbers,
  handIn,
  introduce,
  issueLetter,
  logCall,
  refuse,
} from "./person";
import { attack, attackAny, attackFromOwn, serverActions } from "./server-actions";
import {
  aboutNothing,
  aboutSomething,
  asked,
  aWayOfEachKind,
  guesses,
  livingPaths,
  naming,
  waysToAsk,
} from "./strangers-asks";
import {
  another,
  type Case,
  everything,
  idsIn,
  inOtherWords,
  nobodyAtAll,
  readList,
  someIdsIn,
  tooLate,
  type Visitor,
} from "./strangers-visitors";
import { expect, test } from "./test";

/** A name that stands nowhere else in the app, the sample case included. */
const secret = "闻人静悄";

/** A space with one of everything, the secret in all of it; returns the import that waits to be looked at. */
async function filledSpace(page: Page): Promise<string> {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "人工", refused: true });
  await attach(page, await screenshot());
  const caller = await groupNumbers(page, secret, ["17090001234"]);
  await refuse(page, caller, "发短信拒绝", "2026-09-09T09:00");
  const named = september.map((call) => ({ ...call, name: call.name ? secret : undefined }));
  const pending = await handOver(page, textFile(`${secret}.xml`, phoneList(named)));
  await introduce(page, secret);
  await beginComplaint(page, "12321举报", "填12321");
  await issueLetter(page);
  await beginComplaint(page, "通管局举报", "写举报信");
  await issueLetter(page);
  await handIn(page, { on: ago(0), way: "网上", receiptName: "信件编号", receipt: secret });
  await answer(page, "答复了，我不满意", secret);
  return pending;
}

/** Nothing is found, whatever way it is asked for, and no word of it told. */
async function findsNothing(who: Visitor, paths: string[], { ids, origin, before }: Known): Promise<void> {
  // Whoever has no session has none for any id.
  const tried = who.hasSpace ? aboutSomething.flatMap((one) => filled(one, ids)) : [];
  for (const path of tried) {
    expect((await asked(who.request, path, {})).status(), `${who.name}: ${path}`).toBe(404);
  }
  const ways = who.hasSpace ? waysToAsk(origin, sha256sOf(before).slice(0, 1)) : aWayOfEachKind(origin);
  for (const path of paths) {
    for (const way of ways) {
      const answer = await asked(who.request, path, way);
      const said = `${who.name}: ${JSON.stringify(way)} ${path} answered ${answer.status()}`;
      if (way.method === "OPTIONS") expect([204, 400, 404, 405], said).toContain(answer.status());
      else if (!way.headers?.rsc && !leadsToSignIn(who, answer))
        expect([404, 405], said).toContain(answer.status());
      expect(await answer.text(), said).not.toContain(secret);
    }
  }
}

/** Whose session is over is led to signing in, whatever the address, and told by a sentence why nothing was changed. */
const leadsToSignIn = (who: Visitor, answer: APIResponse) =>
  who.isSignedOut && /\/me\/sign-in(\?from=|$)/.test(answer.headers().location ?? "");
const isSignedOut = (who: Visitor, { status, body, to }: { status: number; body: string; to?: string }) =>
  who.isSignedOut &&
  (to?.startsWith("/me/sign-in") || (status === 200 && body.includes('"code":"signed-out"')));

/** Pages about nothing in particular tell nothing of another person's, also when an address names it. */
async function isToldNothing(who: Visitor, { ids, origin }: Known): Promise<void> {
  for (const { path } of aboutNothing) {
    for (const query of ["", naming(ids)]) {
      const answer = await asked(who.request, path, { query });
      expect(await answer.text(), `${who.name}: ${path}?${query}`).not.toContain(secret);
    }
  }
  await who.request.post("/evidence/upload", {
    headers: { "x-name": "x.png", "x-calls": ids.join(","), origin },
    data: (await screenshot()).buffer,
  });
}

/** Every server action with every id, in each way a browser can send it. */
async function canDoNothing(who: Visitor, { ids, origin }: Known): Promise<void> {
  for (const action of serverActions()) {
    await who.ready();
    const answers = await attackAny(who.request, action, origin);
    for (const id of who.hasSpace ? ids : ids.slice(0, 1))
      answers.push(...(await attack(who.request, action, id, origin)));
    for (const { body } of answers) expect(body, `${action.name} told ${who.name}`).not.toContain(secret);
    if (!action.takesId) continue;
    const kinds = answers.filter((one) => !isSignedOut(who, one)).map(({ status }) => status);
    expect(kinds, `${action.name} answered ${who.name}`).toEqual(kinds.map(() => 404));
  }
}

/** With an own id in front, none of another person's gets into the own space. */
async function mixesNothingIn(who: Visitor, { ids, origin, steps }: Known): Promise<void> {
  const theirs = [...ids, ...steps];
  let done = 0;
  for (const action of serverActions().filter(({ takesId }) => takesId)) {
    await who.ready();
    const mine = [...someIdsIn(await everything(who.request)), await readList(who.request, origin)];
    for (const own of mine) {
      const answers = await attackFromOwn(who.request, action, { own, theirs, steps, origin });
      for (const { status, body } of answers) {
        expect(body, `${action.name} told ${who.name}`).not.toContain(secret);
        expect(status, action.name).toBeLessThan(500);
        if (status < 400) done++;
      }
    }
    const has = JSON.stringify(withoutLetters(await everything(who.request)));
    for (const id of theirs) expect(has, `${action.name} took in ${id}`).not.toContain(id);
  }
  expect(done, "actions that did something to the own space").toBeGreaterThan(50);
}

/** A letter that came in with a case tells for good of the calls it was written about. */
function withoutLetters({ complaints, ...rest }: Case) {
  return { ...rest, complaints: complaints.map(({ letters, ...one }) => one) };
}

type Known = { ids: string[]; steps: string[]; origin: string; before: Case };

function sha256sOf({ evidence }: Case): string[] {
  return evidence.map((one) => one.sha256 ?? "");
}

async function guessesNothing(request: APIRequestContext): Promise<void> {
  for (const path of aboutSomething.flatMap((one) => filled(one, guesses))) {
    expect([400, 404], path).toContain((await asked(request, path, {})).status());
  }
}

test("Another person, nobody at all, an expired session and a guess find nothing of anybody's, and change nothing", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  test.setTimeout(600_000);
  const pending = await filledSpace(page);
  const before = await everything(page.request);
  const steps = before.complaints.flatMap((one) => one.steps ?? []).map(({ id }) => id);
  const known = { ids: [...idsIn(before), pending], steps, origin, before };
  expect(known.ids).toHaveLength(8);
  expect(steps).toHaveLength(2);

  const { living, bare } = await livingPaths(page.request, known.ids);
  expect(bare, "addresses under which this test finds nothing even for their owner").toEqual([]);
  const like = inOtherWords(before, secret, "别人");
  const stranger = another(await browser.newContext({ baseURL: origin }), origin, like);
  const late = await tooLate(await browser.newContext({ baseURL: origin }), context);
  for (const who of [stranger, nobodyAtAll(await browser.newContext({ baseURL: origin })), late]) {
    await test.step(who.name, async () => {
      await who.ready();
      await findsNothing(who, living, known);
      await isToldNothing(who, known);
      await canDoNothing(who, known);
    });
  }
  late.end();
  await guessesNothing(page.request);
  await mixesNothingIn(stranger, known);
  expect(await everything(page.request)).toEqual(before);
  // Of its five calls that came in, one was logged by hand already.
  await page.goto(`/import/${pending}`);
  await expect(page.getByRole("button", { name: "记下4条" })).toBeVisible();
});
