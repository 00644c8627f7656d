import { LetterView } from "@/components/complaints/letter-view";
import { FirstVisit } from "@/components/front/first-visit";
import { Today } from "@/components/front/today";
import { account } from "@/lib/auth/account";
import { ownerOrNull, signedOutHere } from "@/lib/auth/owner";
import { opened } from "@/lib/auth/sealed-query";
import { allOf } from "@/lib/calls/kind-count";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { codeState } from "@/lib/store/recovery-codes";
import { keptUntil } from "@/lib/store/retention";
import { frontFacts } from "./front";
import { sampleFacts, sampleLetters } from "./sample/sample";

/** The invented person's letter: its head peeks over the edge. */
function sample() {
  const [first] = sampleLetters();
  if (!first) throw new Error("the sample case allows no letter");
  const sheet = <LetterView letter={first.letter} linked={false} />;
  return { whose: sampleFacts().complainant.name, sheet };
}

export default async function Front({
  searchParams,
}: {
  searchParams: Promise<{ matter?: string | string[] }>;
}) {
  const { matter } = await opened(await searchParams);
  const owner = await ownerOrNull();
  const wanted = typeof matter === "string" ? matter : undefined;
  const facts = owner ? await frontFacts(owner, dayInBeijing(new Date()), wanted) : null;
  if (!facts || allOf(facts.total) === 0) {
    return <FirstVisit sample={sample()} signedOut={owner === null ? await signedOutHere() : null} />;
  }
  const kept = owner ? await keptUntil(owner) : null;
  const wantsCode =
    owner !== null && (await account()).name !== null && (await codeState(owner)).state !== "kept";
  const ending = kept?.announced ? { ...kept, announced: kept.announced } : null;
  return <Today facts={facts} ending={ending} wantsCode={wantsCode} />;
}
