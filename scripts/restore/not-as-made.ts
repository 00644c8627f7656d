/** Said of anything in a backup that is not what was written there. */
export function notAsMade(name: string): string {
  return `备份里的 ${name} 缺了或者被改过，什么也没恢复。 ${name} is missing or changed; nothing was restored.`;
}
