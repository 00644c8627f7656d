import { expect, test } from "vitest";
import { readCase } from "@/lib/store/case";
import { complaintsWithCalls } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { listEvidence } from "@/lib/store/evidence";
import { evidenceColumns } from "@/lib/store/evidence-rows";
import { complaintsWithHistory } from "@/lib/store/filed";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const many = 1_100;
const ids = () => Array.from({ length: many }, () => crypto.randomUUID());

function file(id: string) {
  const about = { kind: "other", name: "一", mime: "application/pdf", size: 1, note: "" } as const;
  const unknown = { takenAt: null, offeredAt: null, seconds: null, width: null, height: null };
  const sha256 = id.replaceAll("-", "").repeat(2);
  return evidenceColumns({ id, sha256, receivedAt: "2026-09-08T03:00:00.000Z", ...about, ...unknown });
}

/** SQLite's adapter believes in 999 values in one statement, and Prisma divides nothing that is ordered. */
test("A space with more than a thousand files and complaints opens all its lists", async () => {
  const ownerId = await newOwner();
  await db().evidence.createMany({ data: ids().map((id) => ({ ownerId, ...file(id) })) });
  await db().complaint.createMany({
    data: ids().map((id) => ({ id, ownerId, channel: "12321", answers: {} })),
  });
  expect(await listEvidence(ownerId)).toHaveLength(many);
  expect(await complaintsWithCalls(ownerId)).toHaveLength(many);
  expect(await complaintsWithHistory(ownerId)).toHaveLength(0);
  const { evidence, complaints } = await readCase(ownerId);
  expect([evidence.length, complaints.length]).toEqual([many, many]);
});
