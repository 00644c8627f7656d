import { readFileSync } from "node:fs";
import { CaseFile } from "@/lib/complaints/case-file";
import { safeParse } from "@/lib/result";
import { Misuse } from "./misuse";

/** Reads and checks a case file; what is wrong with it is said with the place it is at. */
export function readCaseFile(file: string): CaseFile {
  const read = safeParse(CaseFile, parse(file));
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `  ${path.join(".") || "整个文件"}：${message}`);
  throw new Misuse(`案件文件有几处不对：\n${wrong.slice(0, 20).join("\n")}`);
}

function parse(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Misuse(`不是 JSON 文件：${file}`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Misuse(`读不了这个文件：${file}`);
  }
}
