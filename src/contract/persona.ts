// People who are hard to work with on purpose: the simulator's own, and no part of the company.

/** How long each reply to somebody slow takes at least, in milliseconds of real time. */
export const slowReplyMs = 1500

/**
 * Greta’s replies are slow on purpose, and every third command of Hugo fails on purpose. [choice:
 * persona.test.ts, personas.e2e.ts]
 */
const personas: Record<string, 'slow' | 'failing' | undefined> = { greta: 'slow', hugo: 'failing' }

/** What is hard about somebody; undefined for everybody else. */
export function personaOf(userId: string): 'slow' | 'failing' | undefined {
  return Object.hasOwn(personas, userId) ? personas[userId] : undefined
}
