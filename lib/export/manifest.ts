import { z } from "zod";
import { toldReceiptOf } from "@/lib/evidence/told-receipt";
import type { Entry } from "./entry";

const words = { error: "清单文件缺了内容" };

/** manifest.json: what is in the bundle, and what each file was when it was taken in. */
export const Manifest = z.object({
  format: z.literal("qingjing-bundle", words),
  version: z.literal(1, words),
  /** Instant at which the letter was issued. */
  issuedAt: z.string(words),
  /** case-data: the letter came by case data, which says when it was issued. Left out: it was issued here. */
  issuedAtFrom: z.literal("case-data", words).optional(),
  letter: z.string(words),
  files: z.array(
    z.object({
      path: z.string(words),
      size: z.number(words),
      sha256: z.string(words),
      /** Evidence only: its name on the user's disk and the instant its last byte arrived. */
      name: z.string(words).optional(),
      receivedAt: z.string(words).optional(),
      /** When case data says that it was received elsewhere: nothing here has seen that. */
      receivedAtInCaseData: z.string(words).optional(),
    }),
    words,
  ),
});
export type Manifest = z.infer<typeof Manifest>;

/** What is known of an original beyond its bytes, by path. */
export type Origin = { name: string; receivedAt?: string; receivedAtInCaseData?: string };
export type Origins = Map<string, Origin>;

/** What our own clock has seen of a receipt, and what it has not. */
export function originFrom(one: Received): Origin {
  const { name, receivedAt, isTold, originalStatus } = one;
  const told = toldReceiptOf(one);
  const isSeen = !isTold && originalStatus !== "not-received";
  return { name, ...(isSeen ? { receivedAt } : {}), ...(told ? { receivedAtInCaseData: told } : {}) };
}

type Received = Parameters<typeof toldReceiptOf>[0] & { name: string };

type Listed = Pick<Entry, "path" | "size" | "sha256">;

/** isTold: the day of issue is what case data says. */
export function manifestText(
  { letter, issuedAt, isTold }: { letter: string; issuedAt: string; isTold?: boolean },
  entries: Listed[],
  origins: Origins,
): string {
  const files = entries.map(({ path, size, sha256 }) => ({ path, size, sha256, ...origins.get(path) }));
  const from = isTold ? { issuedAtFrom: "case-data" as const } : {};
  const manifest: Manifest = { format: "qingjing-bundle", version: 1, issuedAt, ...from, letter, files };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
