import type { Deadline } from "./deadline";

/** What that very day is for: 最晚告诉你受不受理 → 该告诉你受不受理. */
export function dueThen({ name }: Pick<Deadline, "name">): string {
  return name.replace(/（[^（）]*）$/, "").replace(/最晚(该)?/, "该");
}
