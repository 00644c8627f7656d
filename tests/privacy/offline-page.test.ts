import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const html = readFileSync("public/offline.html", "utf8");
const [, script = ""] = /<script>([^<]*)<\/script>/.exec(html) ?? [];

test("The page without a network allows its own script and no other", () => {
  const hash = createHash("sha256").update(script).digest("base64");
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(/script-src [^";]*/.exec(html)?.[0]).toBe(`script-src 'sha256-${hash}'`);
});

/** The page in a browser whose network and server are as told; its clock and its events are moved by hand. */
function opened(state: { onLine: boolean; answers: boolean; status?: number }) {
  const done: string[] = [];
  const heard = new Map<string, () => void>();
  const shown = {
    h1: { textContent: "网络已断开" },
    "#why": { textContent: "看看Wi-Fi" },
    "#tried": { textContent: "" },
  };
  const listen = (name: string, then: () => void) => heard.set(name, then);
  const document = {
    title: "网络已断开 - 清静",
    hidden: false,
    querySelector: (name: keyof typeof shown) => shown[name],
    addEventListener: listen,
  };
  const fetch = async () => {
    if (!state.answers) throw new TypeError("no answer");
    return { status: state.status ?? 200 };
  };
  const [location, navigator] = [{ href: "/calls", reload: () => done.push("reload") }, state];
  const setInterval = (then: () => void) => heard.set("tick", then);
  runInNewContext(script, {
    ...{ location, navigator, document, fetch, setInterval },
    addEventListener: listen,
  });
  const hear = async (name: string) => {
    heard.get(name)?.();
    await new Promise((done) => setImmediate(done));
  };
  return { done, shown, document, hear };
}

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

test("It says whether the network is away or the server", async () => {
  const state = { onLine: false, answers: false };
  const { shown, document, hear } = opened(state);
  expect(shown.h1.textContent).toBe("网络已断开");
  state.onLine = true;
  await hear("tick");
  expect(shown.h1.textContent).toBe("连不上服务器");
  expect(document.title).toBe("连不上服务器 - 清静");
  state.onLine = false;
  await hear("offline");
  expect(shown).toMatchObject({ h1: { textContent: "网络已断开" }, "#why": { textContent: "看看Wi-Fi" } });
});

test("It says when it was tried last, so that a press that found no network is seen, and of what nothing came", async () => {
  const state = { onLine: false, answers: false };
  const { shown, hear } = opened(state);
  expect(shown["#tried"].textContent).toMatch(/^\d\d:\d\d:\d\d试过，网络还没通。$/);
  state.onLine = true;
  await hear("tick");
  expect(shown["#tried"].textContent).toMatch(/^\d\d:\d\d:\d\d试过，服务器还没有回应。$/);
});
