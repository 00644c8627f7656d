type Dated = { caseDataAt: string | null };

/** The letter that a complaint stands for: the last one issued here; one that a case file brought only where there is none. `letters`: oldest first. */
export function latestLetter<Letter extends Dated>(letters: readonly Letter[]): Letter | undefined {
  return letters.findLast(({ caseDataAt }) => caseDataAt === null) ?? letters.at(-1);
}

/** The version that takes the place of this one: the last that was issued here, where that is a later one; null otherwise. */
export function newerThan(version: number, letters: readonly (Dated & { version: number })[]): number | null {
  const last = letters.findLast(({ caseDataAt }) => caseDataAt === null)?.version ?? version;
  return last > version ? last : null;
}
