// Ways in which the app could lose what it acknowledged. Each is woven into a copy of the source, where CRASH_MUTANT
// chooses one; nothing of them is in the app itself.
import fs from "node:fs";
import path from "node:path";

/**
 * file: what it changes. from: a piece of the source, there once. to: what stands there instead. isValue: both are
 * expressions, else statements. rounds: so many kills it may live through. options: of crash-test.
 */
export const mutants = [
  {
    name: "answers-first",
    says: "a call is acknowledged before it is written",
    file: "app/calls/actions.ts",
    from: "if (!known) return ok({ id: await logCall(owner, checked.value, id) });",
    to: "if (!known) { setTimeout(() => logCall(owner, checked.value, id).catch(() => {}), 50); return ok({ id }); }",
    rounds: 20,
  },
  {
    name: "row-before-file",
    says: "the row of an upload is made before its file has its name",
    file: "lib/store/receive-evidence.ts",
    from: "await keepFile(ownerId, file);\n    if (!known) return ok(await record(ownerId, file, taken, { sent, drawn }));",
    to: "if (!known) { const made = await record(ownerId, file, taken, { sent, drawn }); await keepFile(ownerId, file); return ok(made); }\n    await keepFile(ownerId, file);",
    rounds: 60,
  },
  {
    name: "no-tidying",
    says: "the start settles nothing that a crash left half",
    file: "lib/store/tidy.ts",
    from: "await sweepParts(before);\n  await sweepScratch(now);\n  for (const note of await openNotes(before)) await settleNote(note);",
    to: "",
    rounds: 20,
  },
  {
    name: "no-transaction",
    says: "the rows of a list are saved outside a transaction",
    file: "lib/store/import-save.ts",
    from: "done += await transact(ownerId, (tx) => saveStep(tx, ownerId, { importId, known, where }));",
    to: "done += await saveStep(db(), ownerId, { importId, known, where });",
    rounds: 60,
  },
  {
    name: "rows-before-files",
    says: "who leaves loses the rows before the files",
    file: "lib/store/owner.ts",
    from: "await removeAllFiles(ownerId);\n    await withNote({ ownerId, gone: true }, () => removeRows(ownerId));",
    to: "await removeRows(ownerId);\n    await removeAllFiles(ownerId);",
    rounds: 120,
  },
  {
    name: "bare-migration",
    says: "a migration is applied without a transaction",
    file: "scripts/migrate-sqlite.mjs",
    from: 'db.exec("BEGIN IMMEDIATE"); // one process migrates, the others wait here\n    const applied = applyPending(db, migrations);\n    db.exec("COMMIT");\n    return applied;',
    to: "return applyPending(db, migrations);",
    rounds: 20,
    options: ["--migrate-every", "1"],
  },
  {
    name: "postgresql-unwaited",
    says: "PostgreSQL acknowledges before its log is on the disk",
    file: "scripts/crash/places.mjs",
    from: "await newPostgresql(durable)",
    to: 'await newPostgresql(["fsync=on", "synchronous_commit=off"])',
    isValue: true,
    rounds: 40,
    options: ["--postgresql"],
  },
  {
    name: "postgresql-bare-migration",
    says: "a migration of PostgreSQL is applied without a transaction",
    file: "scripts/migrate-postgresql.mjs",
    from: 'await client.query("BEGIN");',
    to: "",
    rounds: 20,
    options: ["--postgresql", "--migrate-every", "1"],
  },
];

/** Weaves all of them into the source in that folder, asleep until CRASH_MUTANT names one. Throws where one fits no more. */
export function weave(folder) {
  for (const mutant of mutants) {
    const place = path.join(folder, mutant.file);
    fs.writeFileSync(place, woven(fs.readFileSync(place, "utf8"), mutant));
  }
}

/** The source with that mutant in it. */
export function woven(source, { name, file, from, to, isValue = false }) {
  if (source.split(from).length !== 2) throw new Error(`the mutant ${name} does not fit ${file} any more`);
  const isAwake = `process.env.CRASH_MUTANT === "${name}"`;
  const both = isValue ? `(${isAwake} ? ${to} : ${from})` : `if (${isAwake}) {${to}} else {${from}}`;
  return source.replace(from, () => both);
}
