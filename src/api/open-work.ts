// Counts what is on its way: requests until their replies are read, and code until it is there.

let open = 0
let tell = () => undefined as void

/** Counts as open from now on, before anything of it can be awaited, until it has ended somehow. */
export function during<Result>(work: Promise<Result>): Promise<Result> {
  open += 1
  tell()
  return work.finally(() => {
    open -= 1
    tell()
  })
}

export function hasOpenWork(): boolean {
  return open > 0
}

/** Calls the one listener at every beginning and end. */
export function onOpenWork(listener: () => void): void {
  tell = listener
}
