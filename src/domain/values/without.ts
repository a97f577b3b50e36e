// The difference of two lists, however long they are.

/** The items that are not among the others, in their order. */
export function without<Item>(items: readonly Item[], others: readonly Item[]): Item[] {
  const known = new Set(others)
  return items.filter((item) => !known.has(item))
}
