import { ComesAlong } from "@/components/me/comes-along";
import { isNobody } from "@/lib/channels/complainant";
import { complainantOf } from "@/lib/store/complainant";
import { countEverything } from "@/lib/store/owner";

/** What the space of this browser would bring into an account. */
export async function comesAlong(ownerId: string) {
  const [all, details] = await Promise.all([countEverything(ownerId), complainantOf(ownerId)]);
  const calls = all.calls - all.deletedCalls;
  return <ComesAlong {...all} calls={calls} hasDetails={!isNobody(details)} />;
}
