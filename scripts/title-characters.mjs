import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const TITLES = [
  /\b(?:name|title|letterName)[=:]\s*\{?\s*(["'`]).*?\1/gs,
  /<h1\b.*?<\/h1>/gs,
  /<(?:Top|Dialog)\b.*?>/gs,
];
/** A channel's own name and its letter's, not the names of what it wants or asks. */
const OF_CHANNELS = [/^ {2}(?:name|letterName): ".*?"/gm];
/** Files whose every sentence can be a title. */
const WHOLE = [
  "components/front/todo.ts",
  "components/follow/headline.ts",
  "lib/calls/matter.ts",
  "lib/deadlines/spoken.ts",
  "lib/evidence/evidence.ts",
];

/** Chinese characters of what can stand in a title: headings, names of pages and dialogs, of letters and of evidence. */
export function titleCharacters() {
  const titles = [
    ...foundIn(["app", "components", "lib/plan"], TITLES),
    ...foundIn(["lib/channels"], OF_CHANNELS),
  ];
  const whole = WHOLE.map((file) => readFileSync(file, "utf8"));
  return [...titles, ...whole].join("").match(/\p{Script=Han}/gu) ?? [];
}

function foundIn(folders, patterns) {
  const sources = folders.flatMap(sourcesIn).map((file) => readFileSync(file, "utf8"));
  return sources.flatMap((source) => patterns.flatMap((pattern) => source.match(pattern) ?? []));
}

function sourcesIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.tsx?$/.test(file));
  return files.map((file) => path.join(folder, file));
}
