import type { ByteRange } from "@/lib/evidence/byte-range";

/** Where a file lies: "<owner>/<name>", or a part that is still nobody's. Never a path of the machine. */
export type Place = string;

/**
 * Where bytes lie for good. Whoever seals them wraps this: it hands sealed bytes to `take`, and turns a range of plain
 * bytes into a range of sealed ones for `open`. Every function throws StoreFault when the store is full or does not answer.
 */
export type FileStore = {
  /** Writes a stream to a new part, or to `part`, whole or not at all; a fault of the stream itself is thrown on as it came. */
  take(bytes: AsyncIterable<Uint8Array>, part?: Place): Promise<Place>;
  /** Writes over some bytes of a part, which lies on this machine's disk in every store. */
  patch(part: Place, at: number, bytes: Uint8Array): Promise<void>;
  /** Gives a part its place for good; when it returns, a power cut takes nothing away. The same place again is replaced. */
  keep(part: Place, place: Place): Promise<void>;
  /** Forgets a part; one that was kept, or never was, is no fault. */
  drop(part: Place): Promise<void>;
  /** The bytes of a place or part, or those of a range (both ends counted in); null when there is nothing. */
  open(place: Place, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** Bytes as they are stored; null when there is nothing. */
  size(place: Place): Promise<number | null>;
  /** When a place was filled, by the clock of the store; null when there is nothing. */
  writtenAt(place: Place): Promise<Date | null>;
  /** Everybody who has a file here, in no order. */
  owners(): Promise<string[]>;
  /** Whether what lies under such a name is a store of its own, whose prefix begins with it: no owner has folders. */
  isOtherStore(name: string): Promise<boolean>;
  /** Names of all that one owner has, in no order. */
  list(ownerId: string): Promise<string[]>;
  /** The same with the bytes of each as they are stored. */
  sizes(ownerId: string): Promise<Map<string, number>>;
  remove(places: Place[]): Promise<void>;
  removeAll(ownerId: string): Promise<void>;
  /** The same bytes at another place as well, as safe as `keep` makes them. Nothing at `from` is a fault. */
  copy(from: Place, to: Place): Promise<void>;
  /** Throws unless the store can be read and written to. */
  check(): Promise<void>;
};
