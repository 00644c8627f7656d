import "server-only";
import { countRefusal } from "@/lib/store/metrics/refusals";
import { senderOf } from "@/lib/store/sender";
import { type Admitted, admitUpload, type Exceeded } from "@/lib/store/uploads-in-flight";
import { hashedAddress } from "./address";
import { recordAudit } from "./audit";
import { inFlight } from "./limit-settings";
import type { Stop } from "./limits";

const RETRY_SECONDS = 30;

const stops: Record<Exceeded, Stop> = {
  owner: stop("busy", "同时在传的太多了，这个没有收。等前面的传完再传一次。"),
  address: stop("busy", "从这个网络同时在传的太多了，这个没有收。过一会儿再传一次。"),
  all: stop("server-busy", "现在传文件的人太多，这个没有收。过一会儿再传一次。"),
  disk: stop("disk-full", "存的地方快满了，这个文件没有收。腾出空间再传一次。"),
};

const details: Record<Exceeded, string> = {
  owner: "uploads-at-once",
  address: "uploads-at-once",
  all: "uploads-at-once",
  disk: "disk-full",
};

function stop(code: string, text: string): Stop {
  return { code, text, seconds: RETRY_SECONDS };
}

/** Before a body of so many bytes is read: a place among those on their way, to be ended by whoever asked, or why there is none. */
export async function startUpload(ownerId: string, bytes: number): Promise<Admitted | Stop> {
  const sender = await senderOf(ownerId);
  const address = sender === "named" ? null : await hashedAddress();
  const admitted = await admitUpload({ owner: ownerId, address, sender, bytes }, inFlight());
  return typeof admitted === "string" ? refusedPlace(ownerId, admitted) : admitted;
}

/** Why there is no place. */
export async function refusedPlace(ownerId: string, exceeded: Exceeded): Promise<Stop> {
  countRefusal(`uploads-${exceeded}`);
  await recordAudit("refused", { ownerId, outcome: "refused", detail: details[exceeded] });
  return stops[exceeded];
}
