import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Misuse } from "./misuse";

/** A folder to write into, that remembers what was written, as paths inside it. */
export class Folder {
  readonly files: string[] = [];

  constructor(
    private readonly root: string,
    private readonly under = "",
  ) {}

  /** A part of it with a list of its own. */
  inside(name: string): Folder {
    return new Folder(this.root, path.posix.join(this.under, name));
  }

  write(name: string, content: Uint8Array | string): void {
    const inside = path.posix.join(this.under, name);
    const file = path.join(this.root, inside);
    try {
      makeFolder(path.dirname(file));
      writeFileSync(file, content);
    } catch {
      throw new Misuse(`写不了这个文件：${file}`);
    }
    this.files.push(inside);
  }
}

/** One level at a time: Node's own recursive way never returns where a level cannot be made, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
