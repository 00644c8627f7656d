import { beforeEach, expect, test, vi } from "vitest";
import { recall, remember } from "@/components/ui/remember";

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
