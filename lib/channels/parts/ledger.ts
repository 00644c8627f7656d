import type { Claim, Run } from "@/lib/letters/letter";

/** Keeps the claims of one letter while its sentences are being written. */
export type Ledger = {
  claims: Claim[];
  /** A stretch of the letter that the claim backs; a claim said twice is kept once. */
  fact(text: string, claim: Claim): Run;
};

export function openLedger(): Ledger {
  const claims: Claim[] = [];
  return {
    claims,
    fact(text, claim) {
      if (!claims.some((one) => one.id === claim.id)) claims.push(claim);
      return { text, fact: claim.id };
    },
  };
}

export function run(text: string): Run {
  return { text };
}
