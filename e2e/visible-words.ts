// Collects what a page says: its sentences as they are read, and the names that are only heard.

/**
 * Every sentence and name in sight, each once. Names, times and whatever somebody typed are data and
 * stand as a sign, so that words stay the same where only data differs. Runs in the page.
 */
export function visibleWords(without: string | undefined): string[] {
  const said = new Set<string>()
  const data = 'bdi, time, code, pre'
  const username = /\b(?:ws|report)(?:_\d{6})?@[\w.]+/g

  function say(text: string): void {
    const words = text
      .replace(username, '…')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[:.,;])/g, '')
      .trim()
    // Initials and amounts are no words.
    if (/\p{L}{3}/u.test(words)) said.add(words)
  }

  const styleOf = (element: Element) => getComputedStyle(element).display
  const isInline = (element: Element) => /^(?:inline|contents)$/.test(styleOf(element))
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) || styleOf(element) === 'contents'

  /** The text of a node as it is read, with a sign for each piece of data. */
  function textOf(node: Node): string {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || node.matches('svg') || !isShown(node)) return ''
    if (node.matches(data)) return '…'
    const text = [...node.childNodes].map(textOf).join('')
    return isInline(node) ? text : ` ${text} `
  }

  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
  /** In a row of boxes, what is inline elsewhere is a box of its own. */
  const isInRow = ({ parentElement: row }: Element) =>
    row !== null && /flex|grid/.test(styleOf(row))

  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) => isShown(element) && (without === undefined || !element.closest(without)),
  )
  for (const element of shown) {
    const names = ['aria-label', 'placeholder', 'title', 'alt'].map((it) =>
      element.getAttribute(it),
    )
    if (!element.closest('bdi, time')) for (const name of names) say(name ?? '')
    if (element.closest('svg, bdi, time, pre, code')) continue
    if (hasText(element) && (!isInline(element) || isInRow(element))) say(textOf(element))
    // What describes a control is heard, also where it is not seen.
    for (const id of element.getAttribute('aria-describedby')?.split(' ') ?? []) {
      const description = document.getElementById(id)
      if (description && !isShown(description)) say(description.textContent)
    }
  }
  return [...said]
}
