// A folder into which a restore was cut off looks new: a server that began there would be green, and empty.
import fs from "node:fs";
import path from "node:path";

/** Lies in a data folder from the first to the last moment of a restore. */
export const stagingName = ".restoring";

/** The sentence where a restore into this folder did not come to its end; null where none was begun. */
export function halfRestore(folder) {
  if (!fs.existsSync(path.join(folder, stagingName))) return null;
  return `${folder} 里有一次恢复没有做完（${stagingName}），什么也没动：用同样的命令把恢复再运行一遍。 A restore into this folder was cut off; nothing was touched. Run the same restore again.`;
}
