import type { EvidenceKind } from "./evidence";
import type { Media } from "./formats";

/**
 * The kind of a file of which nothing was said. What a picture shows only a person can say, and letters would repeat what was
 * guessed here: it is a picture. A document is a bill where its name says so.
 */
export function guessKind(media: Media, name: string): EvidenceKind {
  if (media === "audio" || media === "video") return "recording";
  if (media === "image") return "picture";
  return /详单|账单|话单|bill/i.test(name) ? "bill" : "other";
}
