import { recordHostAudit } from "@/lib/auth/audit-host";
import { beginAlone } from "@/lib/store/alone";
import { bareFileStore } from "@/lib/store/files/chosen";
import { readStoreId } from "@/lib/store/files/store-id";
import { onlyLook } from "@/lib/store/looking";
import { acceptedLosses, acceptMissing } from "@/lib/store/originals/accept-missing";
import { dropUnnamed } from "@/lib/store/originals/drop-unnamed";
import { missingOriginals } from "@/lib/store/originals/missing";
import { settleOriginalStatus } from "@/lib/store/originals/settle-status";
import { issueStoreId, StoreTrouble, storeFits, storeIdInDatabase } from "@/lib/store/store-identity";
import { orSay, Trouble } from "../trouble";

async function status(): Promise<void> {
  onlyLook();
  const [ours, theirs] = [await storeIdInDatabase(), await readStoreId(await bareFileStore())];
  console.log(`database: ${ours ?? "none"}`);
  console.log(`file store: ${theirs ?? "none"}`);
  const missing = (await missingOriginals()).length;
  console.log(`originals that are gone: ${missing}`);
  console.log(`originals lost, which was accepted: ${await acceptedLosses()}`);
  if (ours !== theirs || missing > 0) process.exitCode = 1;
}

/** From now on these two belong together, whatever either was before. */
async function adopt(): Promise<void> {
  if (await storeFits())
    return console.log(
      "这个数据库和这个放文件的地方本来就配在一起，什么也没改。 They belong together already; nothing was changed.",
    );
  await recordHostAudit("store-adopted", { outcome: "begun" });
  const left = await settleOriginalStatus();
  const missing = (await missingOriginals()).length;
  const id = await issueStoreId();
  await recordHostAudit("store-adopted");
  console.log(`从现在起，这个数据库和这个放文件的地方配在一起：${id}。 They belong together now.`);
  if (missing + left > 0)
    console.log(
      `那里缺 ${missing} 份收到过的原件，另有 ${left} 份不知道有没有来过。找得到就放回去（备份里有的，照 docs/hosting.md 的 One lost original）；找不回来：npm run store-id -- accept-missing。 Missing: ${missing}; unknown: ${left}.`,
    );
}

async function accept(): Promise<void> {
  await recordHostAudit("missing-accepted", { outcome: "begun" });
  const { lost, never } = await acceptMissing().catch(said);
  await recordHostAudit("missing-accepted");
  console.log(
    `记下了：${lost} 份原件丢了，${never} 份按没有来过算，检查时不再报。原件再传上来就会恢复。 Accepted as lost: ${lost}; taken as never received: ${never}.`,
  );
}

async function drop(): Promise<void> {
  if (!beginAlone())
    throw new Trouble(
      "这个数据文件夹里有服务器在运行，什么也没删：先停下每一台。 A server is at work here: stop every one first.",
    );
  await recordHostAudit("unnamed-dropped", { outcome: "begun" });
  const { files, spaces } = await dropUnnamed().catch(said);
  await recordHostAudit("unnamed-dropped");
  console.log(
    `删掉了没有记录的文件：${files} 个，另有 ${spaces} 个空间的全部文件。 Removed: ${files} files that no row names, and all of ${spaces} spaces that are not there.`,
  );
}

/** What whoever runs the server can mend. */
function said(fault: unknown): never {
  throw fault instanceof StoreTrouble ? new Trouble(fault.message) : fault;
}

const [verb] = process.argv.slice(2);
await orSay({ adopt, "accept-missing": accept, "drop-unnamed": drop }[verb ?? ""] ?? status);
