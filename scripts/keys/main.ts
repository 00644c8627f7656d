import { closeDb } from "@/lib/store/db";
import { fitKeys, KeyTrouble } from "@/lib/store/sealed/key-check";
import { keyring } from "@/lib/store/sealed/keys";
import { keysInUse } from "@/lib/store/sealed/keys-in-use";
import { rotate } from "./rotate";

async function status(): Promise<number> {
  const [first] = keyring();
  const { values, files } = await keysInUse();
  for (const key of new Set([first?.id ?? "", ...values.keys(), ...files.keys()])) {
    const name = key === "" ? "in the clear" : `key ${key}${key === first?.id ? " (the first)" : ""}`;
    console.log(`${name}: ${values.get(key) ?? 0} values, ${files.get(key) ?? 0} files`);
  }
  return 0;
}

try {
  await fitKeys();
  process.exitCode = process.argv[2] === "rotate" ? await rotate(console.log) : await status();
} catch (fault) {
  if (!(fault instanceof KeyTrouble)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
} finally {
  await closeDb();
}
