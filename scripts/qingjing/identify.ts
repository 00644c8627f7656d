import { createInterface } from "node:readline";
import { identify } from "@/lib/numbers/identify";
import { print } from "./print";

/** Reads numbers from standard input, one a line, and prints one JSON object a line, in the same order. */
export async function identifyLines(): Promise<number> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) await print(`${JSON.stringify(told(line.replace(/^\uFEFF/, "")))}\n`);
  return 0;
}

function told(input: string) {
  const { kind, operator, virtual, province, city, lonePlace, certainty } = identify(input);
  return { input, kind, operator, virtual, province, city, lonePlace, certainty };
}
