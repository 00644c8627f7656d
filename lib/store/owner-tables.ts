import "server-only";
import { breather } from "@/lib/turns/breathe";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { piecesOf } from "./in-pieces";
import { pagesOfAllCalls } from "./paged-calls";

/** All rows of one owner in one table, some at a time. */
type Read = (ownerId: string) => AsyncIterable<object[]>;
type Page = { skip: number; take: number };

/** Rows that are read in one question. */
const AT_ONCE = 250;

/** A table in which one owner has a few thousand rows at most. */
function few(read: (ownerId: string, page: Page) => Promise<object[]>): Read {
  return async function* (ownerId) {
    for (let skip = 0; ; skip += AT_ONCE) {
      const rows = await read(ownerId, { skip, take: AT_ONCE });
      yield rows;
      if (rows.length < AT_ONCE) return;
    }
  };
}

/** Of which entries rows are read, and after which they go on; `take`: how many. */
type Portion = { where: object; take: number };
type Linked = { parents: (ownerId: string) => Promise<string[]>; keys: [string, string]; most?: number };

/**
 * A table whose rows hang on others, hundreds of thousands of one owner: those of twenty entries at a time, each portion
 * beginning after the last row of the one before, since a database would count through all that it leaves out.
 */
function linked<Row extends object>(
  { parents, keys: [parent, key], most = AT_ONCE }: Linked,
  read: (portion: Portion) => Promise<Row[]>,
): Read {
  return async function* (ownerId) {
    for (const ids of piecesOf((await parents(ownerId)).sort(), PARENTS)) {
      for (let last: Record<string, unknown> | undefined; ; ) {
        const after = last && {
          OR: [{ [parent]: { gt: last[parent] } }, { [parent]: last[parent], [key]: { gt: last[key] } }],
        };
        const rows = await read({ where: { AND: [{ [parent]: { in: ids } }, after ?? {}] }, take: most });
        yield rows;
        last = rows.at(-1) as Record<string, unknown> | undefined;
        if (rows.length < most) break;
      }
    }
  };
}

/** Entries whose rows are asked for together. */
const PARENTS = 20;

const own = (ownerId: string) => ({ where: { ownerId } });
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
const evidenceIds = async (ownerId: string) =>
  idsOf(await db().evidence.findMany({ ...own(ownerId), select: { id: true } }));
const complaintIds = async (ownerId: string) =>
  idsOf(await db().complaint.findMany({ ...own(ownerId), select: { id: true } }));
const refusalIds = async (ownerId: string) =>
  idsOf(await db().refusal.findMany({ ...own(ownerId), select: { id: true } }));
const importIds = async (ownerId: string) =>
  idsOf(await db().import.findMany({ ...own(ownerId), select: { id: true } }));
const callIds = async (ownerId: string, which: Prisma.CallWhereInput) =>
  idsOf(await db().call.findMany({ where: { ownerId, ...which }, select: { id: true } }));

/**
 * Every table that holds anything of an owner, and how its rows are read: all columns but those that could open the account
 * to whoever finds the file, the hashes of the password, of the recovery codes and of the session's token. A test compares it
 * with the schema.
 */
