/** Behind a statement nobody could check; one that says itself that it is our own judgement needs no more. */
export function Unverified({ of = "" }: { of?: string }) {
  if (of.includes("我们的判断")) return null;
  return <span className="soft">（没能核对）</span>;
}
