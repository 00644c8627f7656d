import { expect, test } from "vitest";
import { db } from "@/lib/store/db";
import { changeSecret, fitSecret } from "@/lib/store/secret-check";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const [first, second] = ["f".repeat(32), "s".repeat(32)];

test("The secret a database was begun with is known again, and another one is refused", async () => {
  await fitSecret(first);
  await fitSecret(first);
  await expect(fitSecret(second)).rejects.toThrow("BETTER_AUTH_SECRET");
  await fitSecret(first);
});

test("Of two servers that begin an empty database at once with two secrets, one stops", async () => {
  const begun = await Promise.allSettled([first, second, first, second].map((one) => fitSecret(one)));
  expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
});

test("A secret is changed on purpose, and who can no longer come in is counted", async () => {
  await newOwner();
  await fitSecret(first);
  expect(await changeSecret(second)).toBe(1);
  expect(await changeSecret(second)).toBe(0);
  await fitSecret(second);
  await expect(fitSecret(first)).rejects.toThrow();
});

test("What is kept to know it by is neither the secret nor made from it alone", async () => {
  await fitSecret(first);
  const [{ check } = { check: "" }] = await db().secretCheck.findMany();
  expect(check).not.toContain(first);
  expect(check).toHaveLength(43);
});
