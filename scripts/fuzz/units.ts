// Files of the smallest units that their format allows: a parser that looks at each of them looks at hundreds of thousands in a megabyte.

/** `size`: bytes, or a little less. */
export type Units = { name: string; make: (size: number) => Buffer<ArrayBuffer> };

const latin = (text: string) => Buffer.from(text, "latin1");

function big(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function little(value: number): Buffer {
  return big(value).reverse();
}

/** `unit` again and again behind `head`. */
function filled(head: Buffer, unit: Buffer, size: number): Buffer<ArrayBuffer> {
  const times = Math.max(1, Math.floor((size - head.length) / unit.length));
  return Buffer.concat([head, Buffer.alloc(times * unit.length, unit)]);
}

const atom = (name: string, body = "") => Buffer.concat([big(8 + body.length), latin(name + body)]);
const riff = (kind: string, size: number) => Buffer.concat([latin("RIFF"), little(size - 8), latin(kind)]);

const png: Buffer<ArrayBuffer> = Buffer.concat([
  latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"),
  Buffer.from("3a7e9b55", "hex"),
]);
const pngChunk = (name: string, body = "") => Buffer.concat([big(body.length), latin(name + body), big(0)]);
const frames = pngChunk("acTL", "\0\x03\x0d\x40\0\0\0\0");

/** PCM, one channel. */
function wav(size: number): Buffer<ArrayBuffer> {
  const form = latin("\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0");
  return Buffer.concat([riff("WAVE", size), latin("fmt "), little(form.length), form]);
}

function oggPage(first: boolean, body: Buffer) {
  const head = Buffer.concat([latin("OggS\0"), Buffer.alloc(22)]);
  head[5] = first ? 2 : 0;
  head.writeUInt32LE(1, 14);
  head[26] = body.length > 0 ? 1 : 0;
  return Buffer.concat([head, body.length > 0 ? Buffer.from([body.length]) : body, body]);
}

function vorbis(): Buffer<ArrayBuffer> {
  const id = Buffer.concat([latin("\x01vorbis"), Buffer.alloc(23)]);
  id[11] = 1;
  id.writeUInt32LE(8000, 12);
  return oggPage(true, id);
}

/** An Exif block of entries without meaning. */
function exif(size: number): Buffer<ArrayBuffer> {
  const entry = latin("\x9c\x82\0\x02\0\0\0\x01a\0\0\0");
  const many = Math.min(5_000, Math.floor(size / 12));
  const block = Buffer.concat([
    latin("Exif\0\0MM\0*\0\0\0\x08"),
    big(many).subarray(2),
    Buffer.alloc(many * 12, entry),
  ]);
  const segment = Buffer.concat([latin("\xff\xe1"), big(block.length + 2).subarray(2), block]);
  return filled(latin("\xff\xd8"), segment, size);
}

/** Boxes one in the other. */
function nested(size: number): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [atom("ftyp", "M4A \0\0\0\0M4A ")];
  const names = ["moov", "udta", "trak", "mdia", "minf", "stbl"];
  for (let left = size - 20, nth = 0; left > 16; left -= 8, nth++)
    parts.push(big(left), latin(names[nth % names.length] ?? ""));
  return Buffer.concat(parts);
}

function id3(size: number): Buffer<ArrayBuffer> {
  const length = [21, 14, 7, 0].map((by) => ((size - 10) >> by) & 127);
  return filled(
    Buffer.concat([latin("ID3\x03\0\0"), Buffer.from(length)]),
    latin("TXXX\0\0\0\x01\0\0\0"),
    size,
  );
}

function inMoov(size: number): Buffer<ArrayBuffer> {
  const head = Buffer.concat([atom("ftyp", "M4A \0\0\0\0M4A "), big(size - 20), latin("moov")]);
  return filled(head, atom("free"), size);
}

