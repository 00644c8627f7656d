import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Picture } from "@/lib/pdf/render";

const upright = path.resolve(import.meta.dirname, "../../lib/store/upright.mjs");
const LARGEST_COPY = 256 * 1024 * 1024;

/** A picture turned upright and small enough for paper; null when it cannot be opened. */
export function pictureOf(file: string): Picture | null {
  try {
    const input = readFileSync(file);
    const stdio: ["pipe", "pipe", "ignore"] = ["pipe", "pipe", "ignore"];
    const said = execFileSync(process.execPath, [upright, "large", "1024"], {
      input,
      stdio,
      maxBuffer: LARGEST_COPY,
    });
    const line = said.indexOf("\n");
    const { width, height, copy } = JSON.parse(said.toString("utf8", 0, line)) as Record<string, number>;
    const bytes = new Uint8Array(said.subarray(line + 1, line + 1 + (copy ?? 0)));
    return { bytes, mime: "image/jpeg", width: width ?? 0, height: height ?? 0 };
  } catch {
    return null;
  }
}
