import type { MostBegun } from "@/lib/store/downloads-begun";
import { limitSetting } from "@/lib/store/limit-setting";
import type { Limit } from "@/lib/store/limits";
import { files } from "@/lib/store/quotas";
import type { Room } from "@/lib/store/space-left";
import type { Capacities, Capacity } from "@/lib/store/uploads-in-flight";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MB = 1024 * 1024;

const limit = (kind: string, name: string, usual: number, seconds: number): Limit => ({
  kind,
  most: limitSetting(name, usual),
  seconds,
});

/** Wrong passwords from one address. A family, a school and a whole mobile network may stand behind one. */
export const signIns = () => limit("sign-in", "LIMIT_SIGN_INS", 50, 15 * MINUTE);
/** Names tried for a new account from one address: counted apart, so that asking for names keeps nobody from signing in. */
export const names = () => limit("name", "LIMIT_SIGN_INS", 50, 15 * MINUTE);
/** An address from which somebody has signed in well stays known for so long; no limit. */
export const known = (): Limit => ({ kind: "known", most: Number.MAX_SAFE_INTEGER, seconds: 30 * DAY });
/** New spaces from one address. */
export const spaces = () => limit("space", "LIMIT_SPACES", 120, HOUR);
/** Files of one owner. */
export const uploads = () => limit("files", "LIMIT_FILES_A_DAY", 2000, DAY);
/** MB of one owner's files, each counted up to the next whole one. */
export const uploaded = () => limit("mb", "LIMIT_MB_A_DAY", 5 * 1024, DAY);
/** The same of all who come from one address. */
export const uploadedFrom = () => limit("mb-from", "LIMIT_ADDRESS_MB_A_DAY", 50 * 1024, DAY);
/** Letters of one owner. */
export const letters = () => limit("letters", "LIMIT_LETTERS_AN_HOUR", 60, HOUR);

/** Readings of files of one owner: a year of bills, each read anew after what only the person could say. */
export const reads = () => limit("reads", "LIMIT_READS_AN_HOUR", 120, HOUR);

/** Uploads that are on their way at once, see lib/store/uploads-in-flight.ts. The MB of one owner are those of a day. */
export const inFlight = (): Capacities => ({
  owner: capacity("LIMIT_UPLOADS_AT_ONCE", 12, "LIMIT_MB_AT_ONCE", 5 * 1024),
  address: capacity("LIMIT_ADDRESS_UPLOADS_AT_ONCE", 100, "LIMIT_ADDRESS_MB_AT_ONCE", 20 * 1024),
  // Who sends without a cookie is a new stranger each time; a household of three that begins may send as much as each may.
  stranger: capacity("LIMIT_STRANGER_UPLOADS_AT_ONCE", 40, "LIMIT_ADDRESS_MB_AT_ONCE", 20 * 1024),
  all: capacity("LIMIT_ALL_UPLOADS_AT_ONCE", 500, "LIMIT_ALL_MB_AT_ONCE", 50 * 1024),
});

/** Downloads of one's records that are on their way at once, see lib/store/downloads-begun.ts; some are kept for those with an account. */
export const downloadsAtOnce = (): MostBegun => {
  const all = limitSetting("LIMIT_ALL_DOWNLOADS_AT_ONCE", 40);
  const owner = limitSetting("LIMIT_DOWNLOADS_AT_ONCE", 3);
  const address = limitSetting("LIMIT_ADDRESS_DOWNLOADS_AT_ONCE", 8);
  return { owner, address, nameless: Math.ceil(all * 0.75), all };
};

function capacity(many: string, bodies: number, mb: string, usual: number): Capacity {
  return { bodies: limitSetting(many, bodies), bytes: limitSetting(mb, usual) * MB };
}

/** Rows read of one file. */
export const importRows = () => limitSetting("LIMIT_IMPORT_ROWS", 200_000);

/** All that one owner may have. */
export const room = (): Room => ({
  files: files(),
  bytes: limitSetting("LIMIT_MB", 20 * 1024) * MB,
});

/**
 * Rows of one owner: LIMIT_CALLS, LIMIT_ENTRIES, LIMIT_COMPLAINTS, LIMIT_NUMBERS, LIMIT_LINKS and LIMIT_OPEN_IMPORTS stand in
 * lib/store/quotas.ts, LIMIT_WAITING_ROWS in lib/store/waiting-rows.ts.
 */
