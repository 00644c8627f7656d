// node --conditions=react-server --import tsx fill.ts <owners>, with DATABASE_URL set: the sample case as many times, with its letters.
import { readFileSync } from "node:fs";
import { channelById } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import { draft } from "@/lib/complaints/draft";
import { evidenceFor, gatherFacts } from "@/lib/complaints/facts";
import { addCase } from "@/lib/store/case";
import { findComplaint, issueLetter, listComplaints } from "@/lib/store/complaints";
import { closeDb, db } from "@/lib/store/db";
import { factsOf } from "@/lib/store/facts";

const sample = CaseFile.parse(JSON.parse(readFileSync("prisma/sample-case.json", "utf8")));

for (let nth = 0; nth < Number(process.argv[2]); nth += 1) {
  const ownerId = crypto.randomUUID();
  const times = { createdAt: new Date(), updatedAt: new Date() };
  const email = `${ownerId}@anonymous.invalid`;
  await db().user.create({ data: { id: ownerId, name: "林静", email } });
  const session = { id: crypto.randomUUID(), token: ownerId, userId: ownerId, expiresAt: new Date() };
  await db().session.create({ data: { ...session, ...times } });
  await addCase(ownerId, sample);
  // The letters that are measured name evidence, of which only the rows are here.
  await db().evidence.updateMany({ where: { ownerId }, data: { originalStatus: "stored" } });
  for (const { id } of await listComplaints(ownerId)) await issue(ownerId, id);
}
await closeDb();

async function issue(ownerId: string, id: string): Promise<void> {
  const complaint = await findComplaint(ownerId, id);
  const channel = complaint && channelById(complaint.channel);
  if (!channel) return;
  const known = await factsOf(ownerId, complaint.callIds, []);
  const facts = gatherFacts({ ...known, answers: complaint.answers, today: "2026-10-09" });
  const drafted = draft(channel, facts);
  if (drafted.kind !== "ok") throw new Error(`${complaint.channel}: ${JSON.stringify(drafted)}`);
  await issueLetter(ownerId, id, drafted.value, evidenceFor(channel, facts), new Date());
}
