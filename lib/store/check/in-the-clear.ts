import { keyring } from "../sealed/keys";
import { keysInUse } from "../sealed/keys-in-use";

/** One line about what stands in the clear although there is a key, as after a restore; null when nothing does, or there is none. */
export async function inTheClear(): Promise<string | null> {
  if (keyring().length === 0) return null;
  const { values, files } = await keysInUse();
  const [ofValues, ofFiles] = [values.get("") ?? 0, files.get("") ?? 0];
  if (ofValues + ofFiles === 0) return null;
  return `注意：设了 ENCRYPTION_KEY，还有 ${ofValues} 个值和 ${ofFiles} 份文件没有加密；用 npm run keys -- rotate 来加密。 In the clear: ${ofValues} values, ${ofFiles} files; npm run keys -- rotate seals them.`;
}
