/** Does the work for every item, at most so many at a time, and answers in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  parallelMax: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(parallelMax, items.length) }, lane));
  return results;
}
