import type { EvidenceKind } from "./evidence";
import type { Media } from "./formats";

/** The likeliest kind of a file, offered and never insisted on: by its format first, then by words in its name. */
export function guessKind(media: Media, name: string): EvidenceKind {
  if (media === "audio" || media === "video") return "recording";
  if (/详单|账单|话单|bill/i.test(name)) return "bill";
  if (media === "document") return "bill";
  return /短信|信息|sms|mms|messag/i.test(name) ? "sms-screenshot" : "call-screenshot";
}
