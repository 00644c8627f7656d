import path from "node:path";

/** The folder that holds everything the users gave: the database and their files. */
export function dataDir(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? "data");
}
