/** Old systems store 䶮 and 79 other characters of names at private code points U+E815–E864. GB 18030 says which they are. */
const FIRST = 0xe815;
const COUNT = 80;

let characters: Map<string, string> | undefined;

export function withoutPrivateUse(text: string): string {
  return text.replace(/[\ue815-\ue864]/g, (letter) => {
    characters ??= readTable();
    return characters.get(letter) ?? letter;
  });
}

/** In GB 18030 these are the codes FE50 … FEA0, leaving out FE7F. */
function readTable(): Map<string, string> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, string>();
  for (let i = 0; i < COUNT; i++) {
    const trail = i < 47 ? 0x50 + i : 0x80 + i - 47;
    const character = decoder.decode(new Uint8Array([0xfe, trail]));
    if (!/[\ue000-\uf8ff]/.test(character)) table.set(String.fromCharCode(FIRST + i), character);
  }
  return table;
}
