// Names a command, so that sending it again, after a lost answer, carries it out once.

type Attempt = { content: string; key: string }

/** Gives the same key for the same content until it is told that an answer came. */
export function createCommandKeys(makeKey: () => string = () => crypto.randomUUID()) {
  let attempt: Attempt | undefined
  return {
    keyFor(command: unknown): string {
      const content = JSON.stringify(command)
      if (attempt?.content !== content) attempt = { content, key: makeKey() }
      return attempt.key
    },
    settled(): void {
      attempt = undefined
    },
  }
}
