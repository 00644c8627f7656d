import { appendFileSync } from "node:fs";

/** Counts acknowledged writes, and writes each down outside the data folder the moment its answer was there. */
export class Journal {
  counts = {};

  constructor(file) {
    this.file = file;
  }

  acknowledge(kind) {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    appendFileSync(this.file, `${new Date().toISOString()} ${kind}\n`);
  }

  get all() {
    return Object.values(this.counts).reduce((sum, one) => sum + one, 0);
  }
}
