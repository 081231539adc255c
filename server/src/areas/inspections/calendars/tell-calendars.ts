import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { instantAt, type Message, messagesFor, slotInWords, writeCalendar } from '../../meetings/index.ts'
import { lockVisitsOf } from '../joint-visits/store.ts'
import {
  entryOfCompany,
  entryOfInspector,
  isForCompany,
  linkToPlan,
  linkToVisit,
  uidForCompany,
} from './compose.ts'
import { type Kept, namesOf, occasionsTold } from './entries.rules.ts'
import { keepTold, listGroup, listTimed, listTold, type VisitInCalendar } from './store.ts'

/**
 * Sends calendars what differs from what they were last sent of the visits to these companies: to those who make them, and
 * to the contacts of those that are announced. Nothing when all is as it was, so it may run twice. Companies that were one
 * and are no longer are given together: what stands in a calendar then moves without being taken out of it.
 */
export async function tellCalendars(
  tx: Tx,
  kit: Kit,
  now: Date,
  companies: readonly CompanyId[],
): Promise<void> {
  const group = await listGroup(tx, companies)
  for (const id of group) await lockVisitsOf(tx, id)
  const told = await listTold(tx, group)
  const before = told.flatMap((one) => one.told)
  const visits = await listTimed(tx, group, now)
  const after = new Map<CompanyId, Kept[]>()
  for (const id of new Set(visits.map(({ companyId }) => companyId)))
    after.set(
      id,
      keptOf(
        visits.filter(({ companyId }) => companyId === id),
        before,
        kit,
      ),
    )
  const all = [...after.values()].flat()
  const sequence = Math.max(0, ...told.map((one) => one.sequence)) + 1
  const entriesOf = (kept: readonly Kept[]) => kept.map(({ entry }) => entry)
  const messages = messagesFor(entriesOf(before), entriesOf(all), { now, sequence })
  if (messages.length === 0) return
  const visitsOf = new Map([...before, ...all].map(({ entry, visitIds }) => [entry.uid, visitIds]))
  for (const message of messages) {
    const of = visits.find(({ id }) => visitsOf.get(message.uid)?.includes(id))
    for (const to of message.to)
      await mail(tx, kit, now, message, to, { of, visitIds: visitsOf.get(message.uid) ?? [] })
  }
  for (const companyId of group)
    if (after.has(companyId) || told.some((one) => one.companyId === companyId))
      await keepTold(tx, { companyId, told: after.get(companyId) ?? [], sequence })
}

function keptOf(visits: readonly VisitInCalendar[], before: readonly Kept[], { config }: Kit): Kept[] {
  const ofCompany = before.filter(({ entry }) => isForCompany(entry))
  const occasions = occasionsTold(visits, ofCompany)
  const names = namesOf(occasions, ofCompany, (id) => uidForCompany(id, config))
  return [
    ...visits.map((visit) => ({ entry: entryOfInspector(visit, config), visitIds: [visit.id] })),
    ...occasions.map((occasion, nth) => ({
      entry: entryOfCompany(names[nth] ?? '', occasion, config),
      visitIds: occasion.map(({ id }) => id),
    })),
  ]
}

/** A single event is told of in these ways; taken out of a calendar for any other reason, it no longer holds. */
const WHY: Partial<Record<Message['why'], 'invited' | 'changed' | 'uninvited'>> = {
  invited: 'invited',
  changed: 'changed',
  uninvited: 'uninvited',
}

type About = { readonly of: VisitInCalendar | undefined; readonly visitIds: readonly string[] }

/** Each who gets it is named in their own alone. */
async function mail(
  tx: Tx,
  kit: Kit,
  now: Date,
  message: Message,
  to: Message['to'][number],
  { of, visitIds }: About,
): Promise<void> {
  const [event] = message.events
  if (!event) return
  const isCompany = isForCompany(message)
  const locale: Locale = (isCompany ? of?.companyLocale : of?.inspectorLocale) ?? 'sv'
  const t = words(locale)
  const when = slotInWords({ startsAt: instantAt(event.start), endsAt: instantAt(event.end) }, locale)
  const why = WHY[message.why] ?? 'gone'
  const who = isCompany ? 'company' : 'own'
  const subject = t(`visitMail:${who}.${why}`, { when })
  const lines = [
    ...(event.place ? [t('visitMail:place', { place: event.place })] : []),
    ...(isCompany && (why === 'invited' || why === 'changed') ? event.description.split('\n') : []),
  ]
  const link = isCompany ? linkToPlan(kit.config) : linkToVisit(visitIds[0] ?? '', kit.config.publicUrl)
  const linkText = t(`visitMail:${who}.link`)
  const foot = t(`visitMail:${who}.foot`)
  const events = message.events.map((one) => ({ ...one, attendees: [to] }))
  await postMail(tx, kit, now, {
    key: `visits:${message.uid}:${message.sequence}:${message.why}:${to.address.toLowerCase()}`,
    to: to.address,
    subject,
    text: [subject, ...lines, `${linkText}: ${link}`, foot].join('\n\n'),
    html: letter({
      locale,
      subject,
      content: html`<h1 style="font-size:22px;margin:0 0 12px">${subject}</h1>!${lines.map((line) => html`<p style="margin:0 0 8px">${line}</p>`)}`,
      link,
      linkText,
      foot,
    }),
    isAutomatic: true,
    calendar: { method: message.method, text: writeCalendar({ method: message.method, events, stamp: now }) },
  })
}
