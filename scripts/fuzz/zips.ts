// ZIPs written by hand, which say of themselves what no packer says.
import { existsSync } from "node:fs";
import path from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { changedBytes, type Draw, oddText } from "./odd";

/** A file that names with ../ would write; nobody else makes it. */
const trap = "qingjing-slip";

const names = [
  `证据原件/../../../${trap}`,
  `../../${trap}`,
  `/tmp/${trap}`,
  `..\\..\\${trap}`,
  `C:\\${trap}`,
  `C:${trap}`,
  `证据原件/${trap}\u0000.png`,
  `./././${trap}`,
  "/etc/passwd",
  "证据原件/a.png",
  "证据原件/\u202egnp.exe",
  "a".repeat(60_000),
  "x/",
  "",
  "__proto__",
];

/** What was written where a name said, and not where the app keeps files. */
export function escaped(): string[] {
  const places = [
    "/tmp",
    "/",
    ".",
    "..",
    "../..",
    process.env.DATA_DIR ?? ".",
    path.join(process.env.DATA_DIR ?? ".", ".."),
  ];
  return [...new Set(places.map((place) => path.resolve(place, trap)))].filter((file) => existsSync(file));
}

/** One to four files, or thousands, `name` with `body` among them for the most part; then bytes changed in four of ten. */
export function oddZip(draw: Draw, name: string, body: Buffer): Buffer {
  const many = draw.chance(0.01) ? 3000 : draw.between(1, 4);
  const files = Array.from({ length: many }, () => ({
    name: draw.chance(0.5) ? name : draw.chance(0.8) ? draw.one(names) : oddText(draw).toWellFormed(),
    bytes: many < 5 && draw.chance(0.8) ? body : draw.bytes(50),
  }));
  const zip = zipOf(draw, files);
  return draw.chance(0.4) ? changedBytes(draw, zip) : zip;
}

type File = { name: string; bytes: Buffer };

/** Sizes, check sums, methods, flags (encrypted among them), kinds (a link among them) and places need not be right. */
function zipOf(draw: Draw, files: File[]): Buffer {
  const lies = draw.chance(0.5) ? 0.15 : 0;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes, { level: 1 });
    const said = <Right>(right: Right, wrong: Right[]) => (draw.chance(lies) ? draw.one(wrong) : right);
    const path = Buffer.from(name).subarray(0, 65_535);
    const zip64 = draw.chance(lies) ? zip64Field(draw, bytes.length, packed.length) : Buffer.alloc(0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(said(0x031e, [0x0014, 0xffff]), 4);
    const flags = said(0x800, [0x801, 0, 0x808, 0x2041]);
    const method = said(8, [0, 9, 12, 14, 99]);
    const sum = said(crc32(bytes), [0, 0xffffffff]);
    const size = zip64.length > 0 ? 0xffffffff : said(bytes.length, [0, 1, 0xfffffffe, 0xffffffff]);
    const packedSize = zip64.length > 0 ? 0xffffffff : said(packed.length, [0, 1, 0xfffffffe]);
    for (const [head, shift] of [
      [local, 0],
      [central, 2],
    ] as const) {
      head.writeUInt16LE(20, 4 + shift);
      head.writeUInt16LE(flags, 6 + shift);
      head.writeUInt16LE(method, 8 + shift);
      head.writeUInt32LE(sum, 14 + shift);
      head.writeUInt32LE(packedSize, 18 + shift);
      head.writeUInt32LE(size, 22 + shift);
      head.writeUInt16LE(path.length, 26 + shift);
    }
    central.writeUInt16LE(zip64.length, 30);
    central.writeUInt32LE(draw.one([0, 0o120777 * 2 ** 16, 0o100644 * 2 ** 16, 0o60666 * 2 ** 16]), 38);
    central.writeUInt32LE(said(at, [0, 0xfffffff0, 0xffffffff]), 42);
    locals.push(local, path, packed);
    centrals.push(central, path, zip64);
    at += local.length + path.length + packed.length;
  }
  return Buffer.concat([
    ...locals,
    ...centrals,
    endOf(draw, lies, files.length, at, Buffer.concat(centrals).length),
  ]);
}

/** Where sizes stand that do not fit four bytes: here also absurd ones. */
function zip64Field(draw: Draw, size: number, packed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(draw.one([16, 16, 4, 200]), 2);
  field.writeBigUInt64LE(draw.one([BigInt(size), 2n ** 53n, 2n ** 64n - 1n]), 4);
  field.writeBigUInt64LE(BigInt(packed), 12);
  return field;
}

function endOf(draw: Draw, lies: number, count: number, at: number, length: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const told = draw.chance(lies) ? draw.one([0, 1, 0xfffe, 0xffff]) : count;
  for (const place of [8, 10]) end.writeUInt16LE(told, place);
  end.writeUInt32LE(draw.chance(lies) ? draw.one([0, 0xffffffff]) : length, 12);
  end.writeUInt32LE(draw.chance(lies) ? draw.one([0, 0xffffffff]) : at, 16);
  return end;
}
