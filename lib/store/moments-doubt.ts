import type { Moment } from "./files/store-moment";

/** How far the rows go, and how far the rows went that the originals belong to; null where nothing was noted yet, or no more. */
export type Moments = { ours: Moment | null; theirs: Moment | null };

/**
 * older: somebody has put an older database in place of the one that these originals belong to. unknown: the store was told how
 * far the rows go, and does not know it any more. null: neither.
 */
export function doubtful({ ours, theirs }: Moments): "older" | "unknown" | null {
  if (theirs === null) return ours === null ? null : "unknown";
  return theirs.nth > (ours?.nth ?? 0) ? "older" : null;
}

/** The sentence for who runs the server, with the next step. */
export function sayDoubt(both: Moments): string {
  return doubtful(both) === "unknown" ? unknownOf(both) : olderThan(both);
}

function unknownOf({ ours }: Moments): string {
  return `不知道数据库是不是最新的：放文件的地方没有 .store-moment，或者读不出来，数据库停在 ${shown(ours)}。什么也别删：先看看最后记下的几条在不在；都在，停下服务器，npm run store-id -- accept-older；不在，就是放回了一个旧的数据库，先把新的放回来（SQLite 连同 app.db-wal）。 Unknown whether the database is the newest: its store has lost .store-moment. Remove nothing. Where the last things logged are there, accept-older; where they are not, put the newer database back first, with its app.db-wal.`;
}

function olderThan(both: Moments): string {
  const { ours, theirs } = both;
  const [first, then] = isNear(both) ? [copied, putBack] : [putBack, copied];
  return `数据库比原件旧：数据库停在 ${shown(ours)}，这些原件跟过的数据库已经到了 ${shown(theirs)}，中间记下的都不在。什么也别删，先停下服务器。${first.chinese}${then.chinese} The database is older than its originals. Remove nothing. ${first.english} ${then.english}`;
}

const copied = {
  chinese:
    "这是先拷数据库、后拷原件的一份拷贝，或者恢复到了某个时刻，npm run store-id -- status 又说一份原件也不缺：npm run store-id -- accept-older，就用这一个。",
  english:
    "Where it is a copy (the database first, then the originals) or was recovered to a point in time, and nothing is missing: accept-older.",
};
const putBack = {
  chinese:
    "错放了旧的：把新的那个数据库放回来（SQLite 连同 app.db-wal）；没有了，最近一份好的备份更新才恢复它，不然也用 accept-older。",
  english:
    "Where the older one was put there by mistake: put the newer database back, with its app.db-wal; where it is gone, restore the newest good backup if that is newer than this one, or accept-older.",
};

const DAY = 86_400_000;

/** As far apart as a copy of the database and the copy of a large bucket after it. */
function isNear({ ours, theirs }: Moments): boolean {
  return ours !== null && theirs !== null && theirs.at.getTime() - ours.at.getTime() < DAY;
}

function shown(moment: Moment | null): string {
  if (moment === null) return "?";
  return `${moment.at.toISOString().slice(0, 19).replace("T", " ")}（UTC，第${moment.nth}次）`;
}
