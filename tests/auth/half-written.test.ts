import { expect, test } from "vitest";
import { beginAnew, forgetVisitor, keepRecords, signIn, signOut } from "@/lib/auth/account";
import { signOutEverywhere } from "@/lib/auth/devices";
import { ownerOrNull } from "@/lib/auth/owner";
import { recover } from "@/lib/auth/recovery";
import { deleteEverything } from "@/lib/store/owner";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { signedOutElsewhere } from "../fixtures/signed-out";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // which cookie is set is the same on either database

const password = "十个字符的密码够长了";
const wordTo = (browser: Browser) => browser.cookies().get("qingjing-forget")?.value;

async function anotherAccount(): Promise<{ code: string }> {
  use(new Browser());
  const kept = await keepRecords("王二", password);
  return { code: kept.kind === "ok" ? kept.value.code : "" };
}

test("Who signs in to the same account again finds what was half-written", async () => {
  const { away } = await signedOutElsewhere(password);
  await signIn("李一", password);
  expect(wordTo(away)).toBeUndefined();
});

test("What was half-written without an account comes along into one", async () => {
  await anotherAccount();
  const browser = new Browser();
  use(browser);
  await ownSpace();
  await signIn("王二", password);
  expect(wordTo(browser)).toBeUndefined();
});

test("What was half-written goes with signing out, beginning anew and deleting everything", async () => {
  const { owner, away } = await signedOutElsewhere(password);
  const words = [wordTo(away)];
  const then = async (change: () => Promise<void>) => {
    await change();
    words.push(wordTo(away));
  };
  await then(beginAnew);
  await signIn("李一", password);
  await then(signOut);
  await signIn("李一", password);
  await then(signOutEverywhere);
  await signIn("李一", password);
  await deleteEverything(owner);
  await then(forgetVisitor);
  expect(new Set(words).size).toBe(5);
});

test("It goes as well when another account is opened there, by password or by code", async () => {
  const { code } = await anotherAccount();
  for (const open of [() => signIn("王二", password), () => recover("王二", code, `${password}新`)]) {
    const { away } = await signedOutElsewhere(password);
    expect(await open()).toMatchObject({ kind: "ok" });
    expect(wordTo(away)).toBeDefined();
    use(away);
    await signOut();
    await signIn("李一", password);
    await deleteEverything((await ownerOrNull()) ?? "");
  }
});
