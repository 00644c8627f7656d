import "server-only";
import { formatById } from "@/lib/imports";

/** A kind of source in short, without the name of its program. Screenshots are read in the browser and are no kind of file. */
export function formatName(id: string): string {
  const name = id === "screenshot" ? "截图" : (formatById(id)?.name ?? "文件");
  return name.endsWith("）") ? (name.split("（", 1)[0] ?? name) : name;
}
