import { i18n, type Messages } from '@lingui/core'

export const locales = { en: 'English' } as const
export type Locale = keyof typeof locales

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])

// The sentences of the source language stand, compiled, where they are used: it has no catalogue to load.
const catalogues = import.meta.glob<{ messages: Messages }>([
  '../../content/locales/*.po',
  '!../../content/locales/en.po',
])

/** Loads the sentences of a language and sets the direction of the page. */
export async function activate(locale: Locale): Promise<void> {
  const catalogue = catalogues[`../../content/locales/${locale}.po`]
  const { messages } = catalogue ? await catalogue() : { messages: {} }
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
  document.documentElement.dir = rightToLeft.has(locale) ? 'rtl' : 'ltr'
}
