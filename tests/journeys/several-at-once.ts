/** So many of them at a time, at `most`; what they answer comes in their order. */
export async function severalAtOnce<T, R>(
  all: T[],
  most: number,
  one: (each: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  const waiting = all.entries();
  const goOn = async () => {
    for (const [nth, each] of waiting) answers[nth] = await one(each);
  };
  await Promise.all(Array.from({ length: most }, goOn));
  return answers;
}
