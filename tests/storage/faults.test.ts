import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { storeAt } from "@/lib/store/files/chosen";
import type { FileStore } from "@/lib/store/files/file-store";
import { s3Address } from "@/lib/store/files/s3/address";
import { openBucket } from "@/lib/store/files/s3/bucket";
import { abortLeft } from "@/lib/store/files/s3/left";
import { noise, pieces, put, read } from "../fixtures/storage/bytes";
import { type Faulty, type Seen, startFaulty, type Trouble } from "../fixtures/storage/faulty";
import { dataDirOfFile, halves, newName, s3OfFile } from "./stores";

dataDirOfFile();
const s3 = s3OfFile("npm"); // whose every answer can be foreseen
const MB = 1024 * 1024;
let way: Faulty;
let store: FileStore;

beforeAll(async () => {
  way = await startFaulty(s3.server().endpoint);
  store = await storeAt(s3.server().at(way.endpoint));
  // What a server asks its store once is asked before anything fails.
  await put(store, "first/file", noise(6 * MB));
  await read(await store.open("first/file"));
});
afterAll(() => way.stop());
beforeEach(() => {
  Object.assign(way, { trouble: () => null, rewrite: (url: string) => url });
  way.seen.length = 0;
});

const isPut = ({ method }: Seen) => method === "PUT";
const isGet = ({ method, url }: Seen) => method === "GET" && !url.includes("list-type");
const serverFault = { kind: "answer", status: 500 } as const;
/** The first so many requests of a kind fail. */
const first = (count: number, isOne: (seen: Seen) => boolean) => {
  let left = count;
  return (seen: Seen) => isOne(seen) && left-- > 0;
};
const away = { kind: "away" };

test("A deletion that failed sends nothing more once it has said so, or it would hit what comes next", async () => {
  const owner = newName();
  const deletes = ({ method }: Seen) => method === "DELETE";
  const places = ["refused", "a", "b"].map((name) => `${owner}/${name}`);
  for (const place of places) await put(store, place, noise(10));
  // One is refused for good, the others are tried again.
  const statusOf = ({ url }: Seen) => (url.includes("/refused") ? 403 : 500);
  way.trouble = (seen) => (deletes(seen) ? { kind: "answer", status: statusOf(seen) } : null);
  await expect(store.remove(places)).rejects.toMatchObject(away);
  const told = way.seen.length;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(way.seen).toHaveLength(told);
});

test("A store that is away is sent no deletion, which it might carry out when something new lies there", async () => {
  const place = `${newName()}/file`;
  await put(store, place, noise(10));
  way.trouble = () => serverFault;
  await expect(store.remove([place])).rejects.toMatchObject(away);
  expect(way.seen.filter(({ method }) => method === "DELETE")).toEqual([]);
});

describe("What is safe to repeat is repeated", () => {
  test.each([10, 12 * MB])("Sending %i bytes to a store that answers 500 twice", async (size) => {
    const fails = first(2, isPut);
    way.trouble = (seen) => (fails(seen) ? serverFault : null);
    const place = `${newName()}/file`;
    await put(store, place, noise(size));
    expect((await read(await store.open(place)))?.equals(noise(size))).toBe(true);
  });

  test("Sending, when the store has taken it and its answer is lost", async () => {
    const fails = first(1, isPut);
    way.trouble = (seen) => (fails(seen) ? { kind: "lost" } : null);
    const place = `${newName()}/file`;
    await put(store, place, noise(10));
    expect(await store.size(place)).toBe(10);
  });

  test("The end of an upload in parts, when its answer is lost", async () => {
    const fails = first(9, ({ method, url }) => method === "POST" && url.includes("uploadId"));
    way.trouble = (seen) => (fails(seen) ? { kind: "lost" } : null);
    const place = `${newName()}/file`;
    await put(store, place, noise(6 * MB));
    expect((await read(await store.open(place)))?.equals(noise(6 * MB))).toBe(true);
  });

  test("Reading goes on where the connection broke", async () => {
    const place = `${newName()}/file`;
    await put(store, place, noise(3 * MB));
    way.seen.length = 0;
    way.trouble = (seen) => (isGet(seen) ? { kind: "cut", after: MB } : null);
    expect((await read(await store.open(place)))?.equals(noise(3 * MB))).toBe(true);
    expect(way.seen.filter(isGet).length).toBeGreaterThan(2);
  });

  test("Reading a range goes on inside of it", async () => {
    const place = `${newName()}/file`;
    await put(store, place, noise(3 * MB));
    const fails = first(1, isGet);
    way.trouble = (seen) => (fails(seen) ? { kind: "cut", after: 70_000 } : null);
    const part = await read(await store.open(place, { start: 1000, end: 2 * MB }));
    expect(part?.equals(noise(3 * MB).subarray(1000, 2 * MB + 1))).toBe(true);
  });
});

