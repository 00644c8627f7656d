// What has to be true after every restart; each fault is a sentence.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { lookInto } from "./database.mjs";

/** Everything that is not as it was acknowledged, or not whole. `seen`: files that were hashed in an earlier round. */
export async function faultsOf(place, people, seen) {
  const db = await lookInto(place);
  try {
    const stored = await everything(db.rows);
    return [
      ...(await db.unsound()),
      ...unkept(stored, people),
      ...halves(stored),
      ...strayFiles(place.dataDir, stored, seen),
    ];
  } finally {
    await db.close();
  }
}

async function everything(rows) {
  const byId = async (sql) => new Map((await rows(sql)).map((row) => [row.id, row]));
  return {
    calls: await byId('SELECT id, "ownerId", words, "deletedAt" FROM "Call"'),
    evidence: await byId('SELECT id, "ownerId", sha256, "hasCopy" FROM "Evidence"'),
    letters: await rows('SELECT "complaintId", version, draft, sha256 FROM "IssuedLetter"'),
    steps: await rows('SELECT "complaintId", said FROM "Step"'),
    imports: await byId('SELECT id, "evidenceId", state, read, rejected, saved, known, "left" FROM "Import"'),
    sources: new Map(
      (await rows('SELECT "importId" AS id, COUNT(*) AS n FROM "CallSource" GROUP BY "importId"')).map(
        ({ id, n }) => [id, Number(n)],
      ),
    ),
    // What a person logs has words; what comes from a list has none.
    loose: await rows(
      `SELECT id FROM "Call" c WHERE words = '' AND NOT EXISTS (SELECT 1 FROM "CallSource" WHERE "callId" = c.id)`,
    ),
    owners: new Set((await rows('SELECT id FROM "user"')).map(({ id }) => id)),
  };
}

/** Acknowledged, and not there, or not so. */
function unkept(stored, people) {
  return people.flatMap((one) => {
    const owner = ownerOf(one, stored);
    if (owner) one.ownerId = owner;
    if (one.state === "leaving") return halfGone(one, stored);
    if (one.state === "gone")
      return stored.owners.has(one.ownerId) ? ["a person who left is still there"] : [];
    return [...lostCalls(one, stored), ...lostEvidence(one, stored), ...lostPapers(one, stored)];
  });
}

/** A deletion that was killed had not begun, or was gone on with at the next start. */
function halfGone({ ownerId, calls }, stored) {
  const left = [...calls.keys()].filter((id) => stored.calls.has(id)).length;
  const isWhole = left === (stored.owners.has(ownerId) ? calls.size : 0);
  return isWhole ? [] : [`of a person who was leaving ${left} of ${calls.size} calls are left`];
}

function ownerOf(person, { calls }) {
  const [first] = person.calls.keys();
  return calls.get(first)?.ownerId;
}

function lostCalls(person, { calls }) {
  return [...person.calls].flatMap(([id, words]) => {
    const row = calls.get(id);
    if (!row) return [`call ${id} is lost`];
    if (row.ownerId !== person.ownerId) return [`call ${id} is somebody else's`];
    const hidden = person.hidden.get(id);
    if (hidden !== "moving" && (row.deletedAt !== null) !== (hidden === "hidden"))
      return [`call ${id} is ${hidden ? "back though it was deleted" : "deleted though it was kept"}`];
    return words.has(row.words) ? [] : [`call ${id} says ${row.words}, not ${[...words].join(" or ")}`];
  });
}

function lostEvidence(person, { evidence }) {
  return [...person.evidence].flatMap(([id, { sha256, state }]) => {
    const row = evidence.get(id);
    if (state === "kept" && row?.sha256 !== sha256) return [`evidence ${id} is lost`];
    return state === "dropped" && row ? [`evidence ${id} came back`] : [];
  });
}

function lostPapers(person, { letters, steps, imports, sources }) {
  const faults = [];
  for (const [id, { versions, receipts, words }] of person.complaints) {
    const there = new Set(letters.filter((one) => one.complaintId === id).map(({ version }) => version));
    for (const one of versions) if (!there.has(one)) faults.push(`letter ${id}/${one} is lost`);
    const said = steps.filter((one) => one.complaintId === id).map((one) => one.said);
    for (const one of [...receipts, ...words])
      if (!said.some((text) => text.includes(one))) faults.push(`the entry ${one} of ${id} is lost`);
  }
  for (const [id, came] of person.imports) {
    const row = imports.get(id);
    const sums = row && [row.state, row.saved + row.known, sources.get(id) ?? 0].join(" ");
    if (sums !== `saved ${came} ${came}`)
      faults.push(`import ${id} of ${came} calls has ${sums ?? "nothing"}`);
  }
  return faults;
}

/** Written in part. */
function halves({ letters, imports, sources, loose }) {
  const versions = new Map();
  const torn = letters.flatMap(({ complaintId, version, draft, sha256 }) => {
    versions.set(complaintId, [...(versions.get(complaintId) ?? []), version]);
    return hash(draft) === sha256 ? [] : [`letter ${complaintId}/${version} is not what was issued`];
  });
  const gaps = [...versions].filter(([, all]) => Math.max(...all) !== all.length);
  const split = [...imports.values()].filter((one) => one.saved + one.known !== (sources.get(one.id) ?? 0));
  const uneven = [...imports.values()].filter(
    (one) => one.state === "saved" && one.read !== one.saved + one.known + one.left + one.rejected,
  );
  return [
    ...torn,
    ...(loose.length > 0 ? [`${loose.length} calls came of no list and of nobody`] : []),
    ...gaps.map(([id, all]) => `complaint ${id} has the versions ${all.join(", ")}`),
    ...[...split, ...uneven].map(({ id }) => `import ${id} is saved by half`),
  ];
}

/** Files and rows that do not belong together, and bytes that are not what their name says. */
function strayFiles(dataDir, { evidence, owners }, seen) {
  const folder = path.join(dataDir, "evidence");
  const faults = list(path.join(folder, ".incoming")).map((name) => `.incoming/${name} was left behind`);
  const wanted = new Map();
  for (const { ownerId, sha256, hasCopy } of evidence.values()) {
    const place = path.join(folder, ownerId, sha256);
    wanted.set(place, true);
    if (hasCopy) for (const which of ["copy", "thumb"]) wanted.set(`${place}.${which}.jpg`, true);
    if (!existsSync(place)) faults.push(`the file ${sha256} is lost`);
  }
  for (const owner of list(folder).filter((name) => !name.startsWith("."))) {
    if (!owners.has(owner)) faults.push(`the folder of ${owner} has no owner`);
    for (const name of list(path.join(folder, owner))) {
      const place = path.join(folder, owner, name);
      if (!wanted.has(place)) faults.push(`the file ${owner}/${name} has no row`);
      if (seen.has(place) || !/^[0-9a-f]{64}$/.test(name)) continue;
      if (hash(readFileSync(place)) !== name) faults.push(`the file ${owner}/${name} is half there`);
      seen.add(place);
    }
  }
  return faults;
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
