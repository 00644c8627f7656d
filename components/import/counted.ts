/** 1,024条 */
export function counted(rows: number): string {
  return `${rows.toLocaleString("en")}条`;
}
