// The settings that there are, by name: one that is written otherwise would be taken for none, and nobody would notice.

const limits = [
  ...["SIGN_INS", "SPACES", "FILES_A_DAY", "MB_A_DAY", "ADDRESS_MB_A_DAY", "FILES", "MB", "UPLOADS_AT_ONCE"],
  ...["MB_AT_ONCE", "ADDRESS_UPLOADS_AT_ONCE", "ADDRESS_MB_AT_ONCE", "ALL_UPLOADS_AT_ONCE", "ALL_MB_AT_ONCE"],
  ...[
    "CALLS",
    "ENTRIES",
    "COMPLAINTS",
    "LETTER_CALLS",
    "NUMBERS",
    "LINKS",
    "OPEN_IMPORTS",
    "WAITING_ROWS",
    "READS_AN_HOUR",
  ],
  ...[
    "IMPORT_ROWS",
    "LETTERS_AN_HOUR",
    "DOWNLOADS_AT_ONCE",
    "ADDRESS_DOWNLOADS_AT_ONCE",
    "ALL_DOWNLOADS_AT_ONCE",
    "CONNECTIONS",
  ],
  ...["ADDRESS_CONNECTIONS", "STRANGER_UPLOADS_AT_ONCE"],
].map((name) => `LIMIT_${name}`);

const mayBeFiles = [
  ...["DATABASE_URL", "STORAGE_URL", "BETTER_AUTH_SECRET", "ENCRYPTION_KEY", "AWS_SECRET_ACCESS_KEY"],
  ...["DRILL_DATABASE_URL", "METRICS_TOKEN", "MOVE_TO", "MOVE_STORAGE"],
];
/** Names that are none of ours and are taken for one, further from it than a slip of the hand. */
const takenFor = { STORAGE: "STORAGE_URL" };

const others = ["TRUST_PROXY", "KEEP_DAYS", "AUDIT_DAYS", "AUDIT_ROWS", "WATCHDOG_SECONDS", "LOG_FORMAT"];

export const settingNames = [
  ...limits,
  ...mayBeFiles,
  ...mayBeFiles.map((name) => `${name}_FILE`),
  ...others,
];

/** So many letters wrong and it is still that name that was meant; names of other programs are further away. */
const NEAR = 2;

/** A name that looks like one of ours and is none, with the one that is nearest; null where there is no such name. */
export function misspelt(given) {
  for (const name of Object.keys(given)) {
    if (settingNames.includes(name) || !given[name]) continue;
    if (Object.hasOwn(takenFor, name)) return { name, nearest: takenFor[name] };
    const [nearest] = settingNames.toSorted((a, b) => fromSetting(name, a) - fromSetting(name, b));
    if (/^(LIMIT_|TRUST_PROX)/i.test(name) || isNear(name, nearest)) return { name, nearest };
  }
  return null;
}

/** DATA_DIR and the like are too short to be told from another program's. */
function isNear(name, other) {
  return name.length >= 8 && distance(name, other) <= NEAR;
}

/** In whichever letters it was written. */
function fromSetting(name, setting) {
  return distance(name.toUpperCase(), setting);
}

/** Letters to be put in, left out or changed (Levenshtein). */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (const [at, there] of [...other].entries())
      next.push(Math.min(row[at] + Number(letter !== there), row[at + 1] + 1, next[at] + 1));
    row = next;
  }
  return row[other.length];
}
