// The README shows the rules of permission as they are, not as they once were.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { withPermissionMatrix } from './permission-matrix.ts'

const readme = join(import.meta.dirname, '../../../../README.md')
const howTo =
  'The permission matrix in README.md is not what the rules say. Rewrite it with: ' +
  'npx vitest run src/domain/permission/testing/permission-matrix.test.ts -u'

test('The permission matrix in the README is the one that the rules give', async () => {
  const text = await readFile(readme, 'utf8').catch(() => '')
  const rewritten = withPermissionMatrix(text)
  expect(
    rewritten !== undefined,
    'README.md must show the permission matrix between the lines ' +
      '<!-- permissions:start --> and <!-- permissions:end -->.',
  ).toBe(true)
  await expect(rewritten, howTo).toMatchFileSnapshot(readme)
})
