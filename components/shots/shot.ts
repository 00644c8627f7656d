import { groupNumber } from "@/components/ui/number-groups";
import { readScreen } from "@/lib/imports/screenshot/read-screen";
import { type Resolved, resolve, type Taken } from "@/lib/imports/screenshot/resolve";
import type { LeftRow, ShotRow } from "@/lib/imports/screenshot/row";
import type { Screen } from "@/lib/imports/screenshot/screen";
import { isSmallText } from "@/lib/imports/screenshot/small-text";
import type { Trouble } from "./messages";

/** One row in hand: what was read, and what the person makes of it. day and time: "" where nothing is known yet. */
export type DraftRow = ShotRow & {
  number: string;
  day: string;
  time: string;
  ticked: boolean;
  /** The person wrote day or time, which a new day of the picture may not change again. */
  ownTime: boolean;
  timeDoubt: string;
};

/** One picture on its way. taken: when it was taken, as far as known; offered: by the file, until accepted. */
export type Shot = {
  key: number;
  file: File;
  url: string;
  state: "waiting" | "reading" | "read" | "failed" | "saved";
  trouble: Trouble | null;
  width: number;
  height: number;
  rows: DraftRow[];
  left: LeftRow[];
  /** Its text is too small to be read with certainty. */
  small: boolean;
  taken: Taken | null;
  /** Its own EXIF says so, the person said so. */
  takenBy: "picture" | "person" | null;
  offered: Taken | null;
};

export function newShot(key: number, file: File, url: string): Shot {
  const nothing = { trouble: null, width: 0, height: 0, rows: [], left: [], small: false };
  const unknown = { taken: null, takenBy: null, offered: null };
  return { key, file, url, state: "waiting", ...nothing, ...unknown };
}

/** The picture once it is read. */
export function withRows(shot: Shot, screen: Screen): Shot {
  const { rows, left } = readScreen(screen);
  const drafts = rows.map((row) => draft(row, shot.taken));
  const { width, height } = screen;
  return { ...shot, state: "read", width, height, rows: drafts, left, small: isSmallText(screen) };
}

function draft(row: ShotRow, taken: Taken | null): DraftRow {
  // Parted as in the picture it is easier to compare.
  const number = row.grouped === row.digits ? groupNumber(row.digits) : row.grouped;
  const start = { ...row, number, ticked: false, ownTime: false };
  return { ...start, ...timeOf(resolve(row.said, taken)) };
}

function timeOf({ day, time, doubt }: Resolved) {
  return { day: day ?? "", time: time ?? "", timeDoubt: doubt };
}

/** All times that hang on the day of the picture, seen from another one. */
export function withTaken(shot: Shot, taken: Taken | null, takenBy: Shot["takenBy"]): Shot {
  const rows = shot.rows.map((row) => (row.ownTime ? row : { ...row, ...timeOf(resolve(row.said, taken)) }));
  return { ...shot, taken, takenBy, rows };
}

/** A row tells its day only together with that of the picture. */
export function needsDay({ rows }: Shot): boolean {
  return rows.some(({ said }) => said !== null && !said.dayOpen && !isWhole(said.day));
}

function isWhole(day: NonNullable<ShotRow["said"]>["day"]): boolean {
  return day !== null && "month" in day && day.year !== null;
}
