import type { Evidence } from "@/prisma/generated/client";

/** What a row of evidence says, whosever and wherever it is. */
export type Says = Omit<Evidence, "id" | "ownerId" | "sha256">;

/** What is known of the bytes: nothing but a case file's word, that some may have come, that they came once, that they are here. */
const known = ["not-received", "unverified", "lost", "stored"];

const nearness = ({ originalStatus }: Says) => known.indexOf(originalStatus);
const isStored = ({ originalStatus }: Says) => originalStatus === "stored";

/**
 * What is said of bytes of which two tell: their row and what came to it, beside it or later, or the rows of two spaces that
 * become one. What the bytes are is what was seen in them; what they are called, and whose they are, is the word of whoever
 * sent them, and of the owner before anybody else. The one place that decides it.
 */
export function together(kept: Says, come: Says): Says {
  const named = closerTo(kept, come);
  const own = kept.caseDataAt === null || come.caseDataAt === null;
  return {
    ...kept,
    ...seenIn(kept, come),
    ...copiesOf(kept, come),
    ...meantBy(kept, come),
    ...notesOf(kept, come),
    name: named.name,
    caseDataAt: own ? null : named.caseDataAt,
    isAnothers: kept.isAnothers && come.isAnothers,
  };
}

const wasReceived = (one: Says) => nearness(one) >= known.indexOf("lost");

/** A look that says otherwise than the row was not taken at the row's. */
function isMistaken(kept: Says, come: Says): boolean {
  return wasReceived(kept) && isStored(come) && kept.mime !== come.mime;
}

/** Of two the one that is closer to the owner and to the bytes; the first where both are. */
function closerTo(kept: Says, come: Says): Says {
  const close = (one: Says, isSeen: boolean) =>
    (one.isAnothers ? 0 : 10) + (isSeen ? 1 : 0) + (isSeen && one.caseDataAt === null ? 1 : 0);
  const isKeptSeen = isStored(kept) && !isMistaken(kept, come);
  return close(come, isStored(come)) > close(kept, isKeptSeen) ? come : kept;
}

/** What was received stays as it was received then, and what was refused of it is not offered anew. */
function seenIn(kept: Says, come: Says): Partial<Says> {
  const isWrong = isMistaken(kept, come);
  if (!isWrong && nearness(come) <= nearness(kept)) return {};
  const { mime, size, seconds, originalStatus, offeredAt, width, height, receivedAt } = come;
  const seen = { mime, size, seconds, originalStatus };
  if (wasReceived(kept)) return isWrong ? { ...seen, offeredAt, width, height } : seen;
  const told = kept.originalStatus === "unverified" ? kept.receivedAt : null;
  const toldReceivedAt = kept.toldReceivedAt ?? told;
  return { ...seen, offeredAt, width, height, receivedAt, toldReceivedAt };
}

/** Copies lie beside the bytes, and those that come with them lie over the others. */
function copiesOf(kept: Says, come: Says): Partial<Says> {
  const copied = [come, kept].find(({ hasCopy }) => hasCopy);
  if (!copied) return {};
  const { hasCopy, copyHash, thumbHash, width, height } = copied;
  return { hasCopy, copyHash, thumbHash, width, height };
}

/** What it is and when it was made, as the owner says where the owner does. */
function meantBy(kept: Says, come: Says): Partial<Says> {
  const takenAt = kept.takenAt ?? come.takenAt;
  if (kept.isAnothers === come.isAnothers) return { takenAt };
  const own = kept.isAnothers ? come : kept;
  return { kind: own.kind, takenAt: own.takenAt };
}

/** What both say; some of it told by case data, all of it is. Beside own words somebody else's do not count. */
function notesOf(kept: Says, come: Says): Partial<Says> {
  const all = [kept, come];
  const isOwn = ({ isAnothers, isNoteTold, note }: Says) => !isAnothers || (note !== "" && !isNoteTold);
  const said = all.some(isOwn) ? all.filter(isOwn) : all;
  const own = said.filter(({ isNoteTold }) => !isNoteTold).map(({ note }) => note);
  const texts = [...new Set(said.map(({ note }) => note))].filter(Boolean);
  return { note: texts.join("\n"), isNoteTold: texts.some((text) => !own.includes(text)) };
}
