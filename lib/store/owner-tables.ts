import "server-only";
import { db } from "./db";

type Page = { skip: number; take: number };
type Read = (ownerId: string, page: Page) => Promise<object[]>;

const call = { call: { id: "asc" } } as const;
const own = (ownerId: string) => ({ where: { ownerId } });

/**
 * Every table that holds anything of an owner, and how its rows are read: all columns but those that could open the account
 * to whoever finds the file, the hashes of the password, of the recovery codes and of the session's token. A test compares it
 * with the schema.
 */
export const ownerTables: Record<string, Read> = {
  user: (id, page) => db().user.findMany({ where: { id }, ...page }),
  session: (userId, page) =>
    db().session.findMany({ where: { userId }, omit: { token: true }, orderBy: { id: "asc" }, ...page }),
  account: (userId, page) =>
    db().account.findMany({ where: { userId }, omit: { password: true }, orderBy: { id: "asc" }, ...page }),
  RecoveryCode: (ownerId, page) =>
    db().recoveryCode.findMany({ ...own(ownerId), omit: { hash: true, nextHash: true }, ...page }),
  Passkey: (ownerId, page) => db().passkey.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  SignInAttempt: async (id, page) => {
    const user = await db().user.findUnique({ where: { id }, select: { username: true } });
    const where = { username: user?.username ?? "" };
    return db().signInAttempt.findMany({ where, orderBy: { id: "asc" }, ...page });
  },
  Complainant: (ownerId, page) => db().complainant.findMany({ ...own(ownerId), ...page }),
  Call: (ownerId, page) => db().call.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  CallVersion: (ownerId, page) =>
    db().callVersion.findMany({ where: { call: { ownerId } }, orderBy: { id: "asc" }, ...page }),
  Evidence: (ownerId, page) => db().evidence.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  EvidenceCall: (ownerId, page) =>
    db().evidenceCall.findMany({
      where: { call: { ownerId } },
      orderBy: [call, { evidenceId: "asc" }],
      ...page,
    }),
  Complaint: (ownerId, page) => db().complaint.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  ComplaintCall: (ownerId, page) =>
    db().complaintCall.findMany({
      where: { call: { ownerId } },
      orderBy: [call, { complaintId: "asc" }],
      ...page,
    }),
  IssuedLetter: (ownerId, page) =>
    db().issuedLetter.findMany({ where: { complaint: { ownerId } }, orderBy: { id: "asc" }, ...page }),
  Step: (ownerId, page) =>
    db().step.findMany({ where: { complaint: { ownerId } }, orderBy: { id: "asc" }, ...page }),
  Caller: (ownerId, page) => db().caller.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  CallerNumber: (ownerId, page) =>
    db().callerNumber.findMany({ ...own(ownerId), orderBy: { number: "asc" }, ...page }),
  SetApart: (ownerId, page) => db().setApart.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  Refusal: (ownerId, page) => db().refusal.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  RefusalNumber: (ownerId, page) =>
    db().refusalNumber.findMany({
      where: { refusal: { ownerId } },
      orderBy: [{ refusalId: "asc" }, { number: "asc" }],
      ...page,
    }),
  EvidenceRefusal: (ownerId, page) =>
    db().evidenceRefusal.findMany({
      where: { refusal: { ownerId } },
      orderBy: [{ refusalId: "asc" }, { evidenceId: "asc" }],
      ...page,
    }),
  Import: (ownerId, page) => db().import.findMany({ ...own(ownerId), orderBy: { id: "asc" }, ...page }),
  ImportRow: (ownerId, page) =>
    db().importRow.findMany({
      where: { import: { ownerId } },
      orderBy: [{ importId: "asc" }, { nth: "asc" }],
      ...page,
    }),
  CallSource: (ownerId, page) =>
    db().callSource.findMany({
      where: { call: { ownerId } },
      orderBy: [{ importId: "asc" }, { line: "asc" }, { callId: "asc" }],
      ...page,
    }),
  ColumnChoice: (ownerId, page) =>
    db().columnChoice.findMany({ ...own(ownerId), orderBy: { header: "asc" }, ...page }),
  Contact: (ownerId, page) => db().contact.findMany({ ...own(ownerId), orderBy: { number: "asc" }, ...page }),
};

const rowsAtOnce = 2000;

/** All rows of an owner as one JSON object, table by table, a piece at a time: {"Call": [{…}, …], …}. */
export async function* ownerRows(ownerId: string): AsyncGenerator<string> {
  let before = "{";
  for (const [table, read] of Object.entries(ownerTables)) {
    yield `${before}\n${JSON.stringify(table)}: [`;
    yield* rowsOf(ownerId, read);
    before = "],";
  }
  yield "]\n}\n";
}

async function* rowsOf(ownerId: string, read: Read): AsyncGenerator<string> {
  for (let skip = 0; ; skip += rowsAtOnce) {
    const rows = await read(ownerId, { skip, take: rowsAtOnce });
    const lines = rows.map((row) => `\n${JSON.stringify(row)}`);
    if (lines.length > 0) yield `${skip > 0 ? "," : ""}${lines.join(",")}`;
    if (rows.length < rowsAtOnce) return;
  }
}
