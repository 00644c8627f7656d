import { expect, test } from "vitest";
import { keepRecords, signIn } from "@/lib/auth/account";
import { ensureOwner, ownerOrNull } from "@/lib/auth/owner";
import { changePassword } from "@/lib/auth/password";
import { Browser, use } from "../fixtures/browser";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const [old, next] = ["十个字符的密码够长了", "换成另外一个够长的密码"];

async function twoDevices(): Promise<{ here: Browser; there: Browser }> {
  const [here, there] = [new Browser(), new Browser()];
  use(here);
  await keepRecords("李一", old);
  use(there);
  await signIn("李一", old);
  return { here, there };
}

test("A password is changed by whoever knows it; this device stays, every other one is out", async () => {
  const { here, there } = await twoDevices();
  use(here);
  expect(await changePassword(old, next)).toMatchObject({ kind: "ok" });
  expect(await ownerOrNull()).not.toBeNull();
  use(there);
  expect(await ownerOrNull()).toBeNull();
  expect(await signIn("李一", old)).toMatchObject({ kind: "refused" });
  expect(await signIn("李一", next)).toMatchObject({ kind: "ok" });
});

test("A wrong password changes nothing and cannot be guessed on a borrowed device", async () => {
  const { here, there } = await twoDevices();
  use(here);
  for (let tries = 0; tries < 5; tries++)
    expect(await changePassword("这个密码是猜的不对", next)).toMatchObject({
      fields: { current: expect.any(String) },
    });
  expect(await changePassword(old, next)).toMatchObject({
    kind: "refused",
    reasons: [{ code: "too-often" }],
  });
  use(there);
  expect(await ownerOrNull()).not.toBeNull();
});

test("A new password has ten characters as the first one had", async () => {
  const { here } = await twoDevices();
  use(here);
  expect(await changePassword(old, "短")).toMatchObject({
    kind: "invalid",
    fields: { next: expect.any(String) },
  });
});

test("The password that holds already is no new one, and changes nothing", async () => {
  const { here, there } = await twoDevices();
  use(here);
  expect(await changePassword(old, old)).toMatchObject({
    kind: "invalid",
    fields: { next: expect.any(String) },
  });
  use(there);
  expect(await ownerOrNull()).not.toBeNull();
});

test("Without an account there is no password to change", async () => {
  use(new Browser());
  await ensureOwner();
  expect(await changePassword(old, next)).toMatchObject({
    kind: "refused",
    reasons: [{ code: "no-account" }],
  });
});
