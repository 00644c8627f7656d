import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Address, addresses, holesOf } from "@/tests/journeys/app-tree";
import { type Draw, oddText, oddTimes } from "../odd";
import { idFor, type Who } from "./people";

const names =
  "q number kind how category only from to cursor deleted matter type wrong at page open rows apart typed months through door selection sent copy version width";
const queryNames = names.split(" ");

/** The next address to ask for: holes filled with ids and worse, a query of known names with odd values. */
export function oddPath(draw: Draw, who: Who): { path: string; entrance: string; methods: string[] } {
  let address = draw.one(all);
  while (costly.test(address.path) && draw.chance(0.85)) address = draw.one(all);
  const filled = holesOf(address).reduce(
    (part, hole) => part.replace(`[${hole}]`, filledIn(draw, hole, who, address.path)),
    address.path,
  );
  const asked = draw.chance(0.6) ? filled + oddQuery(draw) : filled;
  return {
    path: draw.chance(0.05) ? bent(draw, asked) : asked,
    entrance: address.path,
    methods: methodsOf(address),
  };
}

const all = addresses();
/** Pages that are printed or packed cost as much as twenty others. */
const costly = /^\/api\/health$|\.(pdf|zip)$|\[complaint\]\/\[version\]$/;

/** What a route answers to, by its own file; a page is read, and sent what its actions take. */
function methodsOf({ path: address, kind }: Address): string[] {
  if (kind === "page") return ["GET", "GET", "GET", "HEAD"];
  const file = path.join("app", address, "route.ts");
  const source = readFileSync(existsSync(file) ? file : `${file}x`, "utf8");
  const named = [...source.matchAll(/export (?:(?:async )?function|const) ([A-Z]+)\b/g)];
  const own = named.length > 0 ? named.map(([, name = ""]) => name) : ["GET"];
  return own.includes("GET") ? [...own, ...own, "HEAD"] : own;
}

const channels = ["12321", "12345", "operator", "police", "lawsuit"];

function filledIn(draw: Draw, hole: string, who: Who, address: string): string {
  if (hole === "version") return version(draw);
  if (hole === "channel" && draw.chance(0.7)) return draw.one(channels);
  return oddId(draw, who, address);
}

function version(draw: Draw): string {
  return draw.chance(0.6)
    ? "1"
    : encoded(draw, draw.one(["0", "-1", "1e9", "9007199254740993", "1.5", "x", "１", "../1"]));
}

function oddId(draw: Draw, who: Who, address: string): string {
  return draw.chance(0.7) ? idFor(draw, who, address) : encoded(draw, oddText(draw).slice(0, 2000));
}

function oddQuery(draw: Draw): string {
  const parts = Array.from({ length: draw.between(1, 4) }, () => {
    const value = draw.chance(0.3) ? draw.one(oddTimes).slice(0, draw.one([10, 16, 40])) : oddText(draw);
    return `${draw.one(queryNames)}${draw.chance(0.05) ? "[]" : ""}=${encoded(draw, value.slice(0, 3000))}`;
  });
  return `?${parts.join("&")}`;
}

/** As a browser writes it, or now and then only so far that it is one line. */
function encoded(draw: Draw, text: string): string {
  if (draw.chance(0.9)) return encodeURIComponent(text.toWellFormed());
  return text
    .replace(/[^\x21-\x7e]/g, (one) => `%${(one.charCodeAt(0) & 0xff).toString(16).padStart(2, "0")}`)
    .replace(/[#?]/g, "");
}

function bent(draw: Draw, path: string): string {
  return draw.one([
    `${path}/`,
    `//${path}`,
    path.toUpperCase(),
    `${path}%00`,
    path.replaceAll("/", "%2f"),
    `/_next/data/x${path}.json`,
    `/_next/image?url=${encodeURIComponent(path)}&w=16&q=1`,
    `/_next/static/..%2f..%2f..%2fpackage.json`,
    `/..%5c..%5cpackage.json`,
    `${path}.rsc`,
    ...["/_global-error", "/_not-found"],
    `/%E0%A4%A${path}`,
  ]);
}
