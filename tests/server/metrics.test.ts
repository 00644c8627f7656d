import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import parse from "parse-prometheus-text-format";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { lastGood } from "@/lib/server/last-backup";
import { dataDir } from "@/lib/store/data-dir";
import { forgetHealth } from "@/lib/store/health";
import { countFault } from "@/lib/store/metrics/faults";
import { countRefusal } from "@/lib/store/metrics/refusals";
import { noteBackup } from "@/scripts/backup/last-backup";
import type { Made } from "@/scripts/backup/make";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
const token = "a-token-of-more-than-16-characters";
beforeEach(() => {
  forgetHealth();
  vi.stubEnv("METRICS_TOKEN", token);
});
afterEach(() => vi.unstubAllEnvs());

function ask(authorization?: string): Promise<Response> {
  return GET(
    new Request("http://localhost/api/metrics", { headers: authorization ? { authorization } : {} }),
  );
}

type Sample = { value: string; labels?: Record<string, string> };

/** Every metric by its name, as Prometheus would read them; throws on a line that is none. */
async function read(): Promise<Map<string, Sample[]>> {
  const answer = await ask(`Bearer ${token}`);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  return new Map(parse(await answer.text()).map(({ name, metrics }) => [name, metrics]));
}

test.each(["", "too-short"])("Without a token of 16 characters (%j) there are no metrics", async (unset) => {
  vi.stubEnv("METRICS_TOKEN", unset);
  expect((await ask(`Bearer ${unset}`)).status).toBe(404);
});

test("Who has another token, or none, is told nothing", async () => {
  for (const sent of [undefined, "Bearer ", `Bearer ${token}x`, token, `Basic ${token}`]) {
    const answer = await ask(sent);
    expect([answer.status, await answer.text()]).toEqual([401, ""]);
  }
});

test("It tells of event loop, memory, queues, refusals, faults, disk, backup, health and version", async () => {
  countRefusal("sign-in");
  countFault({ kind: "StoreFault", code: "away" });
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const note = { at, goodAt: null, rows: 1, files: 1, ok: false };
  writeFileSync(path.join(dataDir(), "last-backup.json"), JSON.stringify(note));
  await read(); // measured from the first time on
  await setTimeout(100);
  const found = await read();
  const figure = (name: string, labels: Record<string, string> = {}) =>
    Number(
      found.get(name)?.find((one) => Object.entries(labels).every(([key, is]) => one.labels?.[key] === is))
        ?.value,
    );
  expect(figure("nodejs_eventloop_lag_max_seconds")).toBeGreaterThan(0);
  expect(figure("process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
  expect(figure("qingjing_refusals_total", { kind: "sign-in" })).toBeGreaterThan(0);
  expect(figure("qingjing_faults_total", { kind: "StoreFault", code: "away" })).toBeGreaterThan(0);
  expect(figure("qingjing_disk_bytes", { which: "free" })).toBeGreaterThan(0);
  expect(figure("qingjing_last_backup_age_seconds", { which: "any" })).toBeGreaterThan(3_500);
  expect(figure("qingjing_last_backup_age_seconds", { which: "good" })).toBeNaN();
  expect(figure("qingjing_info", { version: "0.1.0" })).toBe(1);
  for (const name of ["qingjing_queue_waiting", "qingjing_healthy", "qingjing_child_processes"])
    expect(found.has(name), name).toBe(true);
});

test("Nobody is in it: neither an id, nor so few people that one could be told", async () => {
  const owner = await newOwner();
  const text = await (await ask(`Bearer ${token}`)).text();
  expect(text).not.toContain(owner);
  const spaces = text.split("\n").filter((line) => line.startsWith("qingjing_spaces{"));
  expect(spaces).toHaveLength(3);
  for (const line of spaces) expect(Number(line.split(" ").at(-1)) % 10).toBe(0);
});

test("Good is a backup that is whole and right: neither rows alone, nor one out of the future", async () => {
  const [whole, rows] = [new Date(Date.now() - 7_200_000), new Date(Date.now() - 3_600_000)];
  const sound = { missing: 0, changed: 0, broken: 0, unopened: 0 };
  const made = { counts: {}, files: 1, ...sound, rowsOnly: false };
  const ages = async () => {
    const found = (await read()).get("qingjing_last_backup_age_seconds") ?? [];
    return found.map(({ labels, value }) => {
      return [labels?.which, `${value}` === "+Inf" ? "+Inf" : Math.round(Number(value) / 3_600)];
    });
  };
  await noteBackup({ ...made, madeAt: whole.toISOString() } as Made);
  await noteBackup({ ...made, madeAt: rows.toISOString(), files: 0, rowsOnly: true } as Made);
  expect(await ages()).toEqual([
    ["any", 1],
    ["good", 2],
    ["rows", 1],
  ]);
  await noteBackup({ ...made, madeAt: new Date(Date.now() + 86_400_000).toISOString() } as Made);
  expect(await ages()).toEqual([
    ["any", "+Inf"],
    ["good", "+Inf"],
    ["rows", 1],
  ]);
});

test("A note of an earlier version that takes rows alone for good is not believed", () => {
  const [at, before] = ["2026-11-02T00:00:00.000Z", "2026-11-01T00:00:00.000Z"];
  const note = { at, goodAt: at, rows: 1, files: 0, ok: true, what: "rows" } as const;
  const whole = { at: before, what: "whole", ok: true } as const;
  expect(lastGood({ ...note, recent: [] })).toBeNull();
  expect(lastGood({ ...note, recent: [whole, { at, what: "rows", ok: true }] })).toBe(before);
});

test("Before the first backup, and beside a note that is none, one is overdue all the same", async () => {
  const ages = async () =>
    ((await read()).get("qingjing_last_backup_age_seconds") ?? []).map(({ labels, value }) => [
      labels?.which,
      `${value}`,
    ]);
  const overdue = [
    ["any", "+Inf"],
    ["good", "+Inf"],
  ];
  expect(await ages()).toEqual(overdue);
  writeFileSync(path.join(dataDir(), "last-backup.json"), "{");
  expect(await ages()).toEqual(overdue);
});

test("Two thousand kinds are not two thousand lines", async () => {
  for (let nth = 0; nth < 2_000; nth += 1) {
    countRefusal(`kind-${nth}`);
    countFault({ kind: `Kind${nth}` });
  }
  const found = await read();
  expect(found.get("qingjing_refusals_total")?.length).toBeLessThan(62);
  expect(found.get("qingjing_faults_total")?.length).toBeLessThan(62);
});
