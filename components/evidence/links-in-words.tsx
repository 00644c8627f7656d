import { ofAnother } from "@/lib/complaints/anothers";

/** isAnothers: it came by somebody else's case data. links: calls that it supports. isProof: it shows that a complaint was handed in or answered. */
export type Linked = { links: number; isProof?: boolean; isAnothers?: boolean };

/** 关联2条记录, which are calls and messages; a proof needs no call; what supports nothing says so in vermilion. */
export function LinksInWords({ links, isProof, isAnothers }: Linked) {
  if (isAnothers) return ofAnother;
  if (links > 0) return <span className="nw">关联{links}条记录</span>;
  if (isProof) return "投诉的凭据";
  return <span className="alarm">还没关联来电</span>;
}
