export type Theme = 'system' | 'light' | 'dark'

const KEY = 'rapport.theme' // index.html reads it before the first paint, so that nothing flashes

export function currentTheme(): Theme {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Shows the page in this theme, and remembers it on this device. */
export function keepTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, theme)
  document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme
}
