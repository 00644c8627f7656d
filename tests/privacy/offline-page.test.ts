import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { html, opened, type State, script } from "../fixtures/offline-page";

afterEach(() => vi.useRealTimers());

test("The page without a network allows its own script and no other", () => {
  const hash = createHash("sha256").update(script).digest("base64");
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(/script-src [^";]*/.exec(html)?.[0]).toBe(`script-src 'sha256-${hash}'`);
});

test.each(["tick", "online", "visibilitychange"])(
  "It loads the page anew at %s, once that answers and not before",
  async (name) => {
    const state = { onLine: true, answers: false, status: 502 };
    const { done, hear } = opened(state);
    await hear(name);
    state.answers = true;
    await hear(name);
    expect(done).toEqual([]);
    state.status = 200;
    await hear(name);
    expect(done).toEqual(["reload"]);
  },
);

test("A page that is still there after it was loaded anew was a file, or is slow: it is not loaded again and again", async () => {
  const { done, said, hear } = opened({ onLine: true, answers: true });
  await hear("tick");
  expect(said("#why")).toBe("正在打开这一页。");
  for (const name of ["tick", "online", "tick"]) await hear(name);
  expect(done).toEqual(["reload"]);
  expect(said("#why")).toMatch(/也许是个文件.*再试一次，或者先回去。/);
});

test("It says whether the network is away or the server only where it can know", async () => {
  const state: State = { onLine: false, answers: false };
  const { said, document, hear } = opened(state);
  expect(said("h1")).toBe("网络已断开");
  expect(said("#why")).toMatch(/^看看Wi-Fi/);
  state.onLine = true;
  await hear("tick");
  expect(said("h1")).toBe("连不上服务器");
  expect(said("#why")).toMatch(/^不是网络没通，就是清静的服务器没有回应/);
  expect(document.title).toBe("连不上服务器 - 清静");
  Object.assign(state, { answers: true, status: 502 });
  await hear("tick");
  expect(said("#why")).toMatch(/^网络是通的，是清静的服务器没有回应/);
  Object.assign(state, { onLine: false, answers: false });
  await hear("offline");
  expect(said("h1")).toBe("网络已断开");
  expect(said("#why")).toMatch(/^看看Wi-Fi/);
});

test("It says when it was tried last, at every try, and of what nothing came", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-03T13:57:59") });
  const state = { onLine: false, answers: false };
  const { said, hear } = opened(state);
  expect(said("#tried")).toBe("13:57:59试过，网络还没通。");
  state.onLine = true;
  vi.setSystemTime(new Date("2026-12-03T13:58:03"));
  await hear("tick");
  expect(said("#tried")).toBe("13:58:03试过，还没有连上。");
});
