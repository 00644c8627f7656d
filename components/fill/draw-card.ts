import type { Field } from "@/lib/letters/letter";

const width = 1080;
const margin = 64;
const sans = '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", sans-serif';
/** Letters as on paper, in the light colours: a picture has no night. */
const looks = {
  title: { font: `700 44px ${sans}`, line: 64, colour: "#23201b" },
  label: { font: `400 34px ${sans}`, line: 52, colour: "#5b5447" },
  value: { font: `700 46px ${sans}`, line: 66, colour: "#23201b" },
} as const;
type Look = keyof typeof looks;
type Line = { text: string; look: Look };

/** The card as a PNG, 1080 pixels wide; null where the browser cannot draw. */
export async function drawCard(title: string, fields: Field[]): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return null;
  const lines = linesOf(title, fields).flatMap((line) => wrapped(context, line));
  canvas.width = width;
  canvas.height = 2 * margin + lines.reduce((sum, { look }) => sum + looks[look].line, 0);
  context.fillStyle = "#fffdf7";
  context.fillRect(0, 0, canvas.width, canvas.height);
  draw(context, lines);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function linesOf(title: string, fields: Field[]): Line[] {
  const told = fields.flatMap(({ label, value, way }): Line[] => [
    { text: label, look: "label" },
    { text: way === "self" ? "你自己填" : value, look: "value" },
  ]);
  return [{ text: title, look: "title" }, ...told];
}

/** Broken where the next character would not fit. */
function wrapped(context: CanvasRenderingContext2D, { text, look }: Line): Line[] {
  context.font = looks[look].font;
  const lines: string[] = [""];
  for (const character of text) {
    const longer = (lines.at(-1) ?? "") + character;
    const fits = character !== "\n" && context.measureText(longer).width <= width - 2 * margin;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(character === "\n" ? "" : character);
  }
  return lines.map((one) => ({ text: one, look }));
}

function draw(context: CanvasRenderingContext2D, lines: Line[]): void {
  let y = margin;
  for (const { text, look } of lines) {
    const { font, line, colour } = looks[look];
    context.font = font;
    context.fillStyle = colour;
    y += line;
    context.fillText(text, margin, y - line * 0.28);
  }
}
