import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { type Address, addresses, filled, holesOf } from "./app-tree";
import { inTurn } from "./strangers-ids";

type Kind = Address["kind"];

export type Ask = { method?: string; headers?: Record<string, string>; query?: string };

/**
 * Ways of asking for an address that could tell more than a plain GET: of a page all that the router fetches, of a route every
 * method, part and version known, and of what is the other's one, the next at the next `turn`.
 */
export function waysToAsk(
  origin: string,
  sha256: string,
  { kind, turn }: { kind: Kind; turn: number },
): Ask[] {
  const methods = ["POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"].map((method) => ({
    method,
    headers: { origin },
  }));
  const parts = ["bytes=0-0", "bytes=0-", "bytes=-1", "bytes=9999999999-"].map((range) => ({
    headers: { range },
  }));
  const known = [sha256, `${sha256}-thumb`, `${sha256}-copy`].map((tag) => ({
    headers: { "if-none-match": `"${tag}"` },
  }));
  const fetched: Record<string, string>[] = [
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    { rsc: "1", "next-router-state-tree": encodeURIComponent('["",{},null,"refetch"]') },
  ];
  const queries = ["download=1", "play=1", "with=phone-log"].map((query) => ({ query }));
  const ofRoutes: Ask[] = [...methods, ...parts, ...known, ...queries];
  // Without that word it is led once to the address with it.
  const router = fetched.map((headers) => ({ headers, query: "_rsc=x" }));
  const ofPages: Ask[] = [{ headers: { rsc: "1" } }, ...router, { query: "_rsc=x" }];
  if (kind === "page") return [{}, ...ofPages, ...inTurn(ofRoutes, turn)];
  return [{}, ...ofRoutes, ...inTurn(ofPages, turn)];
}

/** One of each kind, for those whom no address asks what they are after: they have no session. */
export function aWayOfEachKind(origin: string): Ask[] {
  const headers: Record<string, string>[] = [{ range: "bytes=0-" }, { "if-none-match": "*" }, { rsc: "1" }];
  return [{}, { method: "POST", headers: { origin } }, ...headers.map((one) => ({ headers: one }))];
}

/** What the router fetches is led once to the address that names its headers; nothing else may lead anywhere. */
export function asked(request: APIRequestContext, path: string, { method, headers, query }: Ask) {
  const address = query ? `${path}?${query}` : path;
  return request.fetch(address, { method: method ?? "GET", headers, maxRedirects: headers?.rsc ? 1 : 0 });
}

/** Pages and routes of the invented case, which is everybody's. */
const everybodys = /^\/sample\//;

/** Every page and route that is about something of somebody's. */
export const aboutSomething = addresses().filter(
  (one) => holesOf(one).length > 0 && !everybodys.test(one.path),
);
export const aboutNothing = addresses().filter((one) => holesOf(one).length === 0);

/** One path of each address under which the owner of the ids finds something; `bare`: the addresses that have none. */
export async function livingPaths(
  owner: APIRequestContext,
  ids: string[],
): Promise<{ living: Address[]; bare: string[] }> {
  const living: Address[] = [];
  const bare: string[] = [];
  for (const address of aboutSomething) {
    const found = await foundUnder(owner, address, ids);
    if (found) living.push({ ...address, path: found });
    else bare.push(address.path);
  }
  return { living, bare };
}

async function foundUnder(owner: APIRequestContext, address: Address, ids: string[]): Promise<string | null> {
  for (const path of filled(address, ids)) if ((await asked(owner, path, {})).status() < 400) return path;
  return null;
}

/** What somebody would try who has no id. */
export const guesses = [
  "1",
  crypto.randomUUID(),
  "toString",
  "__proto__",
  "%00",
  "'%20OR%201=1--",
  "x".repeat(3000),
];

/** An address that names all these ids under every name that the app's own addresses use. */
export function naming(ids: string[]): string {
  return queryNames.flatMap((name) => ids.map((id) => `${name}=${id}`)).join("&");
}

const root = path.resolve(import.meta.dirname, "../..");

const queryNames = [
  ...new Set(
    ["app", "components"].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file))
        .flatMap(
          (file) =>
            readFileSync(path.join(root, folder, file), "utf8").match(
              /(?<=[?&])[a-z]+(?==)|(?<=\bone\(")[a-z]+(?=")/g,
            ) ?? [],
        ),
    ),
  ),
];
