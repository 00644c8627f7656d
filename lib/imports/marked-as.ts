/** 标注为房产中介 of 房产中介 and of 标记为 房产中介, which says it already; 23人标记为骚扰电话 stays as it is. */
export function markedAs(label: string): string {
  if (label === "") return "";
  const bare = label.replace(/^[已被]?标[记注識识]为[:：\s]*/, "");
  return /标[记注]为/.test(bare) ? bare : `标注为${bare || label}`;
}
