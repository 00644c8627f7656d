import { aloneOnPostgresql, aloneOnSqlite } from "./across-processes";
import { dialect } from "./dialect";
import { inTurns } from "./turns";

/** Pictures are drawn one at a time: decoding a large one takes half a gigabyte. */
export function inPictureTurn<T>(work: () => Promise<T>): Promise<T> {
  return inTurns(["pictures"], work);
}

/** Workbooks are read one at a time: a large one takes half a gigabyte while it is. */
export function inSheetTurn<T>(work: () => Promise<T>): Promise<T> {
  return inTurns(["sheets"], work);
}

/** Cases are read in one at a time: one of 64 MB takes a few hundred megabytes while it is. */
export function inCaseTurn<T>(work: () => Promise<T>): Promise<T> {
  return inTurns(["cases"], work);
}

/**
 * In one space files are taken in and removed one after the other, in all processes, so that nothing arrives in a space
 * while it ends. Whoever needs several spaces names them all at once.
 */
export function inTurnOf<T>(owner: string | string[], work: () => Promise<T>): Promise<T> {
  const names = [owner]
    .flat()
    .map((one) => `space ${one}`)
    .sort();
  const alone = dialect() === "sqlite" ? aloneOnSqlite : aloneOnPostgresql;
  return inTurns(names, () => alone(names, work));
}