export const ownerTables: Record<string, Read> = {
  user: few((id, page) => db().user.findMany({ where: { id }, ...page })),
  session: few((userId, page) =>
    db().session.findMany({ where: { userId }, omit: { token: true }, orderBy: { id: "asc" }, ...page }),
  ),
  account: few((userId, page) =>
    db().account.findMany({ where: { userId }, omit: { password: true }, orderBy: { id: "asc" }, ...page }),
  ),
  RecoveryCode: few((ownerId, page) =>
    db().recoveryCode.findMany({ ...own(ownerId), omit: { hash: true, nextHash: true }, ...page }),
  ),
  Passkey: few((ownerId, page) =>
    db().passkey.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  ),
  SignInAttempt: few(async (id, page) => {
    const user = await db().user.findUnique({ where: { id }, select: { username: true } });
    const where = { username: user?.username ?? "" };
    return db().signInAttempt.findMany({ where, orderBy: { id: "asc" }, ...page });
  }),
  Complainant: few((ownerId, page) => db().complainant.findMany({ ...own(ownerId), ...page })),
  Call: pagesOfAllCalls,
  CallVersion: linked(
    { parents: (ownerId) => callIds(ownerId, { versions: { some: {} } }), keys: ["callId", "id"] },
    ({ where, take }) =>
      db().callVersion.findMany({ where, take, orderBy: [{ callId: "asc" }, { id: "asc" }] }),
  ),
  Evidence: few((ownerId, page) =>
    db().evidence.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  ),
  EvidenceCall: linked({ parents: evidenceIds, keys: ["evidenceId", "callId"] }, ({ where, take }) =>
    db().evidenceCall.findMany({ where, take, orderBy: [{ evidenceId: "asc" }, { callId: "asc" }] }),
  ),
  Complaint: few((ownerId, page) =>
    db().complaint.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  ),
  ComplaintCall: linked({ parents: complaintIds, keys: ["complaintId", "callId"] }, ({ where, take }) =>
    db().complaintCall.findMany({ where, take, orderBy: [{ complaintId: "asc" }, { callId: "asc" }] }),
  ),
  IssuedLetter: linked(
    { parents: complaintIds, keys: ["complaintId", "version"], most: 10 },
    ({ where, take }) =>
      db().issuedLetter.findMany({ where, take, orderBy: [{ complaintId: "asc" }, { version: "asc" }] }),
  ),
  Step: few((ownerId, page) =>
    db().step.findMany({ where: { complaint: { ownerId } }, orderBy: { id: "asc" }, ...page }),
  ),
  Caller: few((ownerId, page) => db().caller.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page })),
  CallerNumber: few((ownerId, page) =>
    db().callerNumber.findMany({ ...own(ownerId), orderBy: { number: "asc" }, ...page }),
  ),
  SetApart: few((ownerId, page) =>
    db().setApart.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  ),
  Refusal: few((ownerId, page) =>
    db().refusal.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  ),
  RefusalNumber: linked({ parents: refusalIds, keys: ["refusalId", "number"] }, ({ where, take }) =>
    db().refusalNumber.findMany({ where, take, orderBy: [{ refusalId: "asc" }, { number: "asc" }] }),
  ),
  EvidenceRefusal: linked({ parents: evidenceIds, keys: ["evidenceId", "refusalId"] }, ({ where, take }) =>
    db().evidenceRefusal.findMany({ where, take, orderBy: [{ evidenceId: "asc" }, { refusalId: "asc" }] }),
  ),
  Import: few((ownerId, page) => db().import.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page })),
  ImportRow: linked({ parents: importIds, keys: ["importId", "nth"] }, ({ where, take }) =>
    db().importRow.findMany({ where, take, orderBy: [{ importId: "asc" }, { nth: "asc" }] }),
  ),
  CallSource: linked(
    // A call comes out of few lines: all of twenty calls are read together.
    {
      parents: (ownerId) => callIds(ownerId, { sources: { some: {} } }),
      keys: ["callId", "importId"],
      most: Number.MAX_SAFE_INTEGER,
    },
    ({ where }) =>
      db().callSource.findMany({ where, orderBy: [{ callId: "asc" }, { importId: "asc" }, { line: "asc" }] }),
  ),
  ColumnChoice: few((ownerId, page) =>
    db().columnChoice.findMany({ ...own(ownerId), orderBy: { header: "asc" }, ...page }),
  ),
  Contact: few((ownerId, page) =>
    db().contact.findMany({ ...own(ownerId), orderBy: { number: "asc" }, ...page }),
  ),
};

/** Does what is given to it in a turn of its own. */
type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * All rows of an owner as one JSON object, table by table, a piece at a time: {"Call": [{…}, …], …}. `inTurn`: how each is
 * read; nothing is while nobody takes the piece before.
 */
export async function* ownerRows(ownerId: string, inTurn: InTurn = (work) => work()): AsyncGenerator<string> {
  let before = "{";
  for (const [table, read] of Object.entries(ownerTables)) {
    yield `${before}\n${JSON.stringify(table)}: [`;
    yield* linesOf(read(ownerId)[Symbol.asyncIterator](), inTurn);
    before = "],";
  }
  yield "]\n}\n";
}

async function* linesOf(pages: AsyncIterator<object[]>, inTurn: InTurn): AsyncGenerator<string> {
  const breath = breather();
  for (let before = ""; ; ) {
    const { done, value } = await inTurn(async () => {
      await breath();
      return pages.next();
    });
    if (done) return;
    if (value.length === 0) continue;
    yield before + value.map((row) => `\n${JSON.stringify(row)}`).join(",");
    before = ",";
  }
}
