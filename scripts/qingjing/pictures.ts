import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Picture } from "@/lib/pdf/render";

const upright = path.resolve(import.meta.dirname, "../../lib/store/upright.mjs");

/** A picture turned upright and small enough for paper; null when it cannot be opened. */
export function pictureOf(file: string, mime: string): Picture | null {
  const place = mkdtempSync(path.join(tmpdir(), "qingjing-"));
  const [copy, thumb] = [path.join(place, "copy.jpg"), path.join(place, "thumb.jpg")];
  const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
  try {
    const said = execFileSync(process.execPath, [upright, file, mime, copy, thumb], { stdio });
    const { width, height } = JSON.parse(said.toString()) as { width: number; height: number };
    return { bytes: new Uint8Array(readFileSync(copy)), mime: "image/jpeg", width, height };
  } catch {
    return null;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
