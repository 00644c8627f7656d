import { readFileSync } from "node:fs";
import path from "node:path";

/** version: of package.json; build: what `next build` named it; revision: REVISION of the image, if it was made with one. */
export type Version = { version: string; build: string; revision: string };

let known: Version | undefined;

/** Which program this is; "" for what cannot be told. */
export function programVersion(): Version {
  known ??= {
    version: String((JSON.parse(read("package.json") || "{}") as { version?: unknown }).version ?? ""),
    build: read(".next/BUILD_ID").trim(),
    revision: process.env.REVISION ?? "",
  };
  return known;
}

function read(file: string): string {
  try {
    return readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), "utf8");
  } catch {
    return "";
  }
}
