import i18next, { type TFunction } from 'i18next'
import { languages, loadTexts, namespaceNames } from '../../../../texts/index.ts'
import type { Locale } from '../../kernel/actor.ts'

const instance = i18next.createInstance()
await instance.init({
  lng: 'sv',
  fallbackLng: false,
  supportedLngs: [...languages],
  ns: namespaceNames,
  defaultNS: 'errors',
  resources: Object.fromEntries(
    await Promise.all(languages.map(async (language) => [language, await loadTexts(language)] as const)),
  ),
  interpolation: { escapeValue: false },
  keySeparator: false,
})

/** Words in one language: `words('sv')('mail:received.subject', { number })`. Keys are flat, with dots in them. */
const translators: Record<Locale, TFunction> = {
  sv: instance.getFixedT('sv'),
  en: instance.getFixedT('en'),
}

export type Words = (key: string, params?: Record<string, string | number>) => string

export function words(locale: Locale): Words {
  const t = translators[locale]
  return (key, params) => t(key, params ?? {})
}

export function hasWords(key: string): boolean {
  return instance.exists(key, { lng: 'sv' })
}
