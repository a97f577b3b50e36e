// Reads a `_headers` file as static hosts do, so that one file says which headers we mean.

type Block = { path: RegExp; headers: [name: string, value: string][] }

/** Blocks of a path, in which `*` is anything, and below it indented `Name: value` lines. */
export function readHeaders(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) blocks.at(-1)?.headers.push([name, value.trim()])
    else blocks.push({ path: pathPattern(line.trim()), headers: [] })
  }
  return blocks
}

/** The headers of every block that a path falls under. */
export function headersFor(path: string, blocks: Block[]): Block['headers'] {
  return blocks.filter((block) => block.path.test(path)).flatMap(({ headers }) => headers)
}

function pathPattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}
