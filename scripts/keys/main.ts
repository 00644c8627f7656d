import { recorded, recordHostAudit } from "@/lib/auth/audit-host";
import { secret } from "@/lib/auth/secret";
import { beginAlone } from "@/lib/store/alone";
import { auditWritten } from "@/lib/store/audit/write";
import { onlyLook } from "@/lib/store/looking";
import { checkKeys, fitKeys, isFirstKnown } from "@/lib/store/sealed/key-check";
import { keyring } from "@/lib/store/sealed/keys";
import { keysInUse } from "@/lib/store/sealed/keys-in-use";
import { changeSecret } from "@/lib/store/secret-check";
import { wrongSettings } from "../settings.mjs";
import { orSay, Trouble } from "../trouble";
import { rotate } from "./rotate";

async function status(): Promise<void> {
  onlyLook();
  await checkKeys();
  const [first] = keyring();
  const { values, files, former } = await keysInUse();
  for (const key of new Set([first?.id ?? "", ...values.keys(), ...files.keys()])) {
    const name = key === "" ? "in the clear" : `key ${key}${key === first?.id ? " (the first)" : ""}`;
    console.log(`${name}: ${values.get(key) ?? 0} values, ${files.get(key) ?? 0} files`);
  }
  if (former.values + former.files > 0)
    console.log(
      `${former.values} values and ${former.files} files are sealed as before November 2026: npm run keys -- rotate seals them anew`,
    );
}

/** A server that does not know the first key would go on sealing with the one that is to go. */
async function turn(serversAreStopped: boolean): Promise<void> {
  if (serversAreStopped && !beginAlone()) throw new Trouble(notStopped);
  if (!serversAreStopped && !(await isFirstKnown())) throw new Trouble(beginServers);
  await fitKeys();
  await recordHostAudit("keys-rotated", { outcome: "begun" });
  await auditWritten();
  process.exitCode = await rotate(console.log).catch(async (fault: unknown) => {
    await recordHostAudit("keys-rotated", { outcome: "failed" });
    throw fault;
  });
  await recordHostAudit("keys-rotated", { outcome: process.exitCode ? "failed" : "ok" });
}

const beginServers =
  "还没有服务器用这把新密钥启动过，什么也没动：先给每一台的 ENCRYPTION_KEY 都写上（新的在前，旧的在后），全部重新启动，再来。服务器都停着的话：keys rotate --servers-stopped。 No server has begun with the first key yet; nothing was touched. Restart every one of them with ENCRYPTION_KEY=new,old first, or stop them all and say --servers-stopped.";

const notStopped =
  "这个数据文件夹里有服务器在运行，它不认得新密钥的话就再也写不进去，什么也没动：先停下每一台；或者给每一台都写上新密钥、重新启动，再运行不带 --servers-stopped 的 keys rotate。 A server is at work here; nothing was touched. Stop every one first, or restart them with the new key and leave out --servers-stopped.";

async function acceptSecret(): Promise<void> {
  const wrong = wrongSettings();
  if (wrong) throw new Trouble(wrong);
  if (!beginAlone()) throw new Trouble(stopServers);
  const lost = await recorded("secret-changed", () => changeSecret(secret()));
  console.log("记住了，从现在起就用这个 BETTER_AUTH_SECRET。 This secret is the one from now on.");
  if (lost > 0)
    console.log(
      `有名字的人要重新登录。没有起名字的空间有 ${lost} 个，各自只认开它时用的那个 BETTER_AUTH_SECRET：以前用别的开的，换回那一个才打得开；这次就是换回来的话，原来的又打得开了。 Each space without a name opens only with the secret it was begun with. There are ${lost}.`,
    );
}

const stopServers =
  "这个数据文件夹里有服务器在运行，它还在用原来的 BETTER_AUTH_SECRET，什么也没改：先停下每一台。 A server is at work here, with the secret it began with: stop every one first. Nothing was changed.";

await orSay(async () => {
  const [verb, more] = process.argv.slice(2);
  if (verb === "secret") await acceptSecret();
  else if (verb === "rotate") await turn(more === "--servers-stopped");
  else await status();
});
