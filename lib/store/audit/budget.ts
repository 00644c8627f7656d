import { type AuditEntry, auditId, isLoud } from "./events";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Rows with a pseudonym that one process may add; what comes beyond is counted in rows without one. */
type Most = { minute: number; day: number };
const most: Record<"loud" | "calm", Most> = {
  loud: { minute: 300, day: 20_000 },
  calm: { minute: 3_000, day: 100_000 },
};

type Window = { began: number; known: Set<string>; rows: number };

/** Keeps a flood from filling the disk: it costs a row each minute once its share is used up. */
export class AuditBudget {
  #minute = { loud: opened(), calm: opened() };
  #day = { loud: opened(), calm: opened() };

  /** The entry itself, or the same without pseudonyms when there is no room for another row. */
  fit(entry: AuditEntry): AuditEntry {
    const kind = isLoud(entry) ? "loud" : "calm";
    const now = entry.at.getTime();
    const minute = current(this.#minute[kind], now, MINUTE);
    const day = current(this.#day[kind], now, DAY);
    this.#minute[kind] = minute;
    this.#day[kind] = day;
    const id = auditId(entry);
    if (minute.known.has(id)) return entry;
    if (minute.rows >= most[kind].minute || day.rows >= most[kind].day)
      return { ...entry, actor: "", source: "" };
    minute.known.add(id);
    minute.rows += 1;
    day.rows += 1;
    return entry;
  }
}

function opened(began = 0): Window {
  return { began, known: new Set(), rows: 0 };
}

function current(window: Window, now: number, length: number): Window {
  const began = Math.floor(now / length) * length;
  return window.began === began ? window : opened(began);
}