/** Of every kind that is taken as evidence. */
export const evidenceUnits: Units[] = [
  { name: "segments.jpg", make: (size) => filled(latin("\xff\xd8"), latin("\xff\xe1\0\x02"), size) },
  { name: "entries.jpg", make: exif },
  { name: "chunks.png", make: (size) => filled(png, pngChunk("teXt"), size) },
  {
    name: "frames.png",
    make: (size) => filled(Buffer.concat([png, frames]), pngChunk("fcTL", "\0".repeat(26)), size),
  },
  { name: "chunks.webp", make: (size) => filled(riff("WEBP", size), latin("EXIF\0\0\0\0"), size) },
  { name: "boxes.heic", make: (size) => filled(atom("ftyp", "heic\0\0\0\0mif1heic"), atom("free"), size) },
  { name: "objects.pdf", make: (size) => filled(latin("%PDF-1.7\n"), latin("1 0 obj<<>>endobj\n"), size) },
  {
    name: "frames.mp3",
    make: (size) => filled(latin(""), Buffer.concat([latin("\xff\xf3\x14\xc0"), Buffer.alloc(20)]), size),
  },
  { name: "tags.mp3", make: id3 },
  { name: "tag-after-tag.mp3", make: (size) => filled(latin(""), latin("ID3\x03\0\0\0\0\0\0"), size) },
  { name: "frames.aac", make: (size) => filled(latin(""), latin("\xff\xf1\x50\x40\0\xff\xfc"), size) },
  { name: "frames.amr", make: (size) => filled(latin("#!AMR\n"), latin("\x7c"), size) },
  { name: "chunks.wav", make: (size) => filled(wav(size), latin("junk\0\0\0\0"), size) },
  {
    name: "list.wav",
    make: (size) =>
      filled(
        Buffer.concat([wav(size), latin("LIST"), little(size - 44), latin("INFO")]),
        latin("ICMT\0\0\0\0"),
        size,
      ),
  },
  { name: "atoms.mp4", make: (size) => filled(atom("ftyp", "isom\0\0\0\0isom"), atom("free"), size) },
  { name: "atoms.m4a", make: inMoov },
  { name: "nested.m4a", make: nested },
  { name: "atoms.3gp", make: (size) => filled(atom("ftyp", "3gp4\0\0\0\x003gp4"), atom("free"), size) },
  { name: "pages.ogg", make: (size) => filled(vorbis(), oggPage(false, Buffer.alloc(0)), size) },
];

const lines = (name: string, head: string, unit: string): Units => ({
  name,
  make: (size) => filled(Buffer.from(head), Buffer.from(unit), size),
});

const loggerCall = '[{"phoneNumber":"1","callType":"INCOMING","timestamp":"1788000000000","duration":"1"},';

/** Of every kind that is read at 导入. */
export const listUnits: Units[] = [
  lines("lines.csv", "对方号码,起始时间\n", "\n"),
  lines("rows.csv", "对方号码,起始时间\n", ",\n"),
  lines("cells.csv", "对方号码,起始时间\n", ","),
  lines("quotes.csv", "对方号码,起始时间\n", '""'),
  lines("commas.csv", "对方号码,起始时间\n", '","\n'),
  lines("calls.xml", "<calls>", "<call/>"),
  lines("open.xml", "<calls>", "<call>"),
  lines("attributes.xml", "<calls><call ", 'a="" '),
  lines("references.xml", '<calls><call a="', "&lt;"),
  lines("messages.xml", "<smses>", "<sms/>"),
  lines("objects.json", loggerCall, "{},"),
  lines("blanks.json", `${loggerCall}{"a"`, `${" ".repeat(9_999)}x`),
  lines("keys.json", loggerCall, '{"a'),
  lines("colons.json", loggerCall, '{"a"x'),
  lines("nested.json", "[", "["),
  lines("soft.vmg", "BEGIN:VMSG\nSubject;ENCODING=QUOTED-PRINTABLE:=", "\r\n="),
  lines("ends.vmg", "BEGIN:VMSG\n", "=\r\n"),
  lines("blank.txt", "2026-11-03 14:05:33 被叫 13800001234\n", "\n"),
  lines("rows.txt", "2026-11-03 14:05:33 被叫 13800001234\n", "1\n"),
  lines("pasted.txt", "2026-11-03 14:05:33 被叫 13800001234\n", "1 "),
  lines("adb.txt", "Row: 0 number=1, date=1788000000000, duration=1, type=1\n", "Row: 0 \n"),
  lines("cells.xls", "<html><table><tr><td>对方号码<td>起始时间", "<td>"),
  lines("rows.xls", "<html><table><tr><td>对方号码<td>起始时间", "<tr>"),
];

/** Something that the browser saved as a case. */
export const caseUnits: Units[] = [
  lines("arrays.json", '{"format":"qingjing-case","version":1,"calls":[', "[],"),
  lines("objects.json", '{"format":"qingjing-case","version":1,"calls":[', "{},"),
  lines("nested.json", "", "["),
  lines("numbers.json", '{"format":"qingjing-case","version":1,"calls":[', "0,"),
].map(({ name, make }) => ({
  name,
  make: (size: number) =>
    name === "nested.json" ? make(size) : Buffer.concat([make(size), Buffer.from("0]}")]),
}));

/** A ZIP whose directory has so many empty files. */
export const zipUnits: Units = {
  name: "entries.zip",
  make(size) {
    const many = Math.min(49_999, Math.floor(size / 47));
    const entry = Buffer.concat([
      latin("PK\x01\x02"),
      Buffer.alloc(24),
      latin("\x01"),
      Buffer.alloc(17),
      latin("a"),
    ]);
    const local = Buffer.concat([latin("PK\x03\x04"), Buffer.alloc(22), latin("\x01\0\0\0a")]);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", "latin1");
    end.writeUInt16LE(many, 8);
    end.writeUInt16LE(many, 10);
    end.writeUInt32LE(many * entry.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, Buffer.alloc(many * entry.length, entry), end]);
  },
};
