/**
 * `make`, each of its answers kept for the next time it is asked. `make` must give the same answer for the same key.
 * All are forgotten together once there are `most` of them, so that what a stranger asks fills no memory.
 */
export function memo<Key, Answer>(make: (key: Key) => Answer, most: number): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = make(key);
    if (known.size >= most) known.clear();
    known.set(key, answer);
    return answer;
  };
}
