import "server-only";
import type { Reason } from "@/lib/result";
import type { Crowd } from "@/lib/store/fair-queue";
import { count, countEach, type Limit, uncount } from "@/lib/store/limits";
import { countRefusal } from "@/lib/store/metrics/refusals";
import { overWhenMerged } from "@/lib/store/quota";
import { readings } from "@/lib/store/reading-turns";
import { largeSheets } from "@/lib/store/sheet";
import { hasRoom, roomTaken } from "@/lib/store/space-left";
import { bytesInFlight } from "@/lib/store/uploads-in-flight";
import { hashedAddress } from "./address";
import { recordAudit } from "./audit";
import * as settings from "./limit-settings";
import { partyOf } from "./party";

/** Why something has to wait, and for how many seconds; without seconds, waiting does not help. */
export type Stop = Reason & { seconds?: number };

const MB = 1024 * 1024;

/** 30秒, 3分钟, 2小时: rounded up. */
function inWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)}秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes}分钟` : `${Math.ceil(minutes / 60)}小时`;
}

async function stopAfter(
  limit: Limit,
  who: string,
  text: (wait: string) => string,
  ownerId?: string,
): Promise<Stop | null> {
  return stopFor(await count(who, limit), text, { detail: limit.kind, ownerId });
}

/** null where nobody has to wait; `about`: what the audit log keeps of it. */
export async function stopFor(
  seconds: number,
  text: (wait: string) => string,
  about: { detail: string; ownerId?: string },
): Promise<Stop | null> {
  if (seconds === 0) return null;
  await recordAudit("refused", { ...about, outcome: "refused" });
  return { code: "too-often", text: text(inWords(seconds)), seconds };
}

/** Before a password is looked at. */
export async function stopSignIn(): Promise<Stop | null> {
  return stopAfter(settings.signIns(), await hashedAddress(), triedTooOften);
}

/** Before it is told whether a name is taken. */
export async function stopNaming(): Promise<Stop | null> {
  return stopAfter(settings.names(), await hashedAddress(), triedTooOften);
}

const triedTooOften = (wait: string) => `从这里试得太多了，${wait}后再试`;

/** The right password: the try is no guess. */
export async function forgiveSignIn(): Promise<void> {
  await uncount(await hashedAddress(), settings.signIns());
}

/** The name was free, or never looked for. */
export async function forgiveNaming(): Promise<void> {
  await uncount(await hashedAddress(), settings.names());
}

/** Before a space is made for a visitor. */
export async function stopNewSpace(): Promise<Stop | null> {
  const who = await hashedAddress();
  const said = (wait: string) => `从这个网络开始记的人太多了，还没保存。写的都还在，${wait}后再点一次。`;
  return stopAfter(settings.spaces(), who, said);
}

export async function stopLetter(ownerId: string): Promise<Stop | null> {
  const said = (wait: string) => `这一小时定稿的信太多了，草稿都还在，${wait}后再定稿。`;
  return stopAfter(settings.letters(), ownerId, said, ownerId);
}

/** Before a file is read into rows. */
export async function stopRead(ownerId: string): Promise<Stop | null> {
  const party = await partyOf(ownerId);
  const crowd = largeSheets().crowd(party) ?? readings().crowd(party);
  if (crowd) return tooManyRead(10, crowd);
  const said = (wait: string) => `这一小时读文件读得太多了。文件都收着，${wait}后再读。`;
  return stopAfter(settings.reads(), ownerId, said, ownerId);
}

/** Too many files wait to be read. */
export function tooManyRead(seconds: number, crowd: Crowd): Stop {
  const where = crowd === "address" ? "从这个网络同时" : "现在";
  return { code: "busy", text: `${where}要读的文件太多，这个还没读。文件收着，过一会儿再点开读。`, seconds };
}

/**
 * Before a file of so many bytes is let in; what does not say how long it is counts as `most`. A file that is
 * refused later counts too, since it came over the line all the same.
 */
export async function stopUpload(
  ownerId: string,
  announced: number | null,
  most: number,
): Promise<Stop | null> {
  const bytes = announced ?? most;
  const coming = Math.max(bytes, bytesInFlight(ownerId)); // itself among them
  if (!(await hasRoom(ownerId, coming, settings.room()))) return full(ownerId);
  const points = Math.ceil(bytes / MB);
  const said = (wait: string) => `今天传得太多了，这个文件没有收。过${wait}再传一次，已经传的都在。`;
  const seconds = await countEach([
    { who: ownerId, limit: settings.uploads() },
    { who: ownerId, limit: settings.uploaded(), points },
    { who: await hashedAddress(), limit: settings.uploadedFrom(), points },
  ]);
  return stopFor(seconds, said, { detail: "upload", ownerId });
}

/**
 * Before `unpacked` bytes in all come out of a body that was let in as `sent`: what is more than is `counted` already counts as if it
 * had come over the line. `added`: those of them for which no row counts yet.
 */
export async function stopUnpacking(
  ownerId: string,
  { sent, counted, unpacked, added }: Record<"sent" | "counted" | "unpacked" | "added", number>,
): Promise<Stop | null> {
  const beside = Math.max(0, bytesInFlight(ownerId) - sent);
  if (added > 0 && !(await hasRoom(ownerId, added + beside, settings.room(), 0))) return full(ownerId);
  const points = Math.ceil(Math.max(unpacked, counted) / MB) - Math.ceil(counted / MB);
  if (points === 0) return null;
  const said = (wait: string) => `今天传得太多了，里面的放不进来，这个没有收。过${wait}再传一次。`;
  const seconds = await countEach([
    { who: ownerId, limit: settings.uploaded(), points },
    { who: await hashedAddress(), limit: settings.uploadedFrom(), points },
  ]);
  return stopFor(seconds, said, { detail: "upload", ownerId });
}

/** Before all of a space comes to an account: whatever does not fit stays where it is, on this device. */
export async function stopMerge(from: string, to: string): Promise<Stop | null> {
  const { files, bytes } = await roomTaken(from);
  const fits = files === 0 || (await hasRoom(to, bytes, settings.room(), files));
  const over = fits ? await overWhenMerged(from, to) : await full(to);
  if (!over) return null;
  await recordAudit("refused", { detail: "merge", ownerId: to, outcome: "refused" });
  const text = `这台设备上记的，放不进这个账户：${over.text}这里的都还在，没有登录。`;
  return { ...over, text };
}

async function full(ownerId: string): Promise<Stop> {
  countRefusal("room");
  await recordAudit("refused", { ownerId, outcome: "refused", detail: "room" });
  const { bytes, files } = settings.room();
  const text = `一个人最多放${Math.round(bytes / MB / 102.4) / 10}GB、${files}个文件，放满了，这个没有收。删掉用不着的再传一次。`;
  return { code: "space-full", text };
}
