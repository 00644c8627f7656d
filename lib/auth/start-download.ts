import "server-only";
import { isAnonymous } from "@/lib/store/accounts";
import { beginDownload } from "@/lib/store/downloads-begun";
import { QueueFull } from "@/lib/store/fair-queue";
import { countRefusal } from "@/lib/store/metrics/refusals";
import { hashedAddress } from "./address";
import { downloadsAtOnce } from "./limit-settings";

const RETRY_SECONDS = 30;

/** A place among the downloads on their way, to be ended by what is returned; throws QueueFull, which is answered by 429, where none is free. */
export async function startDownload(owner: string): Promise<() => void> {
  const address = (await isAnonymous(owner)) ? await hashedAddress() : null;
  const end = beginDownload({ owner, address }, downloadsAtOnce());
  if (end) return end;
  countRefusal("downloads");
  throw new QueueFull(RETRY_SECONDS);
}
