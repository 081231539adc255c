import type { Locale } from '../../../kernel/actor.ts'
import { words } from '../../../platform/i18n/words.ts'
import { bareAddress } from '../../../platform/mail/reference.ts'
import { type Entry, singleEntry } from '../../meetings/index.ts'
import { contactsOf, type Together } from './entries.rules.ts'
import type { VisitInCalendar } from './store.ts'

export type House = { readonly municipality: string; readonly publicUrl: string; readonly mailFrom: string }

const hostOf = ({ publicUrl }: House) => new URL(publicUrl).hostname

/** Each visit has a name in its inspector's calendar, and another in the company's: neither answers to the other's. */
export const uidOfVisit = (id: string, house: House) => `visit-${id}@${hostOf(house)}`
export const uidForCompany = (id: string, house: House) => `announced-visit-${id}@${hostOf(house)}`
export const isForCompany = ({ uid }: Pick<Entry, 'uid'>) => uid.startsWith('announced-visit-')

const attendee = (name: string, address: string) =>
  ({ name, address, attendance: 'needsAction', isOptional: false }) as const

/** Where an inspector reads on. Calendars are shown to others: the company is not named, nor where nobody may know of it. */
export const visitInWords = (id: string, { publicUrl }: House, locale: Locale) => ({
  title: words(locale)('visitMail:own.title'),
  description: words(locale)('visitMail:own.about', { link: linkToVisit(id, publicUrl) }),
})

export const linkToVisit = (id: string, publicUrl: string) =>
  new URL(`/app/inspections/${id}`, publicUrl).href

/** A visit as it is to stand in the calendar of who makes it. */
export function entryOfInspector(visit: VisitInCalendar, house: House): Entry {
  const { id, inspector, inspectorEmail, inspectorLocale, isAnnounced, isRestricted, startsAt, endsAt } =
    visit
  return singleEntry({
    uid: uidOfVisit(id, house),
    startsAt,
    endsAt,
    ...visitInWords(id, house, inspectorLocale),
    place: isAnnounced && !isRestricted ? visit.site : '',
    link: '',
    organizer: { name: house.municipality, address: bareAddress(house.mailFrom) },
    attendees: [attendee(inspector, inspectorEmail)],
  })
}

/** Units that come as one, as it is to stand in the company's calendar: all that the company sees of it, and no more. */
export function entryOfCompany(uid: string, occasion: Together<VisitInCalendar>, house: House): Entry {
  const [first] = occasion
  const locale = first.companyLocale
  const t = words(locale)
  const lines = occasion.flatMap(({ unit, unitEn, inspector, subject, prepare }) => [
    t('visitMail:company.unit', { unit: (locale === 'en' && unitEn) || unit, inspector, subject }),
    ...(prepare ? [t('visitMail:company.prepare', { prepare })] : []),
  ])
  const places = new Set(occasion.flatMap(({ site, property }) => [site, property]).filter(Boolean))
  return singleEntry({
    uid,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    title: t('visitMail:company.title', { municipality: house.municipality }),
    description: [...lines, t('visitMail:company.about', { link: linkToPlan(house) })].join('\n'),
    place: [...places].join(', '),
    link: '',
    organizer: { name: house.municipality, address: bareAddress(house.mailFrom) },
    attendees: contactsOf(occasion).map(({ name, address }) => attendee(name, address)),
  })
}

export const linkToPlan = ({ publicUrl }: Pick<House, 'publicUrl'>) => new URL('/mina', publicUrl).href
