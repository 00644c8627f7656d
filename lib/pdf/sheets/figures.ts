import type { Steps } from "@/lib/calls/in-steps";
import { measureOf } from "../fonts/chain";
import { inkWidth } from "../text/compose";
import { captionLines } from "./caption";
import type { Look } from "./look";
import { append, type Piece, piece } from "./piece";
import { baseline, prose } from "./prose";
import type { Sheet } from "./sheet";
import { type Part, shownHeight, sliced } from "./slices";

/** An image as the writer takes it. width, height: pixels, upright. */
export type Picture = { bytes: Uint8Array; mime: "image/jpeg" | "image/png"; width: number; height: number };

/** A figure with its number; picture is null when the file cannot be printed. part: the stretch of it that is shown. */
export type Figure = {
  evidenceId: string;
  caption: string;
  number: number;
  picture: Picture | null;
  part: Part;
};

/** Screens of telephones are this much taller than wide: two of them stand side by side, at life size. */
const TALL = 1.6;
const CAPTION_SIZE = 10.5;
const CAPTION_LEADING = 16;
const GAP = 14;
const LONG_CAPTION = 120;
/** How much smaller a picture may stand so that a page is not left half empty; a scanned page has the smallest type. */
const SMALLEST = 0.7;
const SMALLEST_PAGE = 0.85;

/** Figures in their order, two tall ones to a row, long ones in parts. */
export function* figures(whole: Figure[], look: Look): Steps<Piece[]> {
  const list = whole.flatMap(sliced);
  const pieces: Piece[] = [];
  for (let i = 0; i < list.length; i++) {
    const [figure, next] = [list[i], list[i + 1]];
    if (!figure) continue;
    const pair = next && isTall(figure) && isTall(next);
    const row = (pair ? [figure, next] : [figure]).map(captioned);
    pieces.push(figureRow(row, look));
    for (const { words } of row) append(pieces, words ? yield* prose(words, look) : []);
    if (pair) i++;
    yield;
  }
  return pieces;
}

function isTall(figure: Figure): boolean {
  return shownHeight(figure) > (figure.picture?.width ?? 0) * TALL;
}

/** A figure with what is printed under it, and the words too many for that, which follow as text. */
type Captioned = Figure & { short: string; words: string };

function captioned(figure: Figure): Captioned {
  const { number, count } = figure.part;
  const name = `图${figure.number}${count > 1 ? `（第${number}段，共${count}段）` : ""}`;
  if (number > 1) return { ...figure, short: name, words: "" };
  const words = `${name}　${figure.caption}${figure.picture ? "" : "（图像未印出，见电子文件）"}`;
  return words.length > LONG_CAPTION
    ? { ...figure, short: name, words }
    : { ...figure, short: words, words: "" };
}

/** x: the middle. */
type Cell = { figure: Captioned; x: number; width: number; height: number; caption: string[] };

function figureRow(row: Captioned[], look: Look): Piece {
  const cells = row.map((figure, index) => cellOf(figure, index, row.length, look));
  const picture = Math.max(...cells.map((cell) => cell.height));
  const caption = Math.max(...cells.map((cell) => cell.caption.length)) * CAPTION_LEADING;
  const shrink = picture * (1 - Math.max(...row.map(smallest)));
  return piece(
    picture + caption + GAP,
    (sheet, top, height) => {
      const left = height - caption - GAP;
      const scale = picture > 0 ? left / picture : 1;
      for (const cell of cells) drawCell(sheet, cell, scale, top, top - left - GAP / 3);
    },
    { lines: picture > 0 ? 10 : caption / CAPTION_LEADING, space: GAP, shrink },
  );
}

function smallest(figure: Figure): number {
  const upright = shownHeight(figure) > (figure.picture?.width ?? 0);
  return upright && !isTall(figure) ? SMALLEST_PAGE : SMALLEST;
}

/** Fits the picture into its half or whole of the line and under the page's height. */
function cellOf(figure: Captioned, index: number, count: number, look: Look): Cell {
  const half = (look.width - GAP) / 2;
  const room = isTall(figure) ? half : look.width;
  const left = count > 1 ? look.left + index * (half + GAP) : look.left + (look.width - room) / 2;
  const caption = captionLines(figure.short, (count > 1 ? half : look.width) / CAPTION_SIZE);
  const shown = { width: figure.picture?.width ?? 1, height: shownHeight(figure) };
  const tallest = look.height - caption.length * CAPTION_LEADING - 3 * look.leading;
  const scale = Math.min(room / shown.width, tallest / Math.max(shown.height, 1));
  return {
    figure,
    x: left + room / 2,
    width: shown.width * scale,
    height: shown.height * scale,
    caption,
  };
}

function drawCell(sheet: Sheet, cell: Cell, scale: number, top: number, captionTop: number): void {
  const { evidenceId, picture, part } = cell.figure;
  if (picture) {
    const [width, height] = [cell.width * scale, cell.height * scale];
    const x = cell.x - width / 2;
    sheet.figures.push(evidenceId);
    sheet.pictures.push({ evidenceId, x, y: top - height, width, height, part });
    drawFrame(sheet, x, top - height, width, height);
  }
  cell.caption.forEach((text, index) => {
    const x = cell.x - (inkWidth(text, measureOf("text")) * CAPTION_SIZE) / 2;
    const y = baseline(captionTop - index * CAPTION_LEADING, CAPTION_LEADING, CAPTION_SIZE);
    sheet.texts.push({ voice: "text", size: CAPTION_SIZE, x, y, spread: 0, text });
  });
}

/** A white screenshot on white paper needs an edge. */
function drawFrame(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const [right, top] = [x + width, y + height];
  sheet.rules.push({ x1: x, y1: y, x2: right, y2: y }, { x1: x, y1: top, x2: right, y2: top });
  sheet.rules.push({ x1: x, y1: y, x2: x, y2: top }, { x1: right, y1: y, x2: right, y2: top });
}
