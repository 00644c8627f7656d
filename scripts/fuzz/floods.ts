// Files that are small and become much, or are read for long: each has to end with rows or with a sentence, within memory and time.
import { crc32, deflateRawSync } from "node:zlib";
import type { Draw } from "./odd";

export type Flood = { name: string; bytes: Buffer };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const header =
  '<row><c t="inlineStr"><is><t>对方号码</t></is></c><c t="inlineStr"><is><t>起始时间</t></is></c></row>';

/** `much`: 1 as a stranger would send it, less for a quick look. */
export function flood(draw: Draw, much = 1): Flood {
  const times = (count: number) => Math.max(1, Math.round(count * much));
  const makers: (() => Flood)[] = [
    () => book("rows.xlsx", "<row><c><v>1</v></c></row>".repeat(times(1_000_000))),
    () => book("cells.xlsx", `<row>${"<c><v>1</v></c>".repeat(250)}</row>`.repeat(times(12_000))),
    () =>
      book(
        "texts.xlsx",
        `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(times(3_000)),
        "电".repeat(30_000),
      ),
    () => book("far.xlsx", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    () => ({ name: "in.zip", bytes: nested(times(8)) }),
    () => text("rows.csv", `对方号码,起始时间\n${"1,2026-09-08 10:26:07\n".repeat(times(1_000_000))}`),
    () => text("attributes.xml", `<calls><call ${'a="1" '.repeat(times(200_000))}/></calls>`),
    () => text("tags.xml", `<calls>${`<call ${"1.".repeat(times(5_000))}`.repeat(20)}</calls>`),
    () =>
      text(
        "spans.xls",
        `<html><table>${"<tr><td rowspan=99999 colspan=2>a</td></tr>".repeat(times(50_000))}</table>`,
      ),
  ];
  return draw.one(makers)();
}

/** A workbook of one sheet, deflated: a million rows take 100 kB. */
function book(name: string, rows: string, shared = ""): Flood {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const types = type("workbook.xml", "sheet.main") + type("worksheets/sheet1.xml", "worksheet");
  const sheets = '<sheets><sheet name="a" sheetId="1"/></sheets>';
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}${type("sharedStrings.xml", "sharedStrings")}</Types>`,
    "xl/workbook.xml": `<workbook xmlns="${main}">${sheets}</workbook>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>${shared}</t></si></sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${header}${rows}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([file, content]) => ({ name: file, bytes: Buffer.from(content) }));
  return { name, bytes: zip(files) };
}

/** A ZIP in a ZIP in a ZIP, each with ten copies of the one inside. */
function nested(depth: number): Buffer {
  let inner = zip([{ name: "a", bytes: Buffer.alloc(1_000_000) }]);
  for (let level = 0; level < depth; level++)
    inner = zip(Array.from({ length: 10 }, (_, nth) => ({ name: `xl/workbook${nth}.xml`, bytes: inner })));
  return inner;
}

function text(name: string, content: string): Flood {
  return { name, bytes: Buffer.from(content) };
}

/** `listed`: how many times the list at the end has it, all for the same bytes. */
type Packed = { name: string; bytes: Buffer; listed?: number };

export function zip(files: Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, listed = 1 } of files) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.set([20, 0, 0, 8, 8, 0], 0); // names in UTF-8
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const entry = Buffer.concat([Buffer.from("504b01021400", "hex"), head, place, Buffer.from(name)]);
    index.push(...Array<Buffer>(listed).fill(entry));
    bodies.push(Buffer.from("504b0304", "hex"), head, Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6], 0);
  end.writeUInt16LE(index.length, 8);
  end.writeUInt16LE(index.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
