import { html } from 'ghtml'
import type { Actor, Locale } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { listRestricted } from '../closing/store.ts'
import { type Invited, listInvitedTo } from '../invited-store.ts'
import { lockMeeting, type MeetingRow } from '../meeting-store.ts'
import { timeInWords } from '../minutes/words-of.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { type Change, changesSince, type Told, toldOf } from './rules.ts'
import { type ItemRow, listItems, listOutline, setAnnounced } from './store.ts'

/**
 * Sends the agenda to those who are asked to the meeting; once it has gone out, what has changed since, all in one
 * message. Until then nothing that is planned writes to anybody. @returns how many it went to
 * @throws Problem `meeting.notPlanned`, `meeting.nothingToTell`
 */
export async function announceAgenda(tx: Tx, kit: Kit, actor: Actor, now: Date, id: string): Promise<number> {
  const { row, series, facts } = await lockMeeting(tx, id)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  if (facts.status !== 'planned') throw new Problem('meeting.notPlanned')
  const told = toldOf(row, await listOutline(tx, id))
  const changes = row.announced_at ? changesSince(row.announced as Told, told) : null
  if (changes?.length === 0) throw new Problem('meeting.nothingToTell')
  // Units that are asked in for something which the sender may not read are told too.
  const people = await asSystem(tx, () => listInvitedTo(tx, id))
  // All of the agenda is told, with a neutral line for what is restricted, whatever the sender may read.
  await asSystem(tx, async () => {
    const items = await listItems(tx, id)
    const restricted = await listRestricted(
      tx,
      items.map(({ id: item }) => item),
    )
    const agenda = { row, title: series.title, items, restricted, changes }
    for (const person of people) await mailAgenda(tx, kit, now, agenda, person)
  })
  await setAnnounced(tx, id, now, told)
  await recordMeeting(tx, actor, now, 'meeting.announced', { meetingId: id, seriesId: series.id })
  return people.length
}

type Agenda = {
  readonly row: MeetingRow
  readonly title: string
  readonly items: readonly ItemRow[]
  readonly restricted: ReadonlySet<string>
  /** Null the first time. */
  readonly changes: readonly Change[] | null
}

async function mailAgenda(tx: Tx, kit: Kit, now: Date, agenda: Agenda, person: Invited): Promise<void> {
  const locale: Locale = person.locale === 'en' ? 'en' : 'sv'
  const t = words(locale)
  const { row, title, changes } = agenda
  const on = timeInWords(row.starts_at.toISOString(), locale)
  const kind = person.isForItem ? 'item' : changes ? 'changed' : 'agenda'
  const subject = t(`meetingMail:${kind}.subject`, { title, on })
  const lead = [
    t(`meetingMail:${kind}.lead`, { title, on }),
    ...(row.place ? [t('meetingMail:place', { place: row.place })] : []),
    ...(row.link ? [t('meetingMail:online', { link: row.link })] : []),
    ...(changes ? changesInWords(changes, agenda, locale) : []),
  ]
  const shown = agenda.items
    .map((item, nth) => ({ item, nth: nth + 1 }))
    .filter(({ item }) => !person.isForItem || item.units.some(({ id }) => id === person.unitId))
  const lines = shown.map(({ item, nth }) => `${nth}. ${lineOf(item, agenda, locale)}`)
  const link = new URL(`/app/meetings/${row.id}`, kit.config.publicUrl).href
  const linkText = t('meetingMail:agenda.link')
  const foot = t('meetingMail:foot')
  const paragraphs = (texts: readonly string[]) =>
    texts.map((one) => html`<p style="margin:0 0 8px">${one}</p>`).join('')
  await postMail(tx, kit, now, {
    key: `agenda:${row.id}:${now.getTime()}:${person.id}`,
    to: person.email,
    subject,
    text: [...lead, lines.join('\n'), `${linkText}: ${link}`, foot].join('\n\n'),
    html: letter({
      locale,
      subject,
      content: html`<h1 style="font-size:22px;margin:0 0 12px">${subject}</h1>!${paragraphs(lead)}!${paragraphs(lines)}`,
      link,
      linkText,
      foot,
    }),
    isAutomatic: true,
  })
}

function lineOf(item: ItemRow, { restricted }: Agenda, locale: Locale): string {
  const t = words(locale)
  const minutes = t('meetingMail:minutesLong', { count: item.minutes })
  if (restricted.has(item.id)) return `${t('meetingMail:hidden')} (${minutes})`
  const title = item.kind === 'actions' ? t('meetingMail:actions.title') : item.title
  return `${title} (${[t(`meetingMail:purpose.${item.purpose}`), minutes].join(', ')})`
}

function changesInWords(changes: readonly Change[], { items, restricted }: Agenda, locale: Locale): string[] {
  const t = words(locale)
  const byId = new Map(items.map((item) => [item.id, item]))
  return changes.map((change) => {
    const item = 'itemId' in change ? byId.get(change.itemId) : undefined
    const isHidden = !item || restricted.has(item.id)
    return t(`meetingMail:change.${change.kind}`, { title: isHidden ? t('meetingMail:anItem') : item.title })
  })
}
