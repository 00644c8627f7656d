/** The greatest of them, at least `least`; there may be more of them than a function takes arguments. */
export function greatest(numbers: Iterable<number>, least = 0): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
