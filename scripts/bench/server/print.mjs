import os from "node:os";

export function print(line = "") {
  console.log(line);
}

export function printMachine() {
  const cpus = os.cpus();
  print(
    `${cpus.length} × ${cpus[0]?.model ?? "?"}, ${gib(os.totalmem())} GiB, Node ${process.versions.node}, ${new Date().toISOString()}`,
  );
}

/** Rows as a table with aligned columns: the first to the left, the others to the right. */
export function table(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...lines.map((line) => width(line[at] ?? ""))));
  const pad = (text, at) => " ".repeat(Math.max(0, (widths[at] ?? 0) - width(text)));
  return lines.map((line) =>
    line.map((text, at) => (at ? pad(text, at) + text : text + pad(text, at))).join("  "),
  );
}

/** A Chinese character takes the room of two letters. */
function width(text) {
  return [...text].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function gib(bytes) {
  return (bytes / 2 ** 30).toFixed(0);
}

export function mib(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

export function ms(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}
