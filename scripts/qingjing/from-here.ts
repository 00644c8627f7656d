import path from "node:path";

/** A path as the person meant it: npm changes into the project first and remembers where it was called. */
export function fromHere(file: string): string {
  const called = process.env.npm_lifecycle_event === "qingjing" ? process.env.INIT_CWD : undefined;
  return path.resolve(called ?? process.cwd(), file);
}
