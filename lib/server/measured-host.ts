import "server-only";
import { statfs } from "node:fs/promises";
import { Gauge, type Registry } from "prom-client";
import { dataDir } from "@/lib/store/data-dir";
import { healthParts, recentIllness } from "@/lib/store/health";
import { roundedSpaces } from "@/lib/store/spaces";
import { healthReport } from "./health-report";
import { inTime } from "./in-time";
import { lastBackup, lastGood } from "./last-backup";

const PATIENCE_MS = 3_000;
const MINUTE = 60_000;

/** What is looked up when it is asked for: disk, backup, health, spaces. What cannot be told in time has no sample. */
export function measureHost(register: Registry): void {
  for (const measure of [disk, lastBackupAge, healthy, spaces, info, replacements]) measure([register]);
}

function disk(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_disk_bytes",
    help: "Size and free room of the disk that DATA_DIR lies on.",
    labelNames: ["which"],
    registers,
    async collect() {
      this.reset();
      const disk = await inTime(statfs(dataDir()), PATIENCE_MS);
      if (!disk) return;
      this.set({ which: "size" }, disk.blocks * disk.bsize);
      this.set({ which: "free" }, disk.bavail * disk.bsize);
    },
  });
}

function lastBackupAge(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_last_backup_age_seconds",
    help: "Since the last backup with this DATA_DIR came to its end; good: the last that is whole and right; rows: of rows alone. +Inf: none was made yet, or in the future, by a wrong clock.",
    labelNames: ["which"],
    registers,
    async collect() {
      this.reset();
      const last = await lastBackup();
      this.set({ which: "any" }, last ? secondsSince(last.at) : Infinity);
      const good = last && lastGood(last);
      this.set({ which: "good" }, good ? secondsSince(good) : Infinity);
      if (last?.rowsAt) this.set({ which: "rows" }, secondsSince(last.rowsAt));
    },
  });
}

function healthy(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_healthy",
    help: "1 where a part is well, as /api/health tells it.",
    labelNames: ["part"],
    registers,
    async collect() {
      for (const part of healthParts) this.set({ part }, (await recentIllness(part)) === null ? 1 : 0);
    },
  });
}

function spaces(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_spaces",
    help: "Spaces of this database by kind, and their sessions, rounded down to tens.",
    labelNames: ["kind"],
    registers,
    async collect() {
      const spaces = await spacesOfLately();
      this.reset();
      for (const [kind, count] of Object.entries(spaces ?? {})) this.set({ kind }, count);
    },
  });
}

function info(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_info",
    help: "Which program this is, with the last migration of its database.",
    labelNames: ["version", "build", "revision", "schema"],
    registers,
    async collect() {
      const { version, build, revision, schema } = await healthReport(["database"]);
      this.reset();
      this.set({ version, build, revision, schema: schema ?? "" }, 1);
    },
  });
}

function replacements(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_replacements",
    help: "How often a server that hung or died was replaced before this one, since its supervisor began.",
    registers,
    collect() {
      this.set(Number(process.env.QINGJING_REPLACED ?? 0) || 0);
    },
  });
}

/** Two machines may be that far apart. */
const APART_SECONDS = 300;

/** What a wrong clock has put into the future would look young for ever: as old as can be, it sets off every alert. */
function secondsSince(instant: string): number {
  const seconds = (Date.now() - Date.parse(instant)) / 1000;
  return seconds < -APART_SECONDS ? Number.POSITIVE_INFINITY : Math.max(0, seconds);
}

let known: { at: number; found: ReturnType<typeof roundedSpaces> } | undefined;

/** Counted once a minute, however often it is asked. */
function spacesOfLately(): ReturnType<typeof inTime<Awaited<ReturnType<typeof roundedSpaces>>>> {
  if (!known || performance.now() - known.at > MINUTE)
    known = { at: performance.now(), found: roundedSpaces() };
  return inTime(known.found, PATIENCE_MS);
}
