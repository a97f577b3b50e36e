// A browser that translates pages, as the flows need it: it wraps each text, and every new one.
import type { Page } from '@playwright/test'

declare global {
  /** How many texts have been translated. */
  var translatedTexts: number
}

/** Translates every page from now on, and goes on while they change. */
export async function translate(page: Page, way: 'wraps' | 'replaces'): Promise<void> {
  await page.addInitScript(translateAll, way)
}

/** Runs in the page. The words stay, so that a flow finds them. */
function translateAll(way: 'wraps' | 'replaces'): void {
  globalThis.translatedTexts = 0
  const isDone = (text: Text) => text.parentElement?.closest('font') !== null
  const isKept = (text: Text) =>
    text.parentElement?.closest('script, style, textarea, title, [translate=no]') !== null

  function translateText(text: Text): void {
    if (!text.isConnected || isDone(text) || isKept(text) || text.data.trim() === '') return
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    text.replaceWith(outer)
    inner.append(way === 'wraps' ? text : text.data)
    translatedTexts += 1
  }

  function translateIn(node: Node): void {
    if (node instanceof Text) return translateText(node)
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
    texts.forEach(translateText)
  }

  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === 'characterData') translateIn(target)
      else addedNodes.forEach(translateIn)
    }
  }).observe(document, { childList: true, subtree: true, characterData: true })
}
