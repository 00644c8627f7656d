import { expect, test } from "vitest";
import { signedOutWords } from "@/components/me/signed-out-words";
import { beginAnew, keepRecords, signIn, signOut } from "@/lib/auth/account";
import { signOutEverywhere } from "@/lib/auth/devices";
import {
  ensureOwner,
  openSpace,
  ownerOrNull,
  ownerOrSignIn,
  requireOwner,
  requireSender,
  signedOutHere,
} from "@/lib/auth/owner";
import { db } from "@/lib/store/db";
import { deleteEverything } from "@/lib/store/owner";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { signedOutElsewhere } from "../fixtures/signed-out";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const password = "十个字符的密码够长了";
const refused = {
  kind: "refused",
  reasons: [{ code: "signed-out", text: "这台设备的登录已经退出了，登录后再记，写的都还在" }],
};

test("A device that was signed out elsewhere begins no other space, however often it tries, and signs in again", async () => {
  const { owner } = await signedOutElsewhere(password);
  expect(await signedOutHere()).toBe("account");
  expect(await ensureOwner()).toMatchObject(refused);
  expect(await ensureOwner()).toMatchObject(refused);
  expect(await db().user.count()).toBe(1);
  expect(await signIn("李一", password)).toMatchObject({ kind: "ok" });
  expect(await ensureOwner()).toMatchObject({ value: owner });
  expect(await signedOutHere()).toBeNull();
});

test("Whoever wants to begin anew there says so, and then does", async () => {
  const { owner } = await signedOutElsewhere(password);
  await beginAnew();
  expect(await signedOutHere()).toBeNull();
  expect(await ownSpace()).not.toBe(owner);
});

test("A cookie from before, which does not say whose device it is, holds a new space back as well", async () => {
  const { away } = await signedOutElsewhere(password);
  const [device, mark] = away.cookies().get("qingjing-device")?.value.split(".") ?? [];
  away.cookies().set("qingjing-device", `${device}.${mark}`, {});
  for (let tries = 0; tries < 2; tries++) expect(await ensureOwner()).toMatchObject(refused);
});

test("After signing out here the next write is no silent beginning either", async () => {
  use(new Browser());
  await keepRecords("李一", password);
  await signOut();
  expect(await ensureOwner()).toMatchObject(refused);
});

test("After all devices were signed out this one says and does what it does after signing out here", async () => {
  use(new Browser());
  await keepRecords("李一", password);
  await signOutEverywhere();
  expect(await signedOutHere()).toBe("account");
  expect(await ensureOwner()).toMatchObject(refused);
});

test("Of an account or a space that is gone nobody is told that the records are there", async () => {
  const { owner } = await signedOutElsewhere(password);
  await deleteEverything(owner);
  expect(await signedOutHere()).toBe("gone");
  expect(signedOutWords.gone).not.toMatch(/登录就看得到|都还在/);
  const gone = { reasons: [{ text: expect.stringContaining("账号已经不在了") }] };
  for (let tries = 0; tries < 2; tries++) expect(await ensureOwner()).toMatchObject(gone);
  use(new Browser());
  await deleteEverything(await ownSpace());
  const told = { reasons: [{ code: "signed-out", text: expect.not.stringContaining("登录后再记") }] };
  expect(await ensureOwner()).toMatchObject(told);
});

test("In an open space beginning anew changes nothing", async () => {
  use(new Browser());
  const owner = await ownSpace();
  await beginAnew();
  expect(await ownerOrNull()).toBe(owner);
});

test("What is changed there is answered by a sentence, and pages lead to signing in; for a stranger there is nothing", async () => {
  await signedOutElsewhere(password);
  expect(await openSpace()).toMatchObject(refused);
  const toSignIn = { digest: expect.stringContaining(";/me/sign-in;") };
  await expect(requireSender()).rejects.toMatchObject(toSignIn);
  await expect(ownerOrSignIn(undefined)).rejects.toMatchObject(toSignIn);
  const andBack = { digest: expect.stringContaining(";/me/sign-in?from=%2Fcalls%2Fnew;") };
  await expect(requireOwner("/calls/new")).rejects.toMatchObject(andBack);
  use(new Browser());
  const notFound = { digest: expect.stringContaining(";404") };
  await expect(openSpace()).rejects.toMatchObject(notFound);
  await expect(requireOwner("/calls")).rejects.toMatchObject(notFound);
  await expect(requireSender()).rejects.toMatchObject(notFound);
  expect(await ownerOrSignIn("/calls")).toBeNull();
});

test("An action leads back to the page on which its form stands, and to no other site's", async () => {
  const { away } = await signedOutElsewhere(password);
  for (const [referer, from] of [
    ["http://localhost/complaints/1f?change=1", "?from=%2Fcomplaints%2F1f%3Fchange%3D1"],
    ["http://localhost//evil.example", ""],
    ["", ""],
  ] as const) {
    away.referer = referer;
    const toSignIn = { digest: expect.stringContaining(`;/me/sign-in${from};`) };
    await expect(requireSender()).rejects.toMatchObject(toSignIn);
  }
});
