// A build that can be served below any path: its page names a path that nobody has, which is replaced.

/** The path that the package's page is made for. Its scripts learn the path from where they lie. */
export const noBase = '/-simulator-base-/'

/** What that page says when it is served below `base`. */
export function anyBase(base: string): (page: string) => string {
  return (page) => page.replaceAll(noBase, base)
}
