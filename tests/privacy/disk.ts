import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Files of the data folder (names from there) that hold any of these words, in their bytes or in their path. */
export function filesWith(words: string[], folder = process.env.DATA_DIR ?? ""): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const found = words.filter((word) => bytes.includes(word) || file.includes(word));
      return found.length > 0 ? [`${path.relative(folder, file)}: ${found.join(" ")}`] : [];
    });
}
