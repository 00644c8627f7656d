import { wholeOf } from "../text/half";

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;
const FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend";
/** The format allows a hundred lines to a block. */
const BLOCK = 100;

/** The ToUnicode map: which character each written number stands for (ISO 32000-1, 9.10.3). */
export function unicodeMap(numbers: Map<number, number>): string {
  const lines = [...numbers].map(([code, number]) => `<${hex(number)}> <${utf16(wholeOf(code))}>`);
  let map = HEAD;
  for (let i = 0; i < lines.length; i += BLOCK) {
    const block = lines.slice(i, i + BLOCK);
    map += `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar\n`;
  }
  return map + FOOT;
}

function utf16(codePoint: number): string {
  const units = String.fromCodePoint(codePoint);
  return [...Array(units.length).keys()].map((i) => hex(units.charCodeAt(i))).join("");
}

function hex(number: number): string {
  return number.toString(16).padStart(4, "0");
}
