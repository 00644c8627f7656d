// node bare.mjs <parser> <file>: what anybody would write with the parser alone, and nothing done with the rows.
import { createReadStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { treeMemory } from "../letter/memory.mjs";

const ways = { saxes, papaparse, SheetJS };

async function saxes(place) {
  const { SaxesParser } = await import("saxes");
  return async () => {
    let rows = 0;
    const parser = new SaxesParser();
    parser.on("opentag", (tag) => {
      if (tag.name === "call") rows++;
    });
    for await (const piece of createReadStream(place, "utf8")) parser.write(piece);
    parser.close();
    return rows;
  };
}

async function papaparse(place) {
  const { default: Papa } = await import("papaparse");
  return async () => {
    let rows = 0;
    const text = Readable.toWeb(createReadStream(place)).pipeThrough(new TextDecoderStream("gb18030"));
    await new Promise((complete, error) => {
      const chunk = ({ data }) => {
        rows += data.length;
      };
      Papa.parse(Readable.fromWeb(text), { skipEmptyLines: true, chunk, complete, error });
    });
    return rows - 2; // the title and the header
  };
}

async function SheetJS(place) {
  const { read, utils } = await import("@e965/xlsx");
  return async () => {
    const book = read(readFileSync(place), { type: "buffer", dense: true });
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).length - 2;
  };
}

const [parser = "", place = ""] = process.argv.slice(2);
const work = await ways[parser](place);
const begun = performance.now();
const rows = await work();
const time = performance.now() - begun;
process.stdout.write(JSON.stringify({ time, rows, memory: treeMemory(process.pid) }));
