import { AbortMultipartUploadCommand, ListMultipartUploadsCommand } from "@aws-sdk/client-s3";
import type { Bucket } from "./bucket";

/** From this server to its store an upload takes minutes; one this old died with its process. */
const STALE_MS = 24 * 60 * 60 * 1000;

/** Gives up uploads that a crash left half sent, and says how many; a store that cannot list them keeps none or has its own way. */
export async function abortLeft({ client, name, prefix }: Bucket, now: Date): Promise<number> {
  const { Uploads = [] } = await client.send(
    new ListMultipartUploadsCommand({ Bucket: name, Prefix: prefix || undefined }),
  );
  const dead = Uploads.filter(({ Initiated }) => Initiated && now.getTime() - Initiated.getTime() > STALE_MS);
  for (const { Key, UploadId } of dead)
    await client.send(new AbortMultipartUploadCommand({ Bucket: name, Key, UploadId }));
  return dead.length;
}
