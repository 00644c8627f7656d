import path from "node:path";
import { recorded } from "@/lib/auth/audit-host";
import { beginAlone } from "@/lib/store/alone";
import { bareFileStore } from "@/lib/store/files/chosen";
import { readStoreId } from "@/lib/store/files/store-id";
import type { Moment } from "@/lib/store/files/store-moment";
import { onlyLook } from "@/lib/store/looking";
import { moments } from "@/lib/store/moments";
import { doubtful } from "@/lib/store/moments-doubt";
import { acceptedLosses, acceptMissing } from "@/lib/store/originals/accept-missing";
import { dropUnnamed } from "@/lib/store/originals/drop-unnamed";
import { missingOriginals } from "@/lib/store/originals/missing";
import { checkKeys } from "@/lib/store/sealed/key-check";
import { refuseOldStore, StoreTrouble, storeIdInDatabase } from "@/lib/store/store-identity";
import { belongsToAnother } from "../new-database.mjs";
import { orSay, Trouble } from "../trouble";
import { adopt, older, sayOlder } from "./adopt";
import { putBack } from "./put-back";
import { said } from "./said";

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
  if (ours !== theirs || missing > 0 || doubtful(both)) process.exitCode = 1;
  if (ours === theirs) await sayOlder();
}

function shown(moment: Moment | null): string {
  return moment ? `${moment.at.toISOString()} (${moment.nth})` : "unknown";
}

async function put(): Promise<void> {
  const backup = path.resolve(process.env.INIT_CWD ?? process.cwd(), further ?? "");
  await checkKeys();
  const { put, left } = await recorded("originals-put-back", () => putBack(backup)).catch(said);
  console.log(
    `放回去 ${put} 份原件，每一份都打开核对过。${left > 0 ? `还缺 ${left} 份，这里没有好的：看看更早的备份。` : "一份也不缺了。"} Put back: ${put}; still missing: ${left}.`,
  );
  if (left > 0) process.exitCode = 1;
}

async function accept(): Promise<void> {
  await checkKeys();
  const { lost, changed, never } = await recorded("missing-accepted", acceptMissing).catch(said);
  console.log(
    `记下了：${lost} 份原件丢了，${changed} 份和收到时不一样，${never} 份按没有来过算，检查时不再报。原件再传上来就会恢复。 Accepted as lost: ${lost}, as changed: ${changed}; taken as never received: ${never}.`,
  );
  await sayOlder();
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
