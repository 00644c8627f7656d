import { expect, test } from "vitest";
import { addRefusal, findRefusal } from "@/lib/store/refusals";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const said = {
  at: "2026-09-10T03:00:00.000Z",
  way: "sms",
  note: "",
  callerId: null,
  numbers: ["1709"],
} as const;

test("A refusal sent under an id that somebody else has is kept under another, and twice under its own is kept once", async () => {
  const [one, other] = [await newOwner(), await newOwner()];
  const id = crypto.randomUUID();
  const send = (owner: string) => addRefusal(owner, { ...said, numbers: [...said.numbers] }, id);
  expect(await send(one)).toBe(id);
  expect(await send(one)).toBe(id);
  const place = await send(other);
  expect(place).not.toBe(id);
  expect(await findRefusal(other, place ?? "")).not.toBeNull();
  expect(await findRefusal(other, id)).toBeNull();
});
