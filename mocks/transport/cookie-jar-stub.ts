// Stands in for `tough-cookie`, MSW's cookie jar with its list of public suffixes: 120 kB gzip for
// cookies that nothing here sets or reads.

export class MemoryCookieStore {
  idx = {}
}

/** Always empty. */
export class CookieJar {
  getCookiesSync(): [] {
    return []
  }

  async setCookie(): Promise<void> {
    // There is nothing to keep.
  }
}

export const Cookie = { fromJSON: () => null }
