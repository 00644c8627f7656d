import { S3Client } from "@aws-sdk/client-s3";
import type { Place } from "../file-store";
import type { S3Address } from "./address";

/** A bucket, and the names under which the places lie in it. */
export type Bucket = {
  client: S3Client;
  /** What every request says of one object. */
  at(place: Place): { Bucket: string; Key: string };
  name: string;
  prefix: string;
  /** For a request that moves no bytes: all its tries together may take as long as one answer. */
  soon(): { abortSignal: AbortSignal };
};

/** Opened once for a server. Every request may be sent three times: each gives the same result however often it arrives. */
export function openBucket({ bucket, prefix, patience, ...where }: S3Address): Bucket {
  // Node 20 is looked after by its distribution; the SDK's word on that, nine lines, would be the mail of every cron job.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  const agent = { keepAlive: true, maxSockets: 256 };
  const client = new S3Client({
    ...where,
    maxAttempts: 3,
    // The signature covers the bytes already; not every store knows the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: Math.min(5_000, patience),
      requestTimeout: patience,
      throwOnRequestTimeout: true,
      socketTimeout: patience,
      httpAgent: agent,
      httpsAgent: agent,
    },
  });
  const at = (place: Place) => ({ Bucket: bucket, Key: `${prefix}${place}` });
  const soon = () => ({ abortSignal: AbortSignal.timeout(patience) });
  return { client, at, name: bucket, prefix, soon };
}
