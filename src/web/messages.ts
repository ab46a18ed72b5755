import { i18n } from '@lingui/core'

export const locales = { en: 'English' } as const
export type Locale = keyof typeof locales

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])

/** Loads the sentences of a language and sets the direction of the page. */
export async function activate(locale: Locale): Promise<void> {
  const { messages } = await import(`../../content/locales/${locale}.po`)
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
  document.documentElement.dir = rightToLeft.has(locale) ? 'rtl' : 'ltr'
}
