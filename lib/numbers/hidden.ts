/** What phones, operators' bills and backups write when no number was shown. -1 -2 -3: old Android call logs. */
const hiddenWords = new Set(
  `-1 -2 -3 未知 未知号码 未知来电 未知主叫 私人号码 私密号码 私人来电 无主叫号码 无主叫 无号码 无来电显示 未显示号码 没显示号码
  没有显示号码 未显示 不显示号码 隐藏号码 号码隐藏 隐藏来电 无法显示 无法显示号码 号码无法显示 匿名 匿名来电 匿名号码 保密号码
  保密 受限 受限号码 未知来源
  private privatenumber privatecaller unknown unknowncaller unknownnumber restricted restrictednumber anonymous
  withheld numberwithheld unavailable blocked nocallerid nonumber noid null`.split(/\s+/),
);

/** True when the text says that no number was shown; empty text counts. Expects NFKC. */
export function isHidden(text: string): boolean {
  const word = text.toLowerCase().replace(/[\s()<>[\]"'.]/g, "");
  return word === "" || hiddenWords.has(word);
}
