// Which addresses the simulated backend answers. It imports nothing, so that the door is small.

/** Where the Customer Area API lives, below the address that the product is served from. */
export const apiPrefix = 'ca-api/v1'

/** Where the sandbox's own API lives, below the same address. */
export const sandboxPrefix = 'sandbox-api/v1'

/** Any address of the provider, simulated or not: none of them may be asked for real. */
export const providerAddress = /^https?:\/\/([^/?#]*\.)?adyen(payments)?\.com\.?(:\d+)?\//

/** Whether an address belongs to one of the two APIs of the product itself. */
export function isOwnAddress(address: string): boolean {
  const { pathname } = new URL(address)
  return pathname.includes(`/${apiPrefix}/`) || pathname.includes(`/${sandboxPrefix}/`)
}
