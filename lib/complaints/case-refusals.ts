import type { Reason } from "@/lib/result";

/** Why case data is not read in. another: it is of somebody else than whose details stand here, unnamed: no details stand here that would tell whose it is; and nobody has said to read it all the same; letter: it is not as it was issued; shape: it has the mark of a case and something in it does not fit; future: it tells of what has not happened yet; often: somebody has to wait. */
const sentences = {
  empty: "没有选文件。",
  large: "文件太大，最多96MB。",
  cut: "传到一半断了，再传一次。",
  json: "这不是案件数据，或者文件坏了。",
  shape: "这份案件数据有一处读不懂：",
  future: "这份案件数据里有还没到的时间：",
  letter: "这份案件数据里有一封信，和它自己的指纹对不上：",
  another: "这份案件数据",
  unnamed: "这份案件数据",
  often: "现在读的人太多，或者今天从这里读得太多了，过一阵再读一次。",
  full: "这份案件数据放不下。",
  room: "里面的原件放不下，一个人放的文件满了。删掉用不着的再读一次。",
  originals: "记录导入了，里面有原件没有收。",
  away: "存文件的地方暂时用不了，过几分钟再读一次。",
  disk: "清静的存储空间快满了，腾出空间再读一次。",
  database: "清静的数据库暂时连不上，过几分钟再读一次。",
  keys: "服务器正在换密钥，暂时什么也存不了，过几分钟再读一次。",
  moving: "两边的记录正在合到一起，过十几秒再读一次。",
};
export type CaseFault = keyof typeof sentences;

const places = new Set(["shape", "future", "letter", "another", "unnamed"]);

const nothing = "什么都没有导入，记录还是原来的样子。";

/** `more`: a sentence, or the place in the file that does not fit. null for a code that is none of these. */
export function caseWords(code: string, more = ""): { title: string; text: string } | null {
  if (!Object.hasOwn(sentences, code)) return null;
  if (code === "originals")
    return { title: sentences[code], text: `${more}哪几份没有原件，在证据里看得到。` };
  const isPlace = places.has(code);
  return {
    title: sentences[code as CaseFault],
    text: (isPlace && more ? `${more}。` : more) + nothing,
  };
}

/** Letters of a name that are shown: what a file says may be as long as a sentence. */
const NAME = 8;

function asName(said: string): string {
  const letters = [...said.replace(/[^\p{L}\p{M}·]/gu, "")];
  return letters.slice(0, NAME).join("") + (letters.length > NAME ? "…" : "");
}

/** 是“林静”的，和你填的资料不是同一个人. said: the name as the file has it. */
export function anotherPlace(said: string, isUnnamed: boolean): string {
  const name = asName(said);
  if (isUnnamed)
    return `${name === "" ? "里面有一个人的资料" : `是“${name}”的`}，你这里记了东西，还没写自己是谁`;
  return `${name === "" ? "里面的资料" : `是“${name}”的`}，和你填的资料不是同一个人`;
}

/** The same in one sentence, for what is sent by a script. */
export function caseReason(code: CaseFault, more = ""): Reason {
  const { title, text } = caseWords(code, more) ?? { title: "", text: "" };
  return { code, text: title + text };
}
