import { anyId, bodies, bodiesFromOwn } from "./server-action-bodies";
import { send, serverActions } from "./server-actions";
import { severalAtOnce } from "./several-at-once";
import { idsOf, listed, someOf, tries } from "./strangers-ids";
import { type Known, secret } from "./strangers-known";
import { type Case, everything, readList, type Visitor } from "./strangers-visitors";
import { expect } from "./test";

/** Whose session is over is led to signing in, or told why nothing was changed. */
const isSignedOut = (who: Visitor, { status, body, to }: { status: number; body: string; to?: string }) =>
  who.isSignedOut &&
  (to?.startsWith("/me/sign-in") || (status === 200 && body.includes('"code":"signed-out"')));

/** Every server action with every id, in each way a browser can send it where it is about such ids. */
export async function canDoNothing(who: Visitor, { ids, homes, origin }: Known): Promise<void> {
  for (const [turn, action] of serverActions().entries()) {
    await who.ready();
    const withEach = tries(action.file, { ids, homes, turn }, (id) => bodies(action, id, ids));
    const withOne = bodies(action, ids.calls[0] ?? "", ids);
    const sent = [anyId(), ...(who.hasSpace ? withEach : withOne)];
    const answers = await severalAtOnce(sent, 4, (body) => send(who.request, action, { body, origin }));
    for (const { body } of answers) expect(body, `${action.name} told ${who.name}`).not.toContain(secret);
    if (!action.takesId) continue;
    const kinds = answers.filter((one) => !isSignedOut(who, one)).map(({ status }) => status);
    expect(kinds, `${action.name} answered ${who.name}`).toEqual(kinds.map(() => 404));
  }
}

/** With an own id in front, none of another person's gets into the own space. */
export async function mixesNothingIn(
  who: Visitor,
  { ids: theirs, homes, origin, steps }: Known,
): Promise<void> {
  let done = 0;
  for (const [turn, action] of serverActions().entries()) {
    if (!action.takesId) continue;
    await who.ready();
    const pending = await readList(who.request, origin);
    const ids = someOf(idsOf(await everything(who.request), [pending]));
    const withEach = (own: string) => bodiesFromOwn(action, own, theirs, steps);
    for (const body of tries(action.file, { ids, homes, turn }, withEach)) {
      const answer = await send(who.request, action, { body, origin });
      expect(answer.body, `${action.name} told ${who.name}`).not.toContain(secret);
      expect(answer.status, action.name).toBeLessThan(500);
      if (answer.status < 400) done++;
    }
    const has = JSON.stringify(withoutLetters(await everything(who.request)));
    for (const id of [...listed(theirs), ...steps])
      expect(has, `${action.name} took in ${id}`).not.toContain(id);
  }
  expect(done, "actions that did something to the own space").toBeGreaterThan(50);
}

/** A letter that came in with a case tells for good of the calls it was written about. */
function withoutLetters({ complaints, ...rest }: Case) {
  return { ...rest, complaints: complaints.map(({ letters, ...one }) => one) };
}
