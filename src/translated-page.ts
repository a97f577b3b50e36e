// Lets the browser translate the page: React finds its texts where it put them.
//
// A translator puts elements of its own in the place of texts. React still changes, removes and
// inserts beside the texts that it made, and fails, or changes what nobody sees any more.

/** What stands in the place of a node now. */
const standIns = new WeakMap<Node, ChildNode>()

/** To be called before anything is drawn. Nothing of the browser is touched before somebody translates. */
export function allowTranslation(): void {
  const observer = new MutationObserver((records) => {
    const found = records.flatMap((record) => standInsOf(record))
    for (const [node, standIn] of found) standIns.set(node, standIn)
    if (found.length > 0) putBackBeforeUse()
  })
  observer.observe(document.documentElement, { childList: true, subtree: true })
}

/** Translators wrap what they write in <font>, which no page of ours has. */
function isFont(node: Node | null | undefined): node is HTMLElement {
  return node instanceof HTMLElement && node.localName === 'font'
}

/** Whether the text was replaced, or moved into an element that was put beside it. */
function standInsOf(record: MutationRecord): [Node, ChildNode][] {
  const { removedNodes, addedNodes, previousSibling, nextSibling } = record
  const standIn = [...addedNodes, previousSibling, nextSibling].find(isFont)
  if (standIn === undefined) return []
  return [...removedNodes].map((node) => [node, standIn])
}

let isWatching = false

/** React uses no other ways to what lies beside a text. */
function putBackBeforeUse(): void {
  if (isWatching) return
  isWatching = true
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function <Child extends Node>(child: Child): Child {
    putBack(child)
    removeChild.call(this, child)
    return child
  }
  Node.prototype.insertBefore = function <Added extends Node>(
    node: Added,
    before: Node | null,
  ): Added {
    if (before !== null) putBack(before)
    insertBefore.call(this, node, before)
    return node
  }
  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
  Object.defineProperty(Text.prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Text, text: string | null) {
      putBack(this)
      nodeValue?.set?.call(this, text)
    },
  })
}

/** The translator takes it for a new text, and translates that. */
function putBack(node: Node): void {
  const standIn = standIns.get(node)
  if (standIn === undefined) return
  standIns.delete(node)
  // It may itself have been replaced.
  putBack(standIn)
  if (standIn.parentNode !== null) standIn.replaceWith(node)
}
