import type { Locale } from '../../../kernel/actor.ts'

const numbers = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}

/** `340 kB`, `2,4 MB`: as people say how large a file is. */
export function sizeInWords(bytes: number, locale: Locale): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1000) return `${numbers[locale].format(Math.max(1, Math.round(kilobytes)))} kB`
  return `${numbers[locale].format(kilobytes / 1000)} MB`
}
