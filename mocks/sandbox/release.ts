// The release of the product as package.json names it, and the version of what suites rely on.

export const name = 'api-credentials-simulator'

export const version = '0.1.0'

/**
 * The names that suites rely on have a version of their own, and follow semver: the names on the
 * screen, the endpoints and their fields, the scenarios and the people. [choice: version.test.ts]
 */
export const contractVersion = '1.0.0'
