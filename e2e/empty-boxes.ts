// Finds what is left of a page when what was in it is gone: boxes and sections without content.

/** Boxes with an edge or a ground of their own, and sections with a heading, that hold nothing. Runs in the page. */
export function emptyBoxes(): string[] {
  const content = 'input, textarea, select, svg, img, canvas'
  const isShown = (element: Element) =>
    element.checkVisibility() && element.getBoundingClientRect().height > 1
  const holds = (element: HTMLElement) =>
    element.innerText.trim() !== '' || [...element.querySelectorAll(content)].some(isShown)
  const parts = [...document.querySelectorAll<HTMLElement>('main *, [role$=dialog] *')].filter(
    isShown,
  )

  const boxes = parts.filter((element) => {
    const { width, height } = element.getBoundingClientRect()
    if (width < 40 || height < 16 || element.matches(content) || element.closest('svg'))
      return false
    const { borderTopWidth, borderBottomWidth } = getComputedStyle(element)
    return borderTopWidth !== '0px' && borderBottomWidth !== '0px' && !holds(element)
  })
  const sections = parts.filter((element) => {
    if (!element.matches('section')) return false
    const heading = element.querySelector<HTMLElement>('h2, h3, h4')
    return heading !== null && heading.innerText.trim() === element.innerText.trim()
  })
  return [...boxes, ...sections].map(({ outerHTML }) => outerHTML.slice(0, 160))
}
