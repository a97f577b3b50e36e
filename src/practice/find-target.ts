// Finds something on the page as people name it: by its role and its accessible name.
import type { Target } from '#contract/exercise.ts'

type Role = Target['role']

/** What can have a role. The product says roles that its elements do not have by themselves. */
const selectors: Record<Role, string> = {
  button: 'button, [role=button]',
  link: 'a[href]',
  tab: '[role=tab]',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox]:not([role=switch]), [role=checkbox]',
  switch: '[role=switch]',
  textbox: 'input:not([type]), input[type=text], input[type=url], textarea, [role=textbox]',
  searchbox: 'input[type=search], [role=searchbox]',
  combobox: 'select, [role=combobox]',
  region: 'section, [role=region]',
  group: 'fieldset, [role=group], [role=radiogroup]',
  listitem: 'li',
  row: 'tr',
  dialog: '[role=dialog]',
  alertdialog: '[role=alertdialog]',
  heading: 'h1, h2, h3, h4, [role=heading]',
}

/** Things whose name is what they hold. */
const namedByText: readonly Role[] = ['button', 'link', 'tab', 'heading', 'listitem', 'row']

/** The thing that is meant, where it can be seen; undefined where there is none. */
export function findTarget(target: Target): HTMLElement | undefined {
  const within = target.in ? findIn(document.body, target.in.role, target.in.name) : document.body
  return within && findIn(within, target.role, target.name)
}

function findIn(root: HTMLElement, role: Role, name: string): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(selectors[role])]
  const seen = all.filter((element) => isThere(element) && isNamed(element, role, name))
  // What is in the panel itself is never meant.
  return seen.find((element) => element.closest('[data-panel]') === null)
}

function isThere(element: HTMLElement): boolean {
  // A radio is drawn by its label, and one behind a dialog is out of reach.
  return element.checkVisibility() && element.closest('[aria-hidden=true], [inert]') === null
}

function isNamed(element: HTMLElement, role: Role, name: string): boolean {
  const own = plain(nameOf(element, role))
  if (!name.endsWith('…'))
    return role === 'listitem' || role === 'row' ? own.includes(name) : own === name
  return own.startsWith(name.slice(0, -1))
}

function nameOf(element: HTMLElement, role: Role): string {
  const ids = element.getAttribute('aria-labelledby')
  if (ids !== null) {
    return ids
      .split(' ')
      .map((id) => textOf(document.getElementById(id)))
      .join(' ')
  }
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  if (namedByText.includes(role)) return textOf(element)
  return isLabelled(element) ? textOf(element.labels?.[0] ?? null) : ''
}

function isLabelled(
  element: HTMLElement,
): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}

/** The text of an element, without what is drawn only. */
function textOf(element: Element | null): string {
  if (!element) return ''
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove()
  return copy.textContent ?? ''
}

/** Spaces and marks of direction are no part of a name. */
function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
}
