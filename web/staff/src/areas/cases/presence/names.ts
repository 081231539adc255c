import { useLanguage } from '../../../../../lib/i18n.ts'

/** Names joined as one says them: "Anna Ek, Bo Alm och Cia Berg". */
export function useNamesInWords(): (names: readonly string[]) => string {
  const language = useLanguage()
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (names) => format.format(names)
}
