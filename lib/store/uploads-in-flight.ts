import { isDiskShort } from "./disk-floor";

/** Bodies on their way at once, at most: how many, and their bytes together. */
export type Capacity = { bodies: number; bytes: number };

/** Of whom a capacity is used up: one owner, all without an account behind one address, everybody; disk: no room for them all. */
export type Exceeded = "owner" | "address" | "all" | "disk";

/** `address`: a keyed hash, null for whoever has an account. `bytes`: as announced, or the most that the route takes. */
export type Upload = { owner: string; address: string | null; bytes: number };

type Capacities = { owner: Capacity; address: Capacity; all: Capacity };

type InFlight = Upload & { arrived: number };

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingUploads?: Set<InFlight> };

const inFlight = (): Set<InFlight> => {
  shared.qingjingUploads ??= new Set();
  return shared.qingjingUploads;
};

/**
 * `count`: to be told of bytes as they come; `end`: when nothing of the body lies on this machine's way any more; `unpack`: before
 * so many bytes come out of a body that has arrived, which are counted as those of an upload are.
 */
export type Admitted = {
  count(bytes: number): void;
  end(): void;
  unpack(bytes: number): Promise<Exceeded | null>;
};

/**
 * Lets a body into this process, or says what is used up. What is admitted counts until its `end`: sockets, scratch files and disk
 * belong to one server, so each counts its own.
 */
export async function admitUpload(upload: Upload, most: Capacities): Promise<Admitted | Exceeded> {
  const exceeded = capacityExceeded(upload, most, [...inFlight()]);
  if (exceeded) return exceeded;
  const own = { ...upload, arrived: 0 };
  inFlight().add(own); // before anything is waited for, or two would take the last place
  const end = () => void inFlight().delete(own);
  if (await isDiskShort(toCome())) {
    end();
    return "disk";
  }
  return { end, count: (bytes) => (own.arrived += bytes), unpack: (bytes) => unpack(own, bytes, most) };
}

async function unpack(own: InFlight, bytes: number, most: Capacities): Promise<Exceeded | null> {
  const others = [...inFlight()].filter((one) => one !== own);
  const exceeded = capacityExceeded({ ...own, bytes }, most, others);
  if (exceeded) return exceeded;
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

function capacityExceeded(upload: Upload, most: Capacities, all: InFlight[]): Exceeded | null {
  const of = {
    owner: all.filter(({ owner }) => owner === upload.owner),
    address: all.filter(({ address }) => address !== null && address === upload.address),
    all,
  };
  const kinds = ["owner", "address", "all"] as const;
  return kinds.find((kind) => !fits(sum(of[kind]), upload.bytes, most[kind])) ?? null;
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
