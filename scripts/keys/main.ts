import { fitKeys } from "@/lib/store/sealed/key-check";
import { keyring } from "@/lib/store/sealed/keys";
import { keysInUse } from "@/lib/store/sealed/keys-in-use";
import { orSay } from "../trouble";
import { rotate } from "./rotate";

async function status(): Promise<void> {
  const [first] = keyring();
  const { values, files } = await keysInUse();
  for (const key of new Set([first?.id ?? "", ...values.keys(), ...files.keys()])) {
    const name = key === "" ? "in the clear" : `key ${key}${key === first?.id ? " (the first)" : ""}`;
    console.log(`${name}: ${values.get(key) ?? 0} values, ${files.get(key) ?? 0} files`);
  }
}

await orSay(async () => {
  await fitKeys();
  if (process.argv[2] === "rotate") process.exitCode = await rotate(console.log);
  else await status();
});
