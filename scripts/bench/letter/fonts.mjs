import path from "node:path";

const noto = (file) => path.join(process.cwd(), "node_modules/@expo-google-fonts", file);

/** The same files for everyone. */
export const fonts = {
  text: noto("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
  heading: noto("noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
  title: noto("noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
};

/** Points: 天头37mm, 订口28mm, right 26mm, bottom 35mm. */
export const page = { top: 104.9, left: 79.4, right: 73.7, bottom: 99.2, width: 442.2, height: 841.9 };

export const textOf = (runs) => runs.map((run) => run.text).join("");

/** What a block says, as the lines every peer prints alike; tables, figures and annexes are left to the peer. */
export function linesOf(block) {
  const line = (text, style) => ({ text, style });
  switch (block.kind) {
    case "title":
      return [line(block.text, "title")];
    case "salutation":
      return [line(block.text, "flush")];
    case "heading":
      return [line(block.text, "heading")];
    case "paragraph":
      return [line(textOf(block.runs), "paragraph")];
    case "items":
      return block.items.map((runs, i) => line(`${i + 1}. ${textOf(runs)}`, "paragraph"));
    case "pairs":
      return block.rows.map((row) => line(`${row.name}　${textOf(row.value)}`, "paragraph"));
    case "closing":
      return [line("此致", "paragraph"), line("敬礼！", "flush")];
    case "signature":
      return [line(`${block.role}：${block.name}（签名）`, "right"), line(block.on, "right")];
    case "attachments":
      return block.items.map((item, i) => line(`${i ? "　　　" : "附件："}${i + 1}. ${item}`, "paragraph"));
    default:
      return [];
  }
}
