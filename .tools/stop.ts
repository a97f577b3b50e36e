// Ends a command that cannot go on with a sentence in place of a stack.

export function stop(reason: string): never {
  console.error(reason)
  process.exit(1)
}

/** What `read` gives; where it throws, the command ends with the sentence of the error. */
export function orStop<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    return stop(messageOf(cause))
  }
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