describe("What cannot be done is said, and nothing half of it is there", () => {
  test.each([10, 12 * MB])("Sending %i bytes to a store that answers 500", async (size) => {
    way.trouble = (seen) => (isPut(seen) ? serverFault : null);
    const owner = newName();
    const part = await store.take(pieces(noise(size)));
    await expect(store.keep(part, `${owner}/file`)).rejects.toMatchObject(away);
    way.trouble = () => null;
    expect(await store.list(owner)).toEqual([]);
    await store.drop(part);
    expect(halves()).toEqual([]);
  });

  test("An upload that fails at its second part is given up in the store as well", async () => {
    way.trouble = ({ url }) => (url.includes("partNumber=2") ? serverFault : null);
    const place = `${newName()}/file`;
    const part = await store.take(pieces(noise(12 * MB)));
    await expect(store.keep(part, place)).rejects.toMatchObject(away);
    expect(way.seen.some(({ method, url }) => method === "DELETE" && url.includes("uploadId="))).toBe(true);
    await store.keep(part, place).catch(() => {});
    expect(await store.size(place)).toBeNull();
  });

  test("A store that has no room says so", async () => {
    way.trouble = (seen) => (isPut(seen) ? { kind: "answer", status: 507 } : null);
    await expect(put(store, `${newName()}/file`, noise(10))).rejects.toMatchObject({ kind: "full" });
  });

  test("A store that is silent is given up, and is not well", async () => {
    const hasty = await storeAt(s3.server().at(way.endpoint, "&timeout=0.2"));
    way.trouble = () => ({ kind: "hang" });
    await expect(hasty.size("first/file")).rejects.toMatchObject(away);
    await expect(hasty.open("first/file")).rejects.toMatchObject(away);
    await expect(hasty.remove(["first/file"])).rejects.toMatchObject(away);
    await expect(hasty.check()).rejects.toMatchObject(away);
    way.trouble = () => null;
    await expect(hasty.check()).resolves.toBeUndefined();
  });

  test("A store that failed is asked whether it is back before another file is sent to it", async () => {
    way.trouble = () => serverFault;
    await expect(put(store, "first/other", noise(10))).rejects.toMatchObject(away);
    way.seen.length = 0;
    await expect(put(store, "first/other", noise(10))).rejects.toMatchObject(away);
    expect(new Set(way.seen.map(({ method }) => method))).toEqual(new Set(["HEAD"]));
    way.trouble = () => null;
    await put(store, "first/other", noise(10));
    expect(await store.size("first/other")).toBe(10);
  });

  test("A file that the store stops sending is a fault for its reader, never a shorter file", async () => {
    const stream = await store.open("first/file");
    way.trouble = (seen) => (isGet(seen) ? serverFault : null);
    const again = await store.open("first/file").catch(() => null);
    expect(again).toBeNull();
    way.trouble = (seen) => (isGet(seen) ? { kind: "cut", after: 0 } : null);
    const broken = await store.open("first/file");
    await expect(read(broken)).rejects.toThrow();
    await stream?.cancel();
  });

  test("A store that is gone is not well, and is well when it is back", async () => {
    way.trouble = () => serverFault;
    await expect(store.check()).rejects.toMatchObject(away);
    way.trouble = () => null;
    await expect(store.check()).resolves.toBeUndefined();
  });
});

describe("In a store's own ways", () => {
  test("A list that comes in small pages is read to its end", async () => {
    const owner = newName();
    for (let n = 0; n < 5; n++) await put(store, `${owner}/${n}`, noise(1));
    way.rewrite = (url) => (url.includes("list-type") ? `${url}&max-keys=2` : url);
    way.seen.length = 0;
    expect((await store.list(owner)).sort()).toEqual(["0", "1", "2", "3", "4"]);
    expect(way.seen).toHaveLength(3);
    await store.removeAll(owner);
    expect(await store.list(owner)).toEqual([]);
  });

  test("Uploads that a crash left are given up at the next start, those under way are not", async () => {
    const body = `<ListMultipartUploadsResult>${upload("old", "2026-11-25T00:00:00Z")}${upload("new", "2026-11-26T23:00:00Z")}</ListMultipartUploadsResult>`;
    way.trouble = ({ method }) => ({
      kind: "answer",
      ...(method === "GET" ? { status: 200, body } : { status: 204 }),
    });
    const bucket = openBucket(s3Address(s3.server().at(way.endpoint)));
    expect(await abortLeft(bucket, new Date("2026-11-27T00:00:00Z"))).toBe(1);
    const gone = way.seen.filter(({ method }) => method === "DELETE");
    expect(gone.map(({ url }) => /uploadId=(\w+)/.exec(url)?.[1])).toEqual(["old"]);
  });

  // As Ceph's dbstore does it: the beginning of the file, under the range that was asked for.
  const lie: Trouble = { kind: "answer", status: 206, body: "012", range: "bytes 4-6/10" };
  test.each<[string, Trouble, string[]]>([
    ["answers ranges with other bytes", lie, []],
    ["passes over ranges", { kind: "whole" }, ["bytes=5-9"]],
  ])("Of a store that %s the right bytes are read", async (_, trouble, asked) => {
    const odd = await startFaulty(s3.server().endpoint);
    odd.trouble = ({ range, url }) =>
      range && (url.includes(".probe-") || asked.length > 0) ? trouble : null;
    const other = await storeAt(s3.server().at(odd.endpoint));
    const part = await read(await other.open("first/file", { start: 5, end: 9 }));
    expect(part?.equals(noise(10).subarray(5))).toBe(true);
    const ranges = odd.seen.flatMap(({ url, range }) => (url.includes("first/file") && range ? [range] : []));
    expect(ranges).toEqual(asked);
    odd.stop();
  });
});

function upload(id: string, initiated: string): string {
  return `<Upload><Key>qingjing/x</Key><UploadId>${id}</UploadId><Initiated>${initiated}</Initiated></Upload>`;
}
