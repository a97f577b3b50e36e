// Lists of ids for ARIA attributes.

/** Joins the ids that are there; undefined when none is, so that the attribute is left out. */
export function joinIds(...ids: (string | undefined)[]): string | undefined {
  const present = ids.filter((id) => id !== undefined && id !== '')
  return present.length === 0 ? undefined : present.join(' ')
}
