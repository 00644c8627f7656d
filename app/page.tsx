import { FirstVisit } from "@/components/front/first-visit";
import { Today } from "@/components/front/today";
import { ownerOrNull } from "@/lib/auth/owner";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { frontFacts } from "./front";

export default async function Front({
  searchParams,
}: {
  searchParams: Promise<{ matter?: string | string[] }>;
}) {
  const { matter } = await searchParams;
  const owner = await ownerOrNull();
  const wanted = typeof matter === "string" ? matter : undefined;
  const facts = owner ? await frontFacts(owner, dayInBeijing(new Date()), wanted) : null;
  if (!facts || facts.total === 0) return <FirstVisit sample={{ whose: "林静", sheet: null }} />;
  return <Today facts={facts} />;
}
