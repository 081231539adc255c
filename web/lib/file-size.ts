/** "340 kB", "1,2 MB": in powers of ten, as files are measured where they lie. */
export function formatFileSize(bytes: number, language: 'sv' | 'en'): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const value = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000
  const locale = language === 'en' ? 'en-GB' : 'sv-SE'
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
