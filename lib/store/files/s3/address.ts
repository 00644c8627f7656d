/** One bucket of an S3-compatible store. prefix: "" or what every key begins with, ending in "/"; patience: ms for one answer. */
export type S3Address = {
  bucket: string;
  prefix: string;
  endpoint?: string;
  region: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  forcePathStyle: boolean;
  patience: number;
};

const SECOND = 1000;

/** Said to whoever starts the server. */
export class AddressTrouble extends Error {
  override readonly name = "AddressTrouble";
}

const asked = "s3://bucket/prefix?endpoint=https://…";
const trouble = `STORAGE_URL 看不懂，要写成 ${asked}。 STORAGE_URL must be ${asked}`;

/**
 * s3://bucket/prefix?endpoint=https://…&region=…&timeout=20&path-style=no. Keys as s3://ID:SECRET@bucket, or where AWS
 * tools look for them (AWS_ACCESS_KEY_ID …). A store of one's own is addressed by path unless told otherwise.
 */
export function s3Address(text: string): S3Address {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "s3:" || !url.hostname) throw new AddressTrouble(trouble);
  const said = url.searchParams;
  const endpoint = said.get("endpoint") ?? undefined;
  if (endpoint !== undefined && !/^https?:\/\/./.test(endpoint)) throw new AddressTrouble(trouble);
  const prefix = decodeURIComponent(url.pathname).split("/").filter(Boolean);
  return {
    bucket: url.hostname,
    prefix: prefix.map((part) => `${part}/`).join(""),
    endpoint,
    region: said.get("region") ?? process.env.AWS_REGION ?? "us-east-1",
    credentials: url.username ? keysIn(url) : undefined,
    forcePathStyle:
      said.get("path-style") === null ? endpoint !== undefined : said.get("path-style") !== "no",
    patience: (Number(said.get("timeout")) || 10) * SECOND,
  };
}

function keysIn(url: URL) {
  return {
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}
