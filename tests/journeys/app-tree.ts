import { readdirSync } from "node:fs";
import path from "node:path";

const app = path.resolve(import.meta.dirname, "../../app");

/** One address of the app with its holes still open: /calls/[id]/edit. */
export type Address = { path: string; kind: "page" | "route" };

/** Every page and route of the app, read from the tree, so that a new one is here without anyone remembering. */
export function addresses(): Address[] {
  const files = readdirSync(app, { recursive: true, encoding: "utf8" });
  return files.flatMap((file) => {
    const found = /^(?:(.*)[/\\])?(page|route)\.tsx?$/.exec(file);
    if (!found) return [];
    const folder = (found[1] ?? "").replaceAll(path.sep, "/").replace(/\([^)]*\)\/?/g, "");
    return [{ path: `/${folder}`, kind: found[2] === "page" ? "page" : "route" }];
  });
}

export function holesOf(address: Address): string[] {
  return [...address.path.matchAll(/\[(\w+)\]/g)].map((found) => found[1] ?? "");
}

/** All ways to fill the holes: versions with 1, everything else with each of the ids. */
export function filled(address: Address, ids: string[]): string[] {
  return holesOf(address).reduce(
    (paths, hole) => {
      const values = hole === "version" ? ["1"] : ids;
      return paths.flatMap((one) => values.map((value) => one.replace(`[${hole}]`, value)));
    },
    [address.path],
  );
}
