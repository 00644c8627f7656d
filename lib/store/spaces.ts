import "server-only";
import { db } from "./db";

const toTens = (count: number) => Math.floor(count / 10) * 10;

/** How many spaces and sessions there are, rounded down to tens: a figure for the host must not tell of one person. */
export async function roundedSpaces(): Promise<{ named: number; anonymous: number; sessions: number }> {
  const [named, anonymous, sessions] = await Promise.all([
    db().user.count({ where: { isAnonymous: false } }),
    db().user.count({ where: { isAnonymous: true } }),
    db().session.count(),
  ]);
  return { named: toTens(named), anonymous: toTens(anonymous), sessions: toTens(sessions) };
}
