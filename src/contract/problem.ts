// The error body of every refused request, in the shape that the provider documents.
import * as z from 'zod/mini'

/** One field that was refused, and why. */
export const InvalidField = z.object({ name: z.string(), value: z.string(), message: z.string() })
export type InvalidField = z.infer<typeof InvalidField>

/** RFC 7807 in the provider's dialect: always with `detail`, `errorCode` and `requestId`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errorCode: z.string(),
  requestId: z.string(),
  invalidFields: z.optional(z.array(InvalidField)),
  /** Where a role is what is missing: any one of these would do. Ours, not the provider's. */
  missingRoles: z.optional(z.array(z.string())),
})
export type Problem = z.infer<typeof Problem>
