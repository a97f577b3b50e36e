// How long a page may take to show what is expected of it: a busy machine is slow, not wrong.

export const patienceMs = 30_000
