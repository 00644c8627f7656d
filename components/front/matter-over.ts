import type { StandingNow } from "@/lib/complaints/standing-now";
import type { FrontMatter } from "./front-facts";

/** Everything that was handed in was closed, or went on to something that was. */
export function isOver({ complaints }: Pick<FrontMatter, "complaints">): boolean {
  const kinds = complaints.map(({ standing }) => standing.kind).filter((kind) => isHandedIn({ kind }));
  return kinds.includes("solved") && kinds.every((kind) => kind === "solved" || kind === "followed");
}

export function isHandedIn({ kind }: Pick<StandingNow, "kind">): boolean {
  return kind !== "writing" && kind !== "issued";
}
