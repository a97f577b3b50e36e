// Applies what is chosen of the look before the first paint; src/ui/theme.ts and additions.ts store it.
try {
  const theme = localStorage.getItem('simulator-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const additions = localStorage.getItem('simulator-additions')
  if (additions === 'hidden') document.documentElement.dataset.additions = additions
} catch {
  // Storage is blocked: the system's own choice holds, and everything is shown.
}
