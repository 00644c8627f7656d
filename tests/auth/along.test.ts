import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { keepRecords, signIn, signOut } from "@/lib/auth/account";
import { bringLeft } from "@/lib/auth/along";
import { leftHere } from "@/lib/auth/left-here";
import { ownerOrNull } from "@/lib/auth/owner";
import { recover } from "@/lib/auth/recovery";
import { nobody } from "@/lib/channels/complainant";
import { cameInWords } from "@/lib/complaints/came-along";
import { addCall, allCalls, countCalls } from "@/lib/store/calls";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { inTurnOf } from "@/lib/store/file-turns";
import { moveRows } from "@/lib/store/move-rows";
import { movesOf, withNote } from "@/lib/store/notes";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const password = "十个字符的密码够长了";
const leave = { take: false, sure: false };
const unasked = { take: true, sure: false };

/** An account with one call, and another browser with a call of its own. */
async function twoPlaces() {
  use(new Browser());
  const account = await ownSpace();
  await addCall(account, said());
  const kept = await keepRecords("李一", password);
  const browser = new Browser();
  use(browser);
  const space = await ownSpace();
  await addCall(space, said());
  return { account, space, browser, code: kept.kind === "ok" ? kept.value.code : "" };
}

test("What is not taken along stays on the device, and is open there after the account is left", async () => {
  const { account, space, browser } = await twoPlaces();
  expect(await signIn("李一", password, leave)).toEqual({ kind: "ok", value: "left" });
  expect([await ownerOrNull(), await countCalls(account), await countCalls(space)]).toEqual([account, 1, 1]);
  expect((await leftHere())?.ownerId).toBe(space);
  await signOut();
  use(browser);
  expect(await ownerOrNull()).toBe(space);
  expect(await leftHere()).toBeNull();
});

test("What stayed can be taken along later, and a call of both places is one", async () => {
  const { account, space } = await twoPlaces();
  await signIn("李一", password, leave);
  expect(await bringLeft(account)).toMatchObject({ calls: 1, same: 1 });
  expect([(await allCalls(account)).length, await countCalls(space), await leftHere()]).toEqual([1, 0, null]);
  expect(await bringLeft(account)).toBeNull();
});

test("Nobody makes up a space that stayed, and none that has an account is one", async () => {
  const { browser } = await twoPlaces();
  await signIn("李一", password, leave);
  const value = browser.cookies().get("qingjing-left")?.value ?? "";
  const session = value.split(".")[0] ?? "";
  for (const forged of [session, `${session}.`, `${session}.${"x".repeat(43)}`, `x${value}`]) {
    browser.cookies().set("qingjing-left", forged, {});
    expect(await leftHere()).toBeNull();
  }
  browser.cookies().set("qingjing-left", value, {});
  await signOut();
  await keepRecords("王二", password);
  browser.cookies().set("qingjing-left", value, {});
  expect(await leftHere()).toBeNull();
});

test("Details of two people are asked about before anything moves, by password and by code", async () => {
  const { account, space, code } = await twoPlaces();
  await saveComplainant(account, { ...nobody, name: "李四" });
  await saveComplainant(space, { ...nobody, name: "王五", city: "沈阳市" });
  const asked = { kind: "refused", reasons: [{ code: "somebody-else" }] };
  expect(await signIn("李一", password, unasked)).toMatchObject(asked);
  expect(await recover("李一", code, "又定了一个够长的密码", unasked)).toMatchObject(asked);
  expect([await ownerOrNull(), await countCalls(space)]).toEqual([space, 1]);
  expect(await signIn("李一", "不是这个不是这个不是", unasked)).not.toMatchObject(asked);
  const sure = { take: true, sure: true };
  expect(await recover("李一", code, "又定了一个够长的密码", sure)).toMatchObject({
    value: { came: { calls: 1, same: 1, person: false, hasPerson: true } },
  });
  expect(await complainantOf(account)).toMatchObject({ name: "李四", city: "" });
});

test("The same person's details come along unasked", async () => {
  const { account, space } = await twoPlaces();
  await saveComplainant(account, { ...nobody, name: "李四" });
  await saveComplainant(space, { ...nobody, name: "李四", city: "沈阳市" });
  expect(await signIn("李一", password, unasked)).toMatchObject({ kind: "ok", value: { person: true } });
  expect(await complainantOf(account)).toMatchObject({ city: "沈阳市" });
});

test("It is said what came along, and what did not", () => {
  const none = { calls: 0, same: 0, evidence: 0, complaints: 0, person: false, hasPerson: false };
  expect(cameInWords({ ...none, calls: 3, same: 2, evidence: 1, person: true, hasPerson: true })).toBe(
    "带过来了3条记录、1份证据，其中2条账号里原来就有，没有重复记。资料里空着的补上了。",
  );
  expect(cameInWords({ ...none, hasPerson: true })).toBe("这台设备上填的资料没有用，信上写账号里的。");
  expect(cameInWords("left")).toBe("这台设备上原来记的没有带，退出登录就能看到。");
  expect([cameInWords(none), cameInWords(null)]).toEqual(["", ""]);
});

test("Whoever opens a space while it goes into another waits, and is shown neither by half", async () => {
  const { account, space, browser } = await twoPlaces();
  let go = () => {};
  const told = new Promise<void>((resolve) => {
    go = resolve;
  });
  const move = () => told.then(() => moveRows(space, account, []));
  const noted = () => withNote({ ownerId: space, into: account }, move, "[]");
  const moved = inTurnOf([space, account], noted);
  await vi.waitFor(async () => expect(await movesOf(space)).toHaveLength(1));
  use(browser);
  const opened: (string | null)[] = [];
  const open = ownerOrNull().then((owner) => opened.push(owner));
  await setTimeout(500);
  expect(opened).toEqual([]);
  go();
  await Promise.all([moved, open]);
  expect(opened).toEqual([null]);
});
