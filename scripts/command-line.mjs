// What the commands are called with, said before anything is looked at or begun.
import { parseArgs } from "node:util";

/** How each is called. */
export const usages = {
  "audit-log":
    "npm run --silent audit-log -- [--since 7d | 12h | 30m | 2026-11-01] [--event EVENT] [--who PSEUDONYM] [--of NAME] [--json]",
  backup:
    "说一下备份到哪个文件夹：npm run backup -- <新文件夹> [--rows-only]，或者 npm run backup -- --incremental <放备份的文件夹> [--keep 30] [--i-know-it-is-another] [--i-know-it-is-smaller]。 Name a folder for the backup.",
  "check-store": "npm run check:store -- [--mend-times | --mend-types]",
  "crash-test":
    "npm run crash-test -- [--rounds 200] [--seed 1] [--postgresql] [--no-copy] [--migrate-every 10] [--mutants [NAME …]]",
  fuzz: "npm run fuzz -- [--rounds 1000000] [--seed 1] [--part forms | exports | cases | requests | files]",
  counts: "npm run --silent counts [-- --table | --json | --csv]",
  keys: `npm run keys -- new      prints a new key
npm run keys -- status   how much each key sealed, and how much stands in the clear
npm run keys -- rotate   seals everything with the first key of ENCRYPTION_KEY, with which every server has been started
                         (--servers-stopped: none runs)
npm run keys -- secret   the BETTER_AUTH_SECRET of now is the one from now on`,
  move: "npm run move -- --to-file <file> | --to postgresql://user:password@host/database [--storage-file <file> | --storage s3://…] [--dry-run] [--anyway]; MOVE_TO and MOVE_STORAGE say the same where no `ps` shows it",
  restore:
    "说一下恢复哪份备份：npm run restore -- [--drill] <备份> [--into <数据文件夹>] [--secret-file <文件> | --new-secret] [--rows-only] [--unsigned]。 Name the backup to restore.",
  "store-id": `npm run store-id -- status           by which id database and file store know each other, and what is missing
npm run store-id -- adopt            these two are a pair, though their ids differ; where the database was lost restore a backup first
npm run store-id -- put-back BACKUP  originals that are gone here, or not what they were, out of a backup that has them
npm run store-id -- accept-missing   originals that are gone, or not what they were, are lost
npm run store-id -- accept-older     the database is older than its originals, and is meant
npm run store-id -- drop-unnamed     moves files that no row names aside, into DATA_DIR/unnamed (--all-of-them: also when they are
                                     most of all; --newer-too: also those that came after the rows)`,
  sweep: "npm run sweep -- [--clock-is-right]",
};

/** --help is answered and ends it well, before a database is asked for. */
export function answerHelp(usage, args = process.argv.slice(2)) {
  if (!args.includes("--help") && !args.includes("-h")) return;
  console.log(usage);
  process.exit(0);
}

/**
 * The one word or flag that a command takes, of those it knows; the first where none is said. Anything else is refused by the
 * usage: a flag that a command does not know may be one that was to keep it from doing something.
 */
export function oneOf(words, usage, args = process.argv.slice(2)) {
  answerHelp(usage, args);
  const [word = words[0], ...more] = args;
  if (words.includes(word) && more.length === 0) return word;
  console.error(usage);
  process.exit(1);
}

/** The flags and words of a command, as parseArgs reads them; a flag that it does not know is refused by the usage. */
export function flagsOf(config, usage, args = process.argv.slice(2)) {
  answerHelp(usage, args);
  try {
    return parseArgs({ ...config, args });
  } catch {
    console.error(usage);
    return process.exit(1);
  }
}

/** What a flag says as a whole number from 1 on; `otherwise` where it is not said. */
export function countOf(said, otherwise, usage) {
  if (said === undefined) return otherwise;
  if (/^[1-9]\d{0,8}$/.test(said)) return Number(said);
  console.error(usage);
  return process.exit(1);
}
