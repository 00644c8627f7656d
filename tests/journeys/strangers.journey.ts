import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { phoneList, september } from "../fixtures/lists";
import { type Address, filled } from "./app-tree";
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
import { severalAtOnce } from "./several-at-once";
import { canDoNothing, mixesNothingIn } from "./strangers-acts";
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
import { homesIn, idsOf, listed, pathsOf } from "./strangers-ids";
import { type Known, secret } from "./strangers-known";
import { another, everything, inOtherWords, nobodyAtAll, tooLate, type Visitor } from "./strangers-visitors";
import { expect, test } from "./test";

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

/** Of downloads no person has more at once. */
const mostOf = (kind: Address["kind"]) => (kind === "page" ? 4 : 1);

/** Nothing is found, whatever way it is asked for, and no word of it told. */
async function findsNothing(who: Visitor, living: Address[], known: Known): Promise<void> {
  // Whoever has no session has none for any id.
  const tried = who.hasSpace ? aboutSomething.flatMap((one, turn) => pathsOf(one, turn, known)) : [];
  for (const path of tried)
    expect((await asked(who.request, path, {})).status(), `${who.name}: ${path}`).toBe(404);
  const [{ sha256 = "" } = {}] = known.before.evidence;
  for (const [turn, { kind, path }] of living.entries()) {
    const ways = who.hasSpace
      ? waysToAsk(known.origin, sha256, { kind, turn })
      : aWayOfEachKind(known.origin);
    await severalAtOnce(ways, mostOf(kind), async (way) => {
      const answer = await asked(who.request, path, way);
      const said = `${who.name}: ${JSON.stringify(way)} ${path} answered ${answer.status()}`;
      if (way.method === "OPTIONS") expect([204, 400, 404, 405], said).toContain(answer.status());
      else if (!way.headers?.rsc && !leadsToSignIn(who, answer))
        expect([404, 405], said).toContain(answer.status());
      expect(await answer.text(), said).not.toContain(secret);
    });
  }
}

/** Whose session is over is led to signing in, whatever the address, and told by a sentence why nothing was changed. */
const leadsToSignIn = (who: Visitor, answer: APIResponse) =>
  who.isSignedOut && /\/me\/sign-in(\?from=|$)/.test(answer.headers().location ?? "");
/** Pages about nothing in particular tell nothing of another person's, also when an address names it. */
async function isToldNothing(who: Visitor, { ids, origin }: Known): Promise<void> {
  for (const { path } of aboutNothing) {
    for (const query of ["", naming(listed(ids))]) {
      const answer = await asked(who.request, path, { query });
      expect(await answer.text(), `${who.name}: ${path}?${query}`).not.toContain(secret);
    }
  }
  await who.request.post("/evidence/upload", {
    headers: { "x-name": "x.png", "x-calls": listed(ids).join(","), origin },
    data: (await screenshot()).buffer,
  });
}

async function guessesNothing(request: APIRequestContext): Promise<void> {
  for (const address of aboutSomething)
    await severalAtOnce(filled(address, guesses), mostOf(address.kind), async (path) =>
      expect([400, 404], path).toContain((await asked(request, path, {})).status()),
    );
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
  const ids = idsOf(before, [pending]);
  expect(listed(ids)).toHaveLength(8);
  expect(steps).toHaveLength(2);

  const { living, bare } = await livingPaths(page.request, listed(ids));
  expect(bare, "addresses under which this test finds nothing even for their owner").toEqual([]);
  const homes = homesIn(living, ids);
  expect(
    new Set([...homes.values()].flatMap((kinds) => [...kinds])),
    "kinds that no folder is about",
  ).toEqual(new Set(Object.keys(ids)));
  const known = { ids, homes, steps, origin, before };
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
