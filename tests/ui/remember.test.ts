import { beforeEach, expect, test, vi } from "vitest";
import { forgetSaid, recall, remember } from "@/components/ui/remember";

const page = { cookie: "" };

beforeEach(() => {
  const kept = new Map<string, string>();
  const named = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
      Object.defineProperty(storage, key, { enumerable: true, configurable: true, value });
    },
    removeItem: (key: string) => {
      kept.delete(key);
      Reflect.deleteProperty(storage, key);
    },
  };
  const storage: object = Object.create(named);
  page.cookie = "";
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("document", page);
});

test("What is half-written is there again when its form is opened again", () => {
  recall("call");
  remember("call", { number: "17090001234" });
  expect(recall("call")).toEqual({ number: "17090001234" });
});

test("Once the server says that somebody else may sit here, nothing half-written is there, and what comes after stays", () => {
  recall("call");
  remember("call", { number: "17090001234" });
  remember("complainant", { name: "李一" });
  page.cookie = "other=1; qingjing-forget=a1-b2";
  expect([recall("call"), recall("complainant")]).toEqual([null, null]);
  remember("call", { number: "17090005678" });
  expect(recall("call")).toEqual({ number: "17090005678" });
});

test("A form that is open still from before keeps nothing for the next person", () => {
  recall("call");
  page.cookie = "qingjing-forget=a1-b2";
  remember("call", { number: "17090001234" });
  expect(recall("call")).toBeNull();
});

test("What is half-written is forgotten for a page that says all of it, in whatever order it is ticked", () => {
  recall("/callers/new");
  remember("/callers/new", { name: "好邻居", note: "一行\n两行", numbers: ["1", "2"] });
  forgetSaid("/callers/new", { name: "好邻居", note: "一行\r\n两行", numbers: ["2", "1"], more: "" });
  expect(recall("/callers/new")).toBeNull();
});

test("A page that says less, or something else, leaves what is half-written where it is", () => {
  recall("/callers/new");
  const typed = { name: "好邻居", note: "写了半天", numbers: ["1"] };
  remember("/callers/new", typed);
  const others = [
    { name: "", note: "", numbers: [], more: "" },
    { name: "客服核验", note: "请加微信", numbers: ["1"], more: "" },
    { ...typed, numbers: ["1", "2"] },
    { name: "好邻居", note: "写了半天" },
  ];
  for (const said of others) {
    forgetSaid("/callers/new", said);
    expect(recall("/callers/new")).toEqual(typed);
  }
});
