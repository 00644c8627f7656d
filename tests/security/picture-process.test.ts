import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { permissions } from "@/lib/store/cage";
import { inPictureTurn } from "@/lib/store/file-turns";
import { originalsOf } from "@/lib/store/files";
import { fileAt } from "@/lib/store/files/stored-file";
import { cage, drawApart, pictureEnv, pictureReads } from "@/lib/store/picture-process";
import { drawCopies } from "@/lib/store/pictures";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { picture, sample } from "../evidence/samples";
import { freshSqlite, newOwner } from "../fixtures/space";
import { twoImages } from "../fixtures/two-image-heic";

freshSqlite();

/** What a script says that has what the process of a picture has. */
async function inCage(script: string, { node }: { node: string[] }): Promise<string> {
  const needs = { reads: pictureReads(), mb: 512 };
  const { command, ...own } = (await cage()).start([process.execPath, ...node, "-e", script], needs);
  const [file = "", ...args] = command;
  const { stdout, stderr } = spawnSync(file, args, {
    cwd: "/",
    env: pictureEnv(process.env),
    encoding: "utf8",
    ...own,
  });
  return stdout + stderr.slice(0, 2000);
}

const reading = (file: string) =>
  `console.log(require("node:fs").readFileSync(${JSON.stringify(file)}, "latin1"))`;

function secret(): string {
  const file = path.join(process.env.DATA_DIR ?? "", "secret");
  writeFileSync(file, "only for us", { mode: 0o600 });
  return file;
}

describe("Whoever takes over the process of a picture", () => {
  const node = permissions(pictureReads());

  test("Draws, so that the rest is not refused for nothing", async () => {
    const drawn = await drawCopies("me", stored(await picture().png().toBuffer()));
    expect(drawn?.pixels).toEqual({ width: 96, height: 64 });
  });

  test("Reads neither the secret nor the server's environment, and starts nothing", async () => {
    const environ = `/proc/${process.pid}/environ`;
    for (const file of [secret(), environ])
      expect(await inCage(reading(file), { node })).toMatch(/ERR_ACCESS_DENIED/);
    const start = 'require("node:child_process").spawnSync("/bin/true")';
    expect(await inCage(start, { node })).toMatch(/ERR_ACCESS_DENIED/);
  });

  test("Neither with native code, which asks nothing of Node's permissions, where the system can hold it", async (told) => {
    const { name } = await cage();
    told.skip(!/landlock|own uid/.test(name), `no way to hold it here: ${name}`);
    for (const file of [secret(), `/proc/${process.pid}/environ`])
      expect(await inCage(reading(file), { node: [] })).toMatch(/EACCES/);
  });

  test.runIf(process.platform === "linux")("Gets no more native memory than it is given", async () => {
    const take = (mb: number) => `Buffer.alloc(${mb} * 1024 * 1024, 1); console.log("taken")`;
    expect(await inCage(take(100), { node: [] })).toMatch(/^taken/);
    expect(await inCage(take(700), { node: [] })).not.toMatch(/taken/);
  });
});

function stored(bytes: Uint8Array) {
  const file = path.join(process.env.DATA_DIR ?? "", `picture-${crypto.randomUUID()}`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return fileAt(file, bytes.length);
}

describe("A picture", () => {
  test.each([
    [
      "an interlaced one of 256 million pixels",
      () => blackPng({ width: 16_000, height: 16_000, interlaced: true }),
    ],
    ["one whose lines are endless", () => blackPng({ width: 2_000_000, height: 10 })],
    ["one of 289 million pixels, line by line", () => blackPng({ width: 17_000, height: 17_000 })],
    ["a turned one of 72 million pixels", () => blackPng({ width: 9000, height: 8000, turned: true })],
    ["a drawing", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ["a TIFF", () => picture().tiff().toBuffer()],
    ["an animation", () => picture().gif().toBuffer()],
    ["a HEIC whose second image is huge", () => twoImages(sample("turned.heic"), [20_000, 20_000])],
  ])("As %s is not drawn", async (_, make) => {
    expect(await drawCopies("me", stored(await make()))).toBeNull();
  });

  test.each([
    [
      "an interlaced one of 16 million pixels",
      () => blackPng({ width: 4000, height: 4000, interlaced: true }),
      4000,
    ],
    ["one of 64 million pixels, line by line", () => blackPng({ width: 8000, height: 8000 }), 8000],
    ["a HEIC with two images", () => twoImages(sample("turned.heic"), [96, 64]), 96],
  ])("As %s is drawn", async (_, make, width) => {
    expect((await drawCopies("me", stored(make())))?.pixels.width).toBe(width);
  });

  test.each([
    ["a drawing", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ["a TIFF", () => picture().tiff().toBuffer()],
    ["an animation", () => picture().gif().toBuffer()],
  ])("As %s is not drawn either by a process that is handed it unseen", async (_, make) => {
    const bytes = new Blob([new Uint8Array(await make())]).stream();
    expect(await drawApart(bytes, "quick")).toBeNull();
  });

  test("That waits to be drawn keeps no lock: the owner's next file comes in before it", async () => {
    const owner = await newOwner();
    let begin = () => {};
    const before = inPictureTurn("somebody", () => new Promise<void>((resolve) => (begin = resolve)));
    const sent = { name: "a", kind: null, callIds: [], announced: null };
    const receive = (bytes: Uint8Array) =>
      receiveEvidence(owner, new Blob([new Uint8Array(bytes)]).stream(), sent);
    const waits = receive(blackPng({ width: 9, height: 9 }));
    expect(await receive(sample("tone.ogg"))).toMatchObject({ kind: "ok" });
    begin();
    expect(await waits).toMatchObject({ kind: "ok", value: { evidence: { hasCopy: true } } });
    await before;
  }, 20_000);

  test("That is not drawn is kept all the same", async () => {
    const owner = await newOwner();
    const bytes = blackPng({ width: 16_000, height: 16_000, interlaced: true });
    const sent = { name: "a.png", kind: null, callIds: [], announced: null };
    const answer = await receiveEvidence(owner, new Blob([new Uint8Array(bytes)]).stream(), sent);
    expect(answer).toMatchObject({ kind: "ok", value: { evidence: { hasCopy: false } } });
    expect((await originalsOf(owner)).size).toBe(1);
  });
});

/** Exif of one entry: its orientation is 6. */
const onItsSide = Buffer.from("4d4d002a00000008000101120003000000010006000000000000", "hex");

/** One bit a pixel; all of it is there. */
function blackPng({
  width,
  height,
  interlaced = false,
  turned = false,
}: {
  width: number;
  height: number;
  interlaced?: boolean;
  turned?: boolean;
}) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, interlaced ? 1 : 0], 8);
  // Each of the seven passes ends its lines anew.
  const data = deflateSync(Buffer.alloc(Math.ceil((width / 8 + 2) * height * (interlaced ? 1.2 : 1))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [exif, end] = [turned ? chunk("eXIf", onItsSide) : Buffer.alloc(0), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, chunk("IHDR", head), exif, chunk("IDAT", data), end]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
