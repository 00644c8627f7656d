import type { Taken } from "@/lib/imports/screenshot/resolve";
import type { Screen } from "@/lib/imports/screenshot/screen";
import type { Trouble } from "./messages";
import { type DraftRow, newShot, type Shot, withRows, withTaken } from "./shot";

/** What can happen to the pictures in hand. */
export type Change =
  | { type: "add"; key: number; file: File; url: string }
  | { type: "drop"; key: number }
  | { type: "state"; key: number; state: "waiting" | "reading" | "saved" }
  | { type: "failed"; key: number; trouble: Trouble }
  | { type: "read"; key: number; screen: Screen }
  | { type: "offered"; key: number; offered: Taken | null }
  | { type: "taken"; key: number; taken: Taken | null; by: "picture" | "person" }
  | { type: "row"; key: number; nth: number; set: Partial<DraftRow> };

export function changed(shots: Shot[], change: Change): Shot[] {
  if (change.type === "add") return [...shots, newShot(change.key, change.file, change.url)];
  if (change.type === "drop") return shots.filter(({ key }) => key !== change.key);
  return shots.map((shot) => (shot.key === change.key ? after(shot, change) : shot));
}

function after(shot: Shot, change: Exclude<Change, { type: "add" | "drop" }>): Shot {
  switch (change.type) {
    case "state":
      return { ...shot, state: change.state, trouble: null };
    case "failed":
      return { ...shot, state: "failed", trouble: change.trouble };
    case "read":
      return withRows(shot, change.screen);
    case "offered":
      return { ...shot, offered: change.offered };
    case "taken":
      return withTaken(shot, change.taken, change.by);
    case "row":
      return {
        ...shot,
        rows: shot.rows.map((row) => (row.nth === change.nth ? { ...row, ...change.set } : row)),
      };
  }
}
