import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive; said: the size it claims to unpack to, where that is a lie. crc: its checksum likewise; flags: 1 = encrypted. */
export type Entry = { name: string; content: string | Buffer; said?: number; crc?: number; flags?: number };

/** A ZIP of these entries, also such as no honest program writes. */
export function zipOf(entries: Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content);
    const name = Buffer.from(entry.name);
    const fields = fieldsOf(entry, packed.length, name.length);
    directory.push(Buffer.concat([hex("504b01021400"), fields, zeros(10), number(at, 4), name]));
    parts.push(Buffer.concat([hex("504b0304"), fields, name, packed]));
    at += 30 + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const counts = [zeros(4), number(entries.length, 2), number(entries.length, 2)];
  return Buffer.concat([
    ...parts,
    index,
    hex("504b0506"),
    ...counts,
    number(index.length, 4),
    number(at, 4),
    zeros(2),
  ]);
}

/** From the version to the length of the extra field, the same in both places. */
function fieldsOf({ content, said, crc, flags = 0 }: Entry, packed: number, name: number): Buffer {
  const size = said ?? Buffer.byteLength(content);
  const sizes = [number(crc ?? crc32(content), 4), number(packed, 4), number(size, 4)];
  return Buffer.concat([
    number(20, 2),
    number(flags, 2),
    number(8, 2),
    zeros(4),
    ...sizes,
    number(name, 2),
    zeros(2),
  ]);
}

const hex = (text: string) => Buffer.from(text, "hex");
const zeros = (length: number) => Buffer.alloc(length);

function number(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntLE(value, 0, length);
  return bytes;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet, of which the rows are written as XML. */
export function xlsxOf(sheetData: string, { before = "", strings = "" } = {}): Entry[] {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${office}.${kind}+xml"/>`;
  const types = [type("workbook.xml", "sheet.main"), type("worksheets/sheet1.xml", "worksheet")];
  const sheet = `<worksheet xmlns="${main}">${before}<sheetData>${sheetData}</sheetData></worksheet>`;
  const book = `<workbook xmlns="${main}"><sheets><sheet name="详单" sheetId="1"/></sheets></workbook>`;
  return [
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join("")}${type("sharedStrings.xml", "sharedStrings")}</Types>`,
    },
    { name: "xl/workbook.xml", content: book },
    { name: "xl/sharedStrings.xml", content: `<sst xmlns="${main}">${strings}</sst>` },
    { name: "xl/worksheets/sheet1.xml", content: sheet },
  ];
}

/** A row of a sheet as XML; numbers are numbers, everything else text. */
export function rowOf(place: number, cells: (string | number)[]): string {
  const xml = cells.map((cell, at) => {
    const ref = `${String.fromCharCode(65 + at)}${place}`;
    if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
    return cell.startsWith("<") ? cell : `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${place}">${xml.join("")}</row>`;
}
