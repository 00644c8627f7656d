// What leaves the app with somebody's words in it: tables, calendars, PDFs, names of files. Each is opened by another
// program's reader, and has to say what went in and nothing else.
import { read as readBook } from "@e965/xlsx";
import ICAL from "ical.js";
import Papa from "papaparse";
import { SaxesParser } from "saxes";
import { disposition, sentName, shownName } from "@/lib/evidence/file-name";
import { csv } from "@/lib/export/csv";
import { safeName } from "@/lib/export/file-name";
import { ics } from "@/lib/export/ics";
import type { Sheet } from "@/lib/export/sheet";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import type { Block } from "@/lib/letters/letter";
import { renderDocument } from "@/lib/pdf/render";
import { cleanText } from "@/lib/pdf/text/clean";
import { withOneLineEnd } from "@/lib/result";
import { unzipped } from "@/tests/export/unzipped";
import { wholeText } from "@/tests/fixtures/paper/read";
import { type Draw, oddText } from "./odd";
import type { Part } from "./run";

export function exportsPart(): Part {
  const shares: [number, (draw: Draw) => string | Promise<string>][] = [
    [0.0005, asPdf],
    [0.01, asXlsx],
    [0.25, asCsv],
    [0.45, asIcs],
    [1, asName],
  ];
  return {
    name: "exports",
    async round(draw) {
      const what = draw.next();
      const [, way = asName] = shares.find(([share]) => what < share) ?? [];
      return way(draw);
    },
  };
}

/** A text of a length that a cell may have. */
const short = (draw: Draw) => oddText(draw).slice(0, 4000);

function sheetOf(draw: Draw): Sheet {
  const rows = Array.from({ length: draw.between(1, 5) }, () => [
    short(draw),
    draw.between(-5, 5),
    short(draw),
  ]);
  return { name: "清单", columns: ["甲", "乙", "丙"].map((head) => ({ head, width: 10 })), rows };
}

const formula = /^\s*[=+\-@＝＋－＠\t\r]/;

function asCsv(draw: Draw): string {
  const sheet = sheetOf(draw);
  const bytes = Buffer.from(csv(sheet));
  const { data } = Papa.parse<string[]>(bytes.toString("utf8").replace(/^\uFEFF/, ""), { newline: "\r\n" });
  const rows = data.slice(1, 1 + sheet.rows.length);
  for (const [at, row] of sheet.rows.entries()) {
    for (const [nth, cell] of row.entries()) {
      const told = rows[at]?.[nth] ?? "";
      if (typeof cell === "string" && formula.test(told)) throw wrong("CSV calculates", cell, told);
      const said = typeof cell === "string" ? told.replace(/^'/, "") : told;
      const kept = withOneLineEnd(String(cell).toWellFormed(), " ");
      if (![said, told].includes(kept)) throw wrong("CSV says otherwise", cell, told);
    }
  }
  return "CSV right";
}

async function asXlsx(draw: Draw): Promise<string> {
  const sheet = sheetOf(draw);
  const bytes = await xlsx(sheet);
  for (const [name, text] of await unzipped(bytes)) if (/\.(xml|rels)$/.test(name)) wellFormed(name, text);
  const book = readBook(bytes, { cellFormula: true, cellHTML: false });
  const cells = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  for (const [at, row] of sheet.rows.entries()) {
    for (const [nth, text] of row.entries()) {
      if (typeof text !== "string") continue;
      const cell: unknown = cells[`${"ABC"[nth]}${at + 2}`];
      const { t: type = "", f: calculated, v: value = "" } = (cell ?? {}) as Record<string, unknown>;
      if (calculated !== undefined || (text !== "" && type !== "s" && type !== "z"))
        throw wrong("XLSX calculates", text, cell);
      if (inkOf(String(value)) !== inkOf(text)) throw wrong("XLSX says otherwise", text, value);
    }
  }
  return "XLSX right";
}

/** What the library writes of a text: what XML 1.0 can hold, without halves of a pair; line ends are one sign in it. */
function inkOf(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML has no place for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g, "")
  );
}

