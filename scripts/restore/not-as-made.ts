import type { Manifest } from "../backup/manifest";

/** Said of anything in a backup that is not what was written there. */
export function notAsMade(name: string): string {
  return `备份里的 ${name} 缺了或者被改过，什么也没恢复。 ${name} is missing or changed; nothing was restored.`;
}

/** Of a database that was broken when the backup was made, and of rows whose parent was gone. */
export const brokenThen =
  "备份里的数据库坏了（做备份的时候就坏了），什么也没恢复：换更早的一份好的。 The database in the backup is broken; nothing was restored. Take an earlier backup.";

/** Of originals that were gone, or not what was received, when the backup was made; null when none was. */
export function lostThen({ missing, changed }: Pick<Manifest, "missing" | "changed">): string | null {
  if (missing + changed === 0) return null;
  return `做备份的时候就少 ${missing} 份原件，有 ${changed} 份和收到时不一样：更早的备份里可能有好的（docs/hosting.md 的 One lost original）。 Originals missing already then: ${missing}, changed: ${changed}; an earlier backup may have them.`;
}
