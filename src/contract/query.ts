// How a list travels in a query: as one comma-separated parameter.
import * as z from 'zod/mini'

/** The items of such a parameter, each read by its schema. */
export const queryList = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.transform((value: unknown) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : value,
    ),
    z.array(item),
  )
