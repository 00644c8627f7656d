import { db } from "./db";

type Removed = Promise<{ count: number }>;

/** One kind of row of an owner, and the rows that hang on it, each of which one such row may have thousands of. */
type Many = {
  ids: (take: number) => Promise<string[]>;
  hanging: ((ids: string[], limit: number) => Removed)[];
  remove: (ids: string[]) => Removed;
};

/** What one owner may have much of, in an order in which no removal takes many others along: a caller has refusals. */
export function manyOf(ownerId: string): Many[] {
  const own = (take: number) => ({ where: { ownerId }, select: { id: true }, take });
  const these = (ids: string[]) => ({ where: { id: { in: ids } } });
  return [
    {
      ids: async (take) => idsOf(await db().import.findMany(own(take))),
      hanging: [
        (ids, limit) => db().importRow.deleteMany({ where: { importId: { in: ids } }, limit }),
        (ids, limit) => db().callSource.deleteMany({ where: { importId: { in: ids } }, limit }),
      ],
      remove: (ids) => db().import.deleteMany(these(ids)),
    },
    {
      ids: async (take) => idsOf(await db().complaint.findMany(own(take))),
      hanging: [
        (ids, limit) => db().complaintCall.deleteMany({ where: { complaintId: { in: ids } }, limit }),
        (ids, limit) => db().issuedLetter.deleteMany({ where: { complaintId: { in: ids } }, limit }),
        (ids, limit) => db().step.deleteMany({ where: { complaintId: { in: ids } }, limit }),
      ],
      remove: (ids) => db().complaint.deleteMany(these(ids)),
    },
    {
      ids: async (take) => idsOf(await db().refusal.findMany(own(take))),
      hanging: [
        (ids, limit) => db().refusalNumber.deleteMany({ where: { refusalId: { in: ids } }, limit }),
        (ids, limit) => db().evidenceRefusal.deleteMany({ where: { refusalId: { in: ids } }, limit }),
      ],
      remove: (ids) => db().refusal.deleteMany(these(ids)),
    },
    {
      ids: async (take) => idsOf(await db().setApart.findMany(own(take))),
      hanging: [],
      remove: (ids) => db().setApart.deleteMany(these(ids)),
    },
    {
      ids: async (take) => idsOf(await db().caller.findMany(own(take))),
      hanging: [(ids, limit) => db().callerNumber.deleteMany({ where: { callerId: { in: ids } }, limit })],
      remove: (ids) => db().caller.deleteMany(these(ids)),
    },
    {
      ids: async (take) => idsOf(await db().evidence.findMany(own(take))),
      hanging: [(ids, limit) => db().evidenceCall.deleteMany({ where: { evidenceId: { in: ids } }, limit })],
      remove: (ids) => db().evidence.deleteMany(these(ids)),
    },
    {
      ids: async (take) => idsOf(await db().call.findMany(own(take))),
      hanging: [(ids, limit) => db().callVersion.deleteMany({ where: { callId: { in: ids } }, limit })],
      remove: (ids) => db().call.deleteMany(these(ids)),
    },
  ];
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
