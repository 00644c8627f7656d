import { expect, test } from "vitest";
import { keepRecords, signIn } from "@/lib/auth/account";
import { coarseDevice, deviceInWords } from "@/lib/auth/device-name";
import { devices, signOutDevice, signOutEverywhere, signOutOthers } from "@/lib/auth/devices";
import { ownerOrNull } from "@/lib/auth/owner";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const password = "十个字符的密码够长了";
const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0";
const agents = {
  "Android 手机 · Chrome": `Mozilla/5.0 (Linux; Android 14; 23049RAD8C) ${chrome} Mobile Safari/537.36`,
  "Windows 电脑 · Edge": `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/126.0.0.0`,
  "iPhone · 微信":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137)",
  "鸿蒙 手机 · Chrome": `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${chrome} Safari/537.36 ArkWeb/4.1.6.1 Mobile`,
  认不出的设备: "curl/8.5",
};

test.each(Object.entries(agents))("%s is told from what its browser says", (words, agent) => {
  expect(deviceInWords(coarseDevice(agent))).toBe(words);
});

test("Of a browser no version, no model and nothing it may make up is kept", () => {
  const [phone = ""] = Object.values(agents);
  expect(coarseDevice(phone)).toBe("Android|mobile|Chrome");
  expect(coarseDevice("x".repeat(10_000))).toBe("");
  expect(coarseDevice("Mozilla/5.0 (<script>|谛听) Evil|<b>/1")).not.toMatch(/[<谛]/);
});

const [phone = "", desk = "", third = ""] = Object.values(agents);

/** The account 李一, open on a phone, at a desk and in a third browser. */
async function threeDevices(): Promise<Browser[]> {
  const browsers = [phone, desk, third].map((agent, nth) => new Browser(false, `192.0.2.${nth}`, agent));
  for (const [nth, browser] of browsers.entries()) {
    use(browser);
    await (nth === 0 ? keepRecords("李一", password) : signIn("李一", password));
  }
  return browsers;
}

async function isOpenIn(browsers: Browser[]): Promise<boolean[]> {
  const open = [];
  for (const browser of browsers) {
    use(browser);
    open.push((await ownerOrNull()) !== null);
  }
  return open;
}

test("All devices are listed, this one first, each with a coarse name; one, the others or all are signed out", async () => {
  const browsers = await threeDevices();
  const here = browsers[1] ?? new Browser();
  use(here);
  const listed = await devices(new Date());
  expect(listed.map(({ isHere }) => isHere)).toEqual([true, false, false]);
  expect(listed.map(({ device }) => deviceInWords(device))[0]).toBe("Windows 电脑 · Edge");
  const stored = JSON.stringify(await db().session.findMany());
  expect(stored).not.toMatch(/Mozilla|23049RAD8C|192\.0\.2/);

  const away = listed.find(({ device }) => device.startsWith("Android"));
  await signOutDevice(away?.id ?? "");
  expect(await isOpenIn(browsers)).toEqual([false, true, true]);
  use(here);
  await signOutOthers();
  expect(await isOpenIn(browsers)).toEqual([false, true, false]);
  use(browsers[0] ?? new Browser());
  await signIn("李一", password);
  use(here);
  await signOutEverywhere();
  expect(await isOpenIn(browsers)).toEqual([false, false, false]);
});

test("Nobody signs a device of somebody else out, and a space without a name has no list", async () => {
  const [first] = await threeDevices();
  use(first ?? new Browser());
  const [mine] = await devices(new Date());
  use(new Browser());
  await ownSpace();
  expect(await devices(new Date())).toEqual([]);
  await signOutDevice(mine?.id ?? "");
  await signOutEverywhere();
  use(new Browser(false, "198.51.100.7"));
  await keepRecords("王二", password);
  expect(await devices(new Date())).toMatchObject([{ isHere: true }]);
  await signOutDevice(mine?.id ?? "");
  use(first ?? new Browser());
  expect(await ownerOrNull()).not.toBeNull();
});
