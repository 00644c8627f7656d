import fs from "node:fs";
import path from "node:path";
import { diskSentence } from "./disk-trouble.mjs";

/** A folder that cannot be made; the message is a sentence for who runs the command. */
class FolderTrouble extends Error {
  name = "FolderTrouble";
}

/**
 * Makes a folder with all that lead to it. Node's own `recursive` goes round for ever where a parent is there and takes
 * nothing, as /proc does. Throws a sentence.
 */
export function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (fault) {
    if (fault.code === "EEXIST") return; // another process was first
    throw new FolderTrouble(
      `建不了文件夹 ${folder}（${fault.code}），看看权限和磁盘，或者换一个地方。 This folder cannot be made: look at its permissions, or choose another.`,
    );
  }
}

/** Writes a file into a folder and takes it away again. Throws a sentence where it cannot; a full disk may still be read from. */
export function proveWritable(folder) {
  const file = path.join(folder, `.writable-${process.pid}`);
  try {
    fs.writeFileSync(file, "");
    fs.rmSync(file);
  } catch (fault) {
    if (["ENOSPC", "EDQUOT"].includes(fault.code)) return;
    throw new FolderTrouble(
      diskSentence(fault, folder) ??
        `${folder} 里写不了文件（${fault.code}），换一个放数据的地方。 Nothing can be written here: choose another folder for the data.`,
    );
  }
}
