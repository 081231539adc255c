import { useLanguage } from '../../../../lib/i18n.ts'

/** Figures as they are read: `74,1`, `8,3`, `52 %`; a dash where nothing may be shown. */
export function useFigures() {
  const locale = useLanguage() === 'sv' ? 'sv-SE' : 'en-GB'
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  return {
    one: (value: number | null) => (value === null ? '–' : decimal.format(value)),
    share: (value: number) => percent.format(value),
  }
}
