import { isDiskShort } from "./disk-floor";
import { countRefusal } from "./metrics/refusals";
import type { Sender } from "./sender";

/** Bodies on their way at once, at most: how many, and their bytes together. */
export type Capacity = { bodies: number; bytes: number };

/** Of whom a capacity is used up: one owner, all without an account behind one address, everybody; disk: no room for them all. */
export type Exceeded = "owner" | "address" | "all" | "disk";

/** `address`: a keyed hash, null for whoever has an account. `bytes`: as announced, or the most that the route takes. */
export type Upload = { owner: string; address: string | null; sender: Sender; bytes: number };

/** stranger: of all strangers behind one address. */
export type Capacities = { owner: Capacity; address: Capacity; stranger: Capacity; all: Capacity };

/** Of what everybody has together, what strangers may take up, and what they and all without an account may. */
const SHARES: Record<Sender, number> = { stranger: 0.4, nameless: 0.8, named: 1 };

/** Who sends less, in bytes a second, after so many seconds, makes room when it is wanted. */
const SLOW = { bytes: 8 * 1024, seconds: 10 };

type InFlight = Upload & { arrived: number; since: number; stop: AbortController };

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingUploads?: Set<InFlight> };

const inFlight = (): Set<InFlight> => {
  shared.qingjingUploads ??= new Set();
  return shared.qingjingUploads;
};

/**
 * `count`: to be told of bytes as they come; `end`: when nothing of the body lies on this machine's way any more; `unpack`: before
 * so many bytes come out of a body that has arrived, which are counted as those of an upload are; `stopped`: it is to make room.
 */
export type Admitted = {
  count(bytes: number): void;
  end(): void;
  unpack(bytes: number): Promise<Exceeded | null>;
  stopped: AbortSignal;
};

/**
 * Lets a body into this process, or says what is used up. What is admitted counts until its `end`: sockets, scratch files and disk
 * belong to one server, so each counts its own. Whoever sends next to nothing is ended for whoever comes when all is taken.
 */
export async function admitUpload(upload: Upload, most: Capacities): Promise<Admitted | Exceeded> {
  const exceeded = exceededAfterRoomWasMade(upload, most);
  if (exceeded) return exceeded;
  const own = { ...upload, arrived: 0, since: performance.now(), stop: new AbortController() };
  inFlight().add(own); // before anything is waited for, or two would take the last place
  const end = () => void inFlight().delete(own);
  if (await isDiskShort(toCome())) {
    end();
    return "disk";
  }
  return {
    ...{ end, stopped: own.stop.signal },
    count: (bytes) => (own.arrived += bytes),
    unpack: (bytes) => unpack(own, bytes, most),
  };
}

function exceededAfterRoomWasMade(upload: Upload, most: Capacities): Exceeded | null {
  for (;;) {
    const full = capacityExceeded(upload, most, [...inFlight()]);
    const slowest = full && full.exceeded !== "owner" ? slowestOf(full.among) : null;
    if (!full || !slowest) return full?.exceeded ?? null;
    countRefusal("uploads-slow");
    inFlight().delete(slowest);
    slowest.stop.abort();
  }
}

/** Of those that still come, and long enough for it to be seen, the one that sends least; null where nobody sends little. */
function slowestOf(among: InFlight[]): InFlight | null {
  const now = performance.now();
  const rate = ({ arrived, since }: InFlight) => arrived / ((now - since) / 1000);
  const slow = among.filter(
    (one) => one.arrived < one.bytes && now - one.since >= SLOW.seconds * 1000 && rate(one) < SLOW.bytes,
  );
  return slow.toSorted((one, other) => rate(one) - rate(other))[0] ?? null;
}

async function unpack(own: InFlight, bytes: number, most: Capacities): Promise<Exceeded | null> {
  const others = [...inFlight()].filter((one) => one !== own);
  const full = capacityExceeded({ ...own, bytes }, most, others);
  if (full) return full.exceeded;
  own.bytes = own.arrived + bytes; // beside what it came in
  return (await isDiskShort(toCome())) ? "disk" : null;
}

/** Bytes that one owner's uploads are about to bring, besides what is stored. */
export function bytesInFlight(owner: string): number {
  return sum([...inFlight()].filter((one) => one.owner === owner)).bytes;
}

/** For measurements: bodies on their way, and bytes of them. */
export function uploadsInFlight(): Capacity {
  return sum([...inFlight()]);
}

type Full = { exceeded: Exceeded; among: InFlight[] };

/** What is used up, and by whom. */
function capacityExceeded(upload: Upload, most: Capacities, all: InFlight[]): Full | null {
  const full = boundsOf(upload, most, all).find(([, among, most]) => !fits(sum(among), upload.bytes, most));
  return full ? { exceeded: full[0], among: full[1] } : null;
}

type Bound = [Exceeded, InFlight[], Capacity];

function boundsOf({ owner, address, sender }: Upload, most: Capacities, all: InFlight[]): Bound[] {
  const behind = all.filter((one) => address !== null && one.address === address);
  const strangers = (among: InFlight[]) => among.filter((one) => one.sender === "stranger");
  const ofStrangers: Bound[] = [
    ["address", strangers(behind), most.stranger],
    ["all", strangers(all), shareOf(most.all, "stranger")],
  ];
  const ofNameless: Bound[] = [
    ["address", behind, most.address],
    ["all", all.filter((one) => one.sender !== "named"), shareOf(most.all, "nameless")],
  ];
  return [
    ["owner", all.filter((one) => one.owner === owner), most.owner],
    ...(sender === "stranger" ? ofStrangers : []),
    ...(sender === "named" ? [] : ofNameless),
    ["all", all, most.all],
  ];
}

function shareOf({ bodies, bytes }: Capacity, sender: Sender): Capacity {
  const share = SHARES[sender];
  return { bodies: Math.ceil(bodies * share), bytes: Math.ceil(bytes * share) };
}

/** One body alone always fits: how large it may be is for its route to say. */
function fits(now: Capacity, bytes: number, most: Capacity): boolean {
  return now.bodies === 0 || (now.bodies < most.bodies && now.bytes + bytes <= most.bytes);
}

function sum(uploads: InFlight[]): Capacity {
  return { bodies: uploads.length, bytes: uploads.reduce((bytes, one) => bytes + one.bytes, 0) };
}

/** Bytes of all uploads that are still to come. */
function toCome(): number {
  return [...inFlight()].reduce((bytes, one) => bytes + Math.max(0, one.bytes - one.arrived), 0);
}
