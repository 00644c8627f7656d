type Dated = { caseDataAt: string | null };

/** The letter that a complaint stands for: the last one issued here; one that a case file brought only where there is none. `letters`: oldest first. */
export function latestLetter<Letter extends Dated>(letters: readonly Letter[]): Letter | undefined {
  return letters.findLast(({ caseDataAt }) => caseDataAt === null) ?? letters.at(-1);
}
