import { existsSync } from "node:fs";
import path from "node:path";
import { lostKeys } from "@/lib/store/sealed/key-check";
import { isSecretOf } from "@/lib/store/secret-check";
import type { Manifest } from "../backup/manifest";
import { readRegular } from "../regular";
import { Trouble } from "../trouble";
import { marksOf } from "./marks";

/** text: the secret. kept: it came out of a file, so that the folder to be needs it as a file again. */
export type Secret = { text: string; kept: boolean };

/** secretFile: a file with the secret. newSecret: it is lost, and so are the ways back into spaces without an account. */
export type Given = { secretFile?: string; newSecret?: boolean };

/**
 * The secret that the backup was made with, or null where none is needed. Throws Trouble, before anything is written, unless
 * every key that sealed something there and that secret are given. into: the data folder to be.
 */
export async function fittingSecret(
  backup: string,
  manifest: Manifest,
  into: string,
  { secretFile, newSecret }: Given,
): Promise<Secret | null> {
  const marks = await marksOf(backup, manifest);
  const lost = lostKeys(marks.keys);
  if (lost.length > 0) throw new Trouble(lacksKeys(lost));
  const { secret } = marks;
  if (newSecret) return null;
  if (secret === null) return secretIn(path.join(backup, "secret")); // of an early version, which kept no mark of it
  const files = [
    secretFile,
    path.join(into, "secret"),
    path.join(dataFolder(), "secret"),
    path.join(backup, "secret"),
  ];
  const all = [givenSecret(), ...files.map(secretIn)];
  const fitting = all.find((one) => one && isSecretOf(secret, one.text));
  if (!fitting) throw new Trouble(otherSecret(manifest));
  return fitting;
}

function givenSecret(): Secret | null {
  const text = process.env.BETTER_AUTH_SECRET;
  return text ? { text, kept: false } : null;
}

/** Where a server of this machine would keep its own. */
function dataFolder(): string {
  return path.resolve(process.env.DATA_DIR ?? "data");
}

function secretIn(file: string | undefined): Secret | null {
  if (!file || !existsSync(file)) return null;
  return { text: readRegular(file).trim(), kept: true };
}

function lacksKeys(ids: string[]): string {
  return `这份备份里有用密钥 ${ids.join("、")} 加密的内容，ENCRYPTION_KEY 里没有它，打不开，什么也没恢复。 ENCRYPTION_KEY lacks key ${ids.join(", ")} of this backup; nothing was restored.`;
}

function otherSecret({ spaces }: Manifest): string {
  return `恢复要用做备份那里的 BETTER_AUTH_SECRET（或者那里 data/secret 的副本：--secret-file <文件>），给的不是那一个，什么也没恢复。它真的丢了才加 --new-secret：有名字的人照样能登录，没有名字的 ${spaces} 个空间就谁也打不开了。 The BETTER_AUTH_SECRET of the place where the backup was made is needed; nothing was restored.`;
}
