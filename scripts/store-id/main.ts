import path from "node:path";
import { recorded } from "@/lib/auth/audit-host";
import { beginAlone } from "@/lib/store/alone";
import { bareFileStore } from "@/lib/store/files/chosen";
import { readStoreId } from "@/lib/store/files/store-id";
import type { Moment } from "@/lib/store/files/store-moment";
import { onlyLook } from "@/lib/store/looking";
import { acceptOlder, isOlder, moments, refuseOlder } from "@/lib/store/moments";
import { acceptedLosses, acceptMissing } from "@/lib/store/originals/accept-missing";
import { dropUnnamed } from "@/lib/store/originals/drop-unnamed";
import { missingOriginals } from "@/lib/store/originals/missing";
import { settleOriginalStatus } from "@/lib/store/originals/settle-status";
import { checkKeys } from "@/lib/store/sealed/key-check";
import {
  checkStoreId,
  issueStoreId,
  refuseOldStore,
  StoreTrouble,
  storeFits,
  storeIdInDatabase,
} from "@/lib/store/store-identity";
import { takeOverFirst } from "../backup/installation";
import { belongsToAnother } from "../new-database.mjs";
import { orSay, Trouble } from "../trouble";
import { putBack } from "./put-back";

async function status(): Promise<void> {
  onlyLook();
  const [ours, theirs] = [await storeIdInDatabase(), await readStoreId(await bareFileStore())];
  console.log(`database: ${ours ?? "none"}`);
  console.log(`file store: ${theirs ?? "none"}`);
  const both = await moments();
  console.log(`rows until: ${shown(both.ours)}; the file store knows of rows until: ${shown(both.theirs)}`);
  const missing = (await missingOriginals()).length;
  console.log(`originals that are gone, or not as long as they were: ${missing}`);
  console.log(`originals lost, which was accepted: ${await acceptedLosses()}`);
  if (ours !== theirs || missing > 0 || isOlder(both)) process.exitCode = 1;
  if (ours === theirs) await refuseOlder().catch(said);
}

function shown(moment: Moment | null): string {
  return moment ? `${moment.at.toISOString()} (${moment.nth})` : "unknown";
}

/** From now on these two belong together, whatever either was before. What is missing is looked for first, and keeps servers red. */
async function adopt(): Promise<void> {
  if (await storeFits())
    return console.log(
      "这个数据库和这个放文件的地方本来就配在一起，什么也没改。 They belong together already; nothing was changed.",
    );
  const { left, missing, id } = await recorded("store-adopted", async () => {
    const left = await settleOriginalStatus();
    const missing = (await missingOriginals()).length;
    return { left, missing, id: await issueStoreId(missing) };
  });
  console.log(`从现在起，这个数据库和这个放文件的地方配在一起：${id}。 They belong together now.`);
  console.log(adoptIsFor);
  console.log(takeOverFirst);
  if (missing + left > 0)
    console.log(
      `那里缺 ${missing} 份收到过的原件，另有 ${left} 份不知道有没有来过，健康检查在补齐之前一直是红的。下一步：npm run store-id -- put-back 备份（备份里有的都放回去，记录一条不少）；还缺的找不回来，再 npm run store-id -- accept-missing。 Missing: ${missing}; unknown: ${left}. Next: put-back BACKUP; for what no backup has: accept-missing.`,
    );
}

const adoptIsFor =
  "adopt 什么也不恢复，只是说这两边从此是一对：文件照原样拷过来、没有带上 .store-id，或者数据库还在、原件全丢了、换了一个空的地方。丢了数据库就别 adopt：先用最近一份好的备份恢复，别删没有记录的文件。 Adopting restores nothing: it is for two that are a pair, and for an empty store beside a whole database. Where the database was lost, restore the newest good backup first.";

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

/** Going back in time was meant. */
async function older(): Promise<void> {
  await checkStoreId().catch(said);
  const isMeant = isOlder(await moments());
  if (isMeant) await recorded("older-accepted", () => acceptOlder());
  console.log(
    isMeant
      ? "记下了：就用这个旧一些的数据库，从现在起它算数。它没有记录的文件还在，check:store 会说；先别急着删。 The older database is the one from now on; files that it does not know stay."
      : "数据库并不比原件旧，什么也没改。 The database is not older; nothing was changed.",
  );
}

async function drop(): Promise<void> {
  if (!beginAlone())
    throw new Trouble(
      "这个数据文件夹里有服务器在运行，什么也没删：先停下每一台。 A server is at work here: stop every one first.",
    );
  const flags = process.argv.slice(3);
  const ways = { allOfThem: flags.includes("--all-of-them"), newerToo: flags.includes("--newer-too") };
  const { files, spaces, aside } = await recorded("unnamed-dropped", () => dropUnnamed(ways)).catch(said);
  if (files + spaces === 0)
    return console.log("没有记录的文件一个也没有，什么也没动。 There is no file that no row names.");
  console.log(
    `没有记录的文件都挪开了：${files} 个，另有 ${spaces} 个空间的全部文件，现在在 ${aside}。看过了、真的不要了，自己删掉那个文件夹：里面也有个人信息。 Moved aside: ${files} files that no row names, and all of ${spaces} spaces that are not there. Remove that folder when nobody needs it.`,
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
  {
    adopt,
    "put-back": put,
    "accept-older": older,
    "accept-missing": accept,
    "drop-unnamed": drop,
    new: fitsNew,
  }[verb ?? ""] ?? status,
);
