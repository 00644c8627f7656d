import path from "node:path";
import { recorded } from "@/lib/auth/audit-host";
import { beginAlone } from "@/lib/store/alone";
import { bareFileStore } from "@/lib/store/files/chosen";
import { readStoreId } from "@/lib/store/files/store-id";
import { onlyLook } from "@/lib/store/looking";
import { acceptedLosses, acceptMissing } from "@/lib/store/originals/accept-missing";
import { dropUnnamed } from "@/lib/store/originals/drop-unnamed";
import { missingOriginals } from "@/lib/store/originals/missing";
import { settleOriginalStatus } from "@/lib/store/originals/settle-status";
import { checkKeys } from "@/lib/store/sealed/key-check";
import {
  issueStoreId,
  refuseOldStore,
  StoreTrouble,
  storeFits,
  storeIdInDatabase,
} from "@/lib/store/store-identity";
import { belongsToAnother } from "../new-database.mjs";
import { orSay, Trouble } from "../trouble";
import { putBack } from "./put-back";

async function status(): Promise<void> {
  onlyLook();
  const [ours, theirs] = [await storeIdInDatabase(), await readStoreId(await bareFileStore())];
  console.log(`database: ${ours ?? "none"}`);
  console.log(`file store: ${theirs ?? "none"}`);
  const missing = (await missingOriginals()).length;
  console.log(`originals that are gone, or not as long as they were: ${missing}`);
  console.log(`originals lost, which was accepted: ${await acceptedLosses()}`);
  if (ours !== theirs || missing > 0) process.exitCode = 1;
}

/** From now on these two belong together, whatever either was before. */
async function adopt(): Promise<void> {
  if (await storeFits())
    return console.log(
      "这个数据库和这个放文件的地方本来就配在一起，什么也没改。 They belong together already; nothing was changed.",
    );
  const { left, missing, id } = await recorded("store-adopted", async () => ({
    left: await settleOriginalStatus(),
    missing: (await missingOriginals()).length,
    id: await issueStoreId(),
  }));
  console.log(`从现在起，这个数据库和这个放文件的地方配在一起：${id}。 They belong together now.`);
  console.log(adoptIsFor);
  if (missing + left > 0)
    console.log(
      `那里缺 ${missing} 份收到过的原件，另有 ${left} 份不知道有没有来过。备份里有的就放回去（npm run store-id -- put-back 备份）；找不回来：npm run store-id -- accept-missing。 Missing: ${missing}; unknown: ${left}.`,
    );
}

const adoptIsFor =
  "adopt 只是给本来就是一对的两边用的（比如文件照原样拷过来，没有带上 .store-id），什么也不恢复。丢了数据库或者原件，先用最近一份好的备份恢复，别删没有记录的文件。 Adopting is for two that are a pair; it restores nothing. Where database or originals were lost, restore the newest good backup first.";

async function put(): Promise<void> {
  const backup = path.resolve(process.env.INIT_CWD ?? process.cwd(), further ?? "");
  await checkKeys();
  const { put, left } = await recorded("originals-put-back", () => putBack(backup)).catch(said);
  console.log(
    `放回去 ${put} 份原件，每一份都打开核对过。还缺 ${left} 份，这里没有好的：看看更早的备份。 Put back: ${put}; still missing: ${left}.`,
  );
  if (left > 0) process.exitCode = 1;
}

async function accept(): Promise<void> {
  await checkKeys();
  const { lost, changed, never } = await recorded("missing-accepted", acceptMissing).catch(said);
  console.log(
    `记下了：${lost} 份原件丢了，${changed} 份和收到时不一样，${never} 份按没有来过算，检查时不再报。原件再传上来就会恢复。 Accepted as lost: ${lost}, as changed: ${changed}; taken as never received: ${never}.`,
  );
}

async function drop(): Promise<void> {
  if (!beginAlone())
    throw new Trouble(
      "这个数据文件夹里有服务器在运行，什么也没删：先停下每一台。 A server is at work here: stop every one first.",
    );
  const ways = { allOfThem: further === "--all-of-them" };
  const { files, spaces } = await recorded("unnamed-dropped", () => dropUnnamed(ways)).catch(said);
  console.log(
    `删掉了没有记录的文件：${files} 个，另有 ${spaces} 个空间的全部文件。 Removed: ${files} files that no row names, and all of ${spaces} spaces that are not there.`,
  );
}

/** Asked by what prepares a server, see new-database.mjs: a store that does not answer keeps nobody from starting. */
async function fitsNew(): Promise<void> {
  await refuseOldStore().catch((fault: unknown) => {
    if (!(fault instanceof StoreTrouble)) return;
    console.error(fault.message);
    process.exitCode = belongsToAnother;
  });
}

/** What whoever runs the server can mend. */
function said(fault: unknown): never {
  throw fault instanceof StoreTrouble ? new Trouble(fault.message) : fault;
}

const [verb, further] = process.argv.slice(2);
await orSay(
  { adopt, "put-back": put, "accept-missing": accept, "drop-unnamed": drop, new: fitsNew }[verb ?? ""] ??
    status,
);
