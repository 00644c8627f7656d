import "server-only";
import { beginDownload } from "@/lib/store/downloads-begun";
import { QueueFull } from "@/lib/store/fair-queue";
import { countRefusal } from "@/lib/store/metrics/refusals";
import { downloadsAtOnce } from "./limit-settings";
import { partyOf } from "./party";

const RETRY_SECONDS = 30;

/** A place among the downloads on their way, to be ended by what is returned; throws QueueFull, which is answered by 429, where none is free. */
export async function startDownload(owner: string): Promise<() => void> {
  const end = beginDownload(await partyOf(owner), downloadsAtOnce());
  if (end) return end;
  countRefusal("downloads");
  throw new QueueFull(RETRY_SECONDS);
}
