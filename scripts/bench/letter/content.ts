import articles from "@/lib/law/articles.json";
import type { Block, Letter } from "@/lib/letters/letter";
import { annexes, letterBlocks, letterOf, logRows } from "@/tests/fixtures/paper/letter";

export { samplePictures } from "@/tests/fixtures/paper/pictures";

/** What callers say, for the last column of every third row. */
const remarks = [
  "自称装修公司客服，报出我的姓氏和小区名称",
  "称可办理低息贷款，要求添加微信",
  "推销商铺，我说不需要后仍追问预算",
  "自动语音：按1转人工，按2退订；按2后次日又来电",
  "询问孩子年级，推销暑期培训班",
  "称车险到期，要求提供车牌号和身份证号后六位",
  "我问号码来源，对方挂断",
  "夜间来电，惊醒老人；我明确拒绝并要求删除号码",
];

/** The longest letter measured: some 1,800 characters of text, three pictures and a log of this many calls. */
export function benchLetter(calls: number): Letter {
  const blocks = letterBlocks(3);
  const law = blocks.findIndex((block) => block.kind === "heading" && block.text.includes("法律依据"));
  blocks.splice(law + 1, 0, ...statutes(1100));
  const rows = logRows(calls).map((row, index) =>
    index % 3 === 0 ? [...row.slice(0, 6), remarks[(index / 3) % 8] ?? ""] : row,
  );
  const log = annexes(calls).map((block) => (block.kind === "table" ? { ...block, rows } : block));
  return letterOf([...blocks, ...log]);
}

/** Articles as paragraphs, up to so many characters. */
function statutes(most: number): Block[] {
  const paragraphs: Block[] = [];
  let length = 0;
  for (const { statute, article, text } of articles) {
    if (length + text.length > most || text.length < 60) continue;
    length += text.length;
    paragraphs.push({
      kind: "paragraph",
      runs: [{ text: `《${statute}》${article}：“${text.replaceAll("\n", "")}”` }],
    });
  }
  return paragraphs;
}
