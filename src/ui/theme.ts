// The choice between light, dark and the system's own; public/theme.js applies it before paint.

export type Theme = 'system' | 'light' | 'dark'

// The same word stands in public/theme.js, which can import nothing.
const storageKey = 'simulator-theme'

/** The choice in force. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

/** Applies a choice and keeps it for the next visit, where storage allows. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}
