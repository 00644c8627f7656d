import "server-only";
import { formatById } from "@/lib/imports";

/** A kind of source as the person calls it. Screenshots are read in the browser and are no kind of file. */
export function formatName(id: string): string {
  return id === "screenshot" ? "截图" : (formatById(id)?.name ?? "文件");
}
