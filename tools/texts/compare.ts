import type { Finding } from '../source/finding.ts'
import { type Catalogue, fileOf, lineOf } from './catalogue.ts'

export type Catalogues = { readonly sv: Catalogue; readonly en: Catalogue }

/** Both languages have every key, with the same placeholders, and none is empty. */
export function compareCatalogues({ sv, en }: Catalogues, textOf: (file: string) => string): Finding[] {
  const findings: Finding[] = []
  const add = (language: string, key: string, wrong: string, instead: string) => {
    const file = fileOf(language, key)
    findings.push({ file, line: lineOf(textOf(file), key), wrong, instead })
  }
  for (const [language, own, other] of [['sv', sv, en] as const, ['en', en, sv] as const]) {
    const otherLanguage = language === 'sv' ? 'en' : 'sv'
    for (const [key, words] of own) {
      if (!words.trim()) add(language, key, `${key} is empty`, 'write what people shall read')
      const others = other.get(key)
      if (others === undefined) {
        add(language, key, `${key} is missing in ${otherLanguage}`, `add it to ${fileOf(otherLanguage, key)}`)
      } else if (language === 'en' && placeholders(words) !== placeholders(others)) {
        const [here, there] = [placeholders(words) || 'none', placeholders(others) || 'none']
        add(language, key, `${key} fills in ${here}, Swedish ${there}`, 'use the same placeholders in both')
      }
    }
  }
  return findings
}

function placeholders(words: string): string {
  const names = [...words.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name ?? '')
  return [...new Set(names)].toSorted().join(', ')
}
