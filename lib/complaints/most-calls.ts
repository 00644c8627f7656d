/** Why a letter tells of no more than `most` calls, of so many that were chosen; null where it does. */
export function tooManyCalls(chosen: number, most: number): string | null {
  if (chosen <= most) return null;
  return `选了${chosen}次，一封信最多写${most}次。按日期、号码少选一些，分几封写。`;
}
