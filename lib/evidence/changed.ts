/** What a person reads where something that is stored is not what was stored. */
export type ChangedWords = { title: string; text: string };

const ask = "请管这台机器的人从备份里找回来。";

/** In a list, where one row of many does not open. */
export const rowChanged = "存着的字后来被改过，打不开";

/** By the digest of the fault; a fault without an entry is any other. */
const words: Record<string, ChangedWords> = {
  "letter-changed": {
    title: "这封信和当时出的不一样了",
    text: `存着的这封信后来被改过，所以不显示，也不打印。当时打印或下载的那份照样有效；${ask}`,
  },
  "sealed-changed": {
    title: "存着的内容被改过",
    text: `这里有一处加密的内容和存进去时不一样了，打不开。别的记录都还在；${ask}`,
  },
  "sealed-no-key": {
    title: "少了解密的钥匙",
    text: "这里的内容是加密存着的，机器上现在没有能打开它的钥匙。请管这台机器的人把钥匙放回去。",
  },
  "original-changed": {
    title: "这份原件和收到时不一样了",
    text: `存着的文件后来被改过，所以不打开。手机里还有原来那份的话，再传一次就补上了；也可以${ask}`,
  },
};

/** null: the fault is of another kind. */
export function changedWords(fault: unknown): ChangedWords | null {
  const digest = fault instanceof Error && "digest" in fault ? fault.digest : null;
  return typeof digest === "string" && Object.hasOwn(words, digest) ? (words[digest] ?? null) : null;
}
