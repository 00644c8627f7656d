import { addresses, holesOf } from "@/tests/journeys/app-tree";
import { type Draw, oddText, oddTimes } from "../odd";

const names =
  "q number kind how category only from to cursor deleted matter type wrong at page open rows apart typed months through door selection sent copy version width";
const queryNames = names.split(" ");

/** The next address to ask for: holes filled with ids and worse, a query of known names with odd values. */
export function oddPath(draw: Draw, ids: string[]): { path: string; entrance: string } {
  const address = draw.one(all);
  const filled = holesOf(address).reduce(
    (path, hole) => path.replace(`[${hole}]`, hole === "version" ? version(draw) : oddId(draw, ids)),
    address.path,
  );
  const path = draw.chance(0.6) ? filled + oddQuery(draw) : filled;
  return { path: draw.chance(0.05) ? bent(draw, path) : path, entrance: address.path };
}

const all = addresses();

function version(draw: Draw): string {
  return draw.chance(0.6)
    ? "1"
    : encoded(draw, draw.one(["0", "-1", "1e9", "9007199254740993", "1.5", "x", "１", "../1"]));
}

function oddId(draw: Draw, ids: string[]): string {
  return draw.chance(0.7) ? draw.one(ids) : encoded(draw, oddText(draw).slice(0, 2000));
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
    `/%E0%A4%A${path}`,
  ]);
}
