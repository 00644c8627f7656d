import "server-only";
import type { Format } from "@/lib/evidence/formats";
import type { Told } from "@/lib/evidence/inspect";
import { type Depth, QueueFull, queueNamed } from "./fair-queue";
import type { StoredFile } from "./files/stored-file";
import { ended, type Patience, startTeller, type Teller, type Wanted } from "./metadata-process";

type Lane = { name: string; depth: Depth; patience: Patience };

/** How many may wait is settled where uploads are let in. A call of ten minutes takes a tenth of the time. */
const quick: Lane = {
  name: "metadata",
  depth: { own: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY },
  patience: { processor: 1_000, clock: 15_000 },
};

/** Recordings of hours do not hold up the others. */
const slow: Lane = {
  name: "slow-metadata",
  depth: { own: 2, all: 8 },
  patience: { processor: 6_000, clock: 20_000 },
};

/** What a picture or a recording says of itself; null when it says nothing, or not in time: then it is kept without. */
export async function tellApart(owner: string, file: StoredFile, format: Format): Promise<Told> {
  const wanted: Wanted = { of: format.media === "image" ? "picture" : "recording", type: typeOf(format) };
  const told = await tellIn(quick, owner, file, wanted);
  if (told !== ended) return told;
  const late = await tellIn(slow, owner, file, wanted).catch(unlessFull);
  return late === ended ? null : late;
}

/** music-metadata knows no 3gp by name, but it is the same container. */
function typeOf({ name, mime }: Format): string {
  return name === "3GP" ? "audio/mp4" : mime;
}

function unlessFull(fault: unknown): null {
  if (fault instanceof QueueFull) return null;
  throw fault;
}

function tellIn({ name, depth, patience }: Lane, owner: string, file: StoredFile, wanted: Wanted) {
  return queueNamed(name, depth).run(owner, async () => {
    const teller = await tellerOf(name);
    const told = teller ? await teller.tell(file, wanted, patience) : null;
    restSoon(name);
    return told;
  });
}

/** One that rests for so long is ended. */
const REST_MS = 60_000;

type Resting = { teller: Teller; timer?: NodeJS.Timeout };

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingTellers?: Map<string, Resting> };

const tellers = (): Map<string, Resting> => {
  shared.qingjingTellers ??= new Map();
  return shared.qingjingTellers;
};

async function tellerOf(lane: string): Promise<Teller | null> {
  const held = tellers().get(lane);
  clearTimeout(held?.timer);
  if (held && !held.teller.isOver) return held.teller;
  const teller = await startTeller();
  if (teller) tellers().set(lane, { teller });
  return teller;
}

function restSoon(lane: string): void {
  const held = tellers().get(lane);
  if (!held) return;
  held.timer = setTimeout(() => held.teller.end(), REST_MS);
  held.timer.unref();
}
