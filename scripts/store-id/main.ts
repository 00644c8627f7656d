import { recordHostAudit } from "@/lib/auth/audit-host";
import { bareFileStore } from "@/lib/store/files/chosen";
import { readStoreId } from "@/lib/store/files/store-id";
import { onlyLook } from "@/lib/store/looking";
import { acceptMissing } from "@/lib/store/originals/accept-missing";
import { missingOriginals } from "@/lib/store/originals/missing";
import { settleOriginalStatus } from "@/lib/store/originals/settle-status";
import { issueStoreId, storeIdInDatabase } from "@/lib/store/store-identity";
import { orSay } from "../trouble";

async function status(): Promise<void> {
  onlyLook();
  const [ours, theirs] = [await storeIdInDatabase(), await readStoreId(await bareFileStore())];
  console.log(`database: ${ours ?? "none"}`);
  console.log(`file store: ${theirs ?? "none"}`);
  const missing = (await missingOriginals()).length;
  console.log(`originals that are gone: ${missing}`);
  if (ours !== theirs || missing > 0) process.exitCode = 1;
}

/** From now on these two belong together, whatever either was before. */
async function adopt(): Promise<void> {
  await recordHostAudit("store-adopted", { outcome: "begun" });
  const left = await settleOriginalStatus();
  const missing = (await missingOriginals()).length;
  const id = await issueStoreId();
  await recordHostAudit("store-adopted");
  console.log(`从现在起，这个数据库和这个放文件的地方配在一起：${id}。 They belong together now.`);
  if (missing + left > 0)
    console.log(
      `那里缺 ${missing} 份收到过的原件，另有 ${left} 份不知道有没有来过。找得到就放回去；找不回来：npm run store-id -- accept-missing。 Missing: ${missing}; unknown: ${left}.`,
    );
}

async function accept(): Promise<void> {
  await recordHostAudit("missing-accepted", { outcome: "begun" });
  const { lost, never } = await acceptMissing();
  await recordHostAudit("missing-accepted");
  console.log(
    `记下了：${lost} 份原件丢了，${never} 份按没有来过算，检查时不再报。原件再传上来就会恢复。 Accepted as lost: ${lost}; taken as never received: ${never}.`,
  );
}

const [verb] = process.argv.slice(2);
await orSay(verb === "adopt" ? adopt : verb === "accept-missing" ? accept : status);
