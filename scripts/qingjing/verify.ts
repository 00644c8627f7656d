import { existsSync } from "node:fs";
import path from "node:path";
import { verify } from "@/lib/export/verify";
import { Misuse } from "./misuse";

/** Names every changed, missing and extra file of a bundle, one a line; 0 when there is none, else 1. */
export async function verifyBundle([given]: string[], from: string): Promise<number> {
  if (!given) throw new Misuse("说一下是哪个文件：npm run --silent qingjing -- verify <材料.zip>");
  const file = path.resolve(from, given);
  if (!existsSync(file)) throw new Misuse(`没有这个文件：${file}`);
  const result = await verify(file);
  if (result.kind !== "ok")
    throw new Misuse(result.kind === "refused" ? (result.reasons[0]?.text ?? "") : "");
  const { right, changed, missing, extra } = result.value;
  const wrong = [...said("改动", changed), ...said("缺少", missing), ...said("多出", extra)];
  console.log(wrong.length ? wrong.join("\n") : `${right.length}个文件都对得上。`);
  return wrong.length ? 1 : 0;
}

function said(word: string, paths: string[]): string[] {
  return paths.map((path) => `${word}　${path}`);
}
