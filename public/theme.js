// Applies the stored light or dark choice before the first paint; src/ui/theme.ts stores it.
try {
  const theme = localStorage.getItem('simulator-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is blocked: the system's own choice holds.
}