function wellFormed(name: string, text: string): void {
  const parser = new SaxesParser();
  parser.on("error", (fault) => {
    throw new Error(`${name} is no XML: ${fault.message}`);
  });
  parser.write(text).close();
}

function asIcs(draw: Draw): string {
  const entry = {
    uid: `${draw.uuid()}@x`,
    changedAt: "2026-10-09T03:00:00.000Z",
    sequence: 1,
    on: draw.one(["2026-10-09", "2028-02-29", "9999-12-31"]),
    summary: short(draw),
    description: short(draw),
    cancelled: draw.chance(0.2),
    remindBefore: draw.between(0, 9),
  };
  const text = Buffer.from(ics([entry])).toString("utf8");
  if (text.split("\r\n").some((line) => Buffer.byteLength(line) > 75))
    throw wrong("ICS line too long", entry, text);
  if (/[^\r]\n|\r[^\n]/.test(text)) throw wrong("ICS breaks a line", entry, text);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const [first] = events;
  if (events.length !== 1 || !first) throw wrong(`ICS has ${events.length} events`, entry, text);
  for (const name of ["summary", "description"] as const) {
    const told = String(first.getFirstPropertyValue(name) ?? "");
    const said = entry[name]
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      .replace(/(?!\n)\p{Cc}/gu, "");
    if (told !== said) throw wrong(`ICS ${name}`, said, told);
  }
  return "ICS right";
}

/** Words of a PDF's own language that no paper of ours needs. */
const active = /\/(JS|JavaScript|OpenAction|AA|Launch|EmbeddedFile|URI|SubmitForm)\b/;

async function asPdf(draw: Draw): Promise<string> {
  const text = short(draw).slice(0, 600);
  const title = short(draw).slice(0, 60);
  const blocks: Block[] = [
    { kind: "paragraph", runs: [{ text }] },
    { kind: "heading", text: title },
    { kind: "signature", role: "记录人", name: title, on: "2026-10-09" },
  ];
  const { bytes } = await renderDocument({ title, on: "2026-10-09", blocks });
  const plain = Buffer.from(bytes)
    .toString("latin1")
    .replace(/stream\r?\n[\s\S]*?endstream/g, "");
  const found = active.exec(plain.replace(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F]*>/g, ""));
  if (found) throw wrong(`PDF holds ${found[0]}`, title, text);
  const squeeze = (all: string) => all.replace(/\s/g, "").normalize("NFKC");
  const told = squeeze(await wholeText(bytes));
  const plainAscii = squeeze(cleanText(text)).replace(/[^\x21-\x7e]/g, "");
  if (!told.replace(/[^\x21-\x7e]/g, "").includes(plainAscii)) throw wrong("PDF says otherwise", text, told);
  return "PDF right";
}

const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function asName(draw: Draw): string {
  const name = short(draw);
  const safe = safeName(name);
  if (/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/u.test(safe) || /^\.|^$|[. ]$/.test(safe) || device.test(safe))
    throw wrong("a name that a system refuses", name, safe);
  if (Buffer.byteLength(safe) > 255) throw wrong("a name too long for a disk", name, safe);
  const header = disposition("attachment", shownName(name));
  if (!/^attachment; filename\*=UTF-8''[\w%.~+$&#^`{|}-]*$/.test(header))
    throw wrong("a header", name, header);
  const shown = sentName(draw.chance(0.5) ? encodeURIComponent(name.toWellFormed()) : name);
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(shown) || [...shown].length > 120)
    throw wrong("a shown name", name, shown);
  return "name right";
}

function wrong(what: string, given: unknown, told: unknown): Error {
  return new Error(
    `${what}: ${JSON.stringify(given)?.slice(0, 300)} → ${JSON.stringify(told)?.slice(0, 500)}`,
  );
}
