// node --conditions=react-server --import tsx fill.ts <calls in all> <of the one> <of the other>, with DATA_DIR or
// DATABASE_URL set: a database of many owners. Prints what opens the spaces of the two, as JSON.
import { auth } from "@/lib/auth/auth";
import type { NewCall } from "@/lib/calls/call";
import { columns } from "@/lib/store/call-rows";
import { closeDb, db } from "@/lib/store/db";
import { orderedIds } from "@/lib/store/ordered-ids";
import { caseOf } from "./case";
import { anyCall, dice } from "./log";
import { writer } from "./rows";

const [all = 0, ...sizes] = process.argv.slice(2).map(Number);
const [now, next] = [Date.now(), dice(1)];
/** Calls come in as files, one person's after another's: so many of everybody else's at most. */
const OTHER = 600;
/** The two come in so many files. */
const FILES = 20;

const write = await writer();
const watched: Watched[] = [];
for (const size of sizes) watched.push({ ...(await space()), size, calls: logOf(size, size) });
type Watched = { owner: string; cookie: string; size: number; calls: NewCall[]; file?: string };

let done = 0;
for (let file = 0; file < FILES; file++) {
  for (const one of watched) one.file = await importFile(one.owner, partOf(one.calls, file));
  while (done < ((file + 1) / FILES) * all) await others();
}
const cases = [];
for (const { owner, cookie, size, file = "", calls } of watched) {
  const middle = calls[Math.floor(calls.length / 2)]?.at ?? "";
  const late = encodeURIComponent(`${middle}_${crypto.randomUUID()}`);
  cases.push({ size, cookie, late, month: middle.slice(0, 7), ...(await caseOf(owner, file, now)) });
}
await write.end();
await closeDb();
process.stdout.write(JSON.stringify({ calls: done, cases }));

/** Oldest first, as a telephone keeps them. */
function logOf(of: number, count: number): NewCall[] {
  const calls = Array.from({ length: count }, () => anyCall(of, now, next));
  return calls.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function partOf(calls: NewCall[], file: number): NewCall[] {
  const size = calls.length / FILES;
  return calls.slice(file * size, (file + 1) * size);
}

async function space(): Promise<{ owner: string; cookie: string }> {
  const answer = await auth(false).api.signInAnonymous({ headers: new Headers(), asResponse: true });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { id } = await db().user.findFirstOrThrow({ orderBy: { createdAt: "desc" }, select: { id: true } });
  return { owner: id, cookie };
}

/** A hundred people at once, so that a statement has work to do. */
async function others(): Promise<void> {
  const at = new Date();
  const ids = Array.from({ length: 100 }, () => crypto.randomUUID());
  const users = ids.map((id) => {
    return {
      id,
      name: "",
      email: `${id}@anonymous.invalid`,
      emailVerified: false,
      createdAt: at,
      updatedAt: at,
    };
  });
  await write.insert("user", users);
  const calls = ids.flatMap((id) => {
    const count = 1 + Math.floor(next() * OTHER);
    return rowsOf(id, logOf(count, count));
  });
  await write.insert("Call", calls);
  done += calls.length;
}

function rowsOf(ownerId: string, said: NewCall[]) {
  const at = new Date();
  const ids = orderedIds(said.length, at);
  return said.map((one, nth) => {
    return { id: ids[nth] ?? "", ownerId, ...columns(one), createdAt: at, updatedAt: at };
  });
}

/** The calls with the file that they were read from; returns its id. */
async function importFile(owner: string, said: NewCall[]): Promise<string> {
  const rows = rowsOf(owner, said);
  const id = crypto.randomUUID();
  const file = { kind: "phone-log", name: "calls.xml", mime: "application/xml", size: 1, sha256: id };
  await db().evidence.create({
    data: { id, ownerId: owner, receivedAt: new Date(), originalStatus: "not-received", ...file },
  });
  await write.insert("Call", rows);
  const links = rows.map((row) => ({ evidenceId: id, callId: row.id }));
  await write.insert("EvidenceCall", links);
  done += rows.length;
  return id;
}
