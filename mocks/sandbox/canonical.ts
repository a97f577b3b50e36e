// One way to write down the same value: fields by name, so that two of the same are the same text.

/** The same value with the fields of every object in the order of their names. */
export function sorted<Value>(value: Value): Value
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, inner]) => [name, sorted(inner)]))
}
