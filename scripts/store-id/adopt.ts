import { recorded } from "@/lib/auth/audit-host";
import { acceptOlder, moments, refuseOlder } from "@/lib/store/moments";
import { doubtful } from "@/lib/store/moments-doubt";
import { missingOriginals } from "@/lib/store/originals/missing";
import { settleOriginalStatus } from "@/lib/store/originals/settle-status";
import { checkStoreId, issueStoreId, storeFits } from "@/lib/store/store-identity";
import { takeOverFirst } from "../backup/installation";
import { said } from "./said";

/** From now on these two belong together, whatever either was before. What is missing is looked for first, and keeps servers red. */
export async function adopt(): Promise<void> {
  if (await storeFits()) {
    console.log(
      "这个数据库和这个放文件的地方本来就配在一起，什么也没改。 They belong together already; nothing was changed.",
    );
    return sayOlder();
  }
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
  await sayOlder();
}

/** Throws Trouble: what was asked for is done, and the database is an older one all the same. */
export async function sayOlder(): Promise<void> {
  await refuseOlder().catch(said);
}

const adoptIsFor =
  "adopt 什么也不恢复，只是说这两边从此是一对：文件照原样拷过来、没有带上 .store-id，或者数据库还在、原件全丢了、换了一个空的地方。丢了数据库就别 adopt：先用最近一份好的备份恢复，别删没有记录的文件。 Adopting restores nothing: it is for two that are a pair, and for an empty store beside a whole database. Where the database was lost, restore the newest good backup first.";

/** Going back in time was meant. */
export async function older(): Promise<void> {
  await checkStoreId().catch(said);
  const isMeant = doubtful(await moments()) !== null;
  if (isMeant) await recorded("older-accepted", () => acceptOlder());
  console.log(
    isMeant
      ? "记下了：就用这个数据库，从现在起它算数。它没有记录的文件还在，check:store 会说，大部分没有记录时还会叫人先恢复备份；先别急着删，看过、真的不要了，再 drop-unnamed --all-of-them --newer-too。 This database is the one from now on; files that it does not know stay, and where they are most of them check:store still advises a backup: once you have looked and need none, drop-unnamed --all-of-them --newer-too."
      : "数据库并不比原件旧，什么也没改。 The database is not older; nothing was changed.",
  );
}
