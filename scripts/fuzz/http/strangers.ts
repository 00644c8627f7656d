import { callForm } from "@/scripts/crash/typed.mjs";
import { Visitor } from "@/scripts/crash/visit.mjs";
import type { Draw } from "../odd";

const strangers = 50;

/** So many newcomers write their first call at the same moment; gives what any of them was answered but yes. */
export async function firstWrites(url: string, draw: Draw): Promise<string[]> {
  const forms = Array.from({ length: strangers }, () => [callForm(draw, "x"), draw.uuid()]);
  const written = forms.map((args) =>
    new Visitor().act(url, "/calls/new", "app/calls/actions.ts", "recordCall", args),
  );
  const answers = await Promise.allSettled(written);
  return answers.flatMap((one) =>
    one.status === "rejected" ? [`one of ${strangers} first writes: ${one.reason}`] : [],
  );
}
