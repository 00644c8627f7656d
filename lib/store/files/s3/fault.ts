import { StoreFault, storeTrouble } from "../fault";

const missing = ["NoSuchKey", "NotFound"];
const full = ["QuotaExceeded", "InsufficientStorage", "StorageFull", "XMinioStorageFull"];

/** Waits for the store; whatever it says of itself, or does not say, becomes a StoreFault. */
export async function faultOfS3<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    throw toStoreFault(fault);
  }
}

export function toStoreFault(fault: unknown): StoreFault {
  if (storeTrouble(fault)) return fault as StoreFault;
  const name = fault instanceof Error ? fault.name : "";
  return new StoreFault(statusOf(fault) === 507 || full.includes(name) ? "full" : "away", outline(fault));
}

/** What a log may have of it: the client's own fault holds the whole request, with its keys. */
function outline(fault: unknown): Error {
  const { name = "", stack } = fault instanceof Error ? fault : new Error();
  const status = statusOf(fault);
  return Object.assign(new Error(`answer ${status ?? "none"}`), { name, stack, status });
}

export function isMissing(fault: unknown): boolean {
  return fault instanceof Error && missing.includes(fault.name);
}

export function statusOf(fault: unknown): number | undefined {
  return (fault as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}
