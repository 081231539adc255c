import type { Locale } from '../../../kernel/actor.ts'

export function unitName(unit: { readonly name: string; readonly nameEn: string }, locale: Locale): string {
  return locale === 'en' ? unit.nameEn : unit.name
}

export function areaTitle(
  area: { readonly title: string; readonly titleEn: string },
  locale: Locale,
): string {
  return locale === 'en' ? area.titleEn : area.title
}

/** A phone number as a link takes it. */
export function dialled(phone: string): string {
  return phone.replace(/[^\d+]/g, '')
}
