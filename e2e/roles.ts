// Roles and names of a page, as an aria snapshot that is not about data: what other suites rely on.
import type { Page } from '@playwright/test'

/** Their names are what stands in them: data, and sentences. */
const namedByData = /^(row|cell) /
/** They carry text and nothing else. */
const textAlone = /^(text|paragraph|strong|emphasis|code|time|mark)$/

/** Without texts, values and addresses; Playwright reads it as a snapshot of the page. */
export async function rolesOn(page: Page): Promise<string> {
  const kept: { depth: number; node: string }[] = []
  for (const line of (await page.locator('body').ariaSnapshot()).split('\n')) {
    const [, indent = '', rest = ''] = /^( *)- (.*)$/.exec(line) ?? []
    const node = nodeOf(rest)
    if (node !== undefined) kept.push({ depth: indent.length, node })
  }
  const isEmpty = ({ depth, node }: (typeof kept)[number], index: number) =>
    textAlone.test(node) && (kept[index + 1]?.depth ?? 0) <= depth
  const lines = kept.filter((one, index) => !isEmpty(one, index))
  return lines
    .map(({ depth, node }, index) => {
      const hasChildren = (lines[index + 1]?.depth ?? 0) > depth
      return `${' '.repeat(depth)}- ${node}${hasChildren ? ':' : ''}\n`
    })
    .join('')
}

/** Its role, name and states; nothing for a property such as an address. */
function nodeOf(rest: string): string | undefined {
  // A name with a colon stands in quotes, as YAML wants it.
  const [quoted] = /^'(?:[^']|'')*'/.exec(rest) ?? []
  const node =
    quoted?.slice(1, -1).replaceAll("''", "'") ??
    /^[a-z]+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*/.exec(rest)?.[0]
  if (node === undefined) return undefined
  if (namedByData.test(node)) return node.replace(/ "(?:[^"\\]|\\.)*"/, '')
  return quoted === undefined ? node : quoted
}
