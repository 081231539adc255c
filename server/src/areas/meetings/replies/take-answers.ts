import { z } from 'zod'
import { systemActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { CalendarMail, TakeAnswers } from '../../cases/index.ts'
import { listRecipients } from '../../cases/index.ts'
import { decideReply, type Reply } from '../calendar/reply.rules.ts'
import { toldSince } from '../calendar/told.rules.ts'
import { readUid } from '../calendar/uid.rules.ts'
import { isOfCase } from '../company-slots/cancel-slot.ts'
import { findSlot } from '../company-slots/store.ts'
import { sentOf, toldOf } from '../invitations/calendar-of-series.ts'
import { listAsked } from '../invitations/store.ts'
import { recordMeeting } from '../record-meeting.ts'
import type { Recurrence } from '../series/schema.ts'
import { findSeries, type SeriesRow } from '../series/store.ts'
import { commentOf, isSlotOf, repliedAt } from './rules.ts'
import { findMemberByAddress, findSeriesIdOf, keepReply, keepSlotReply, type NewReply } from './store.ts'

const program = systemActor('answers to invitations')
const Id = z.uuid()

type About = { readonly host: string; readonly now: Date; readonly mail: CalendarMail }
/** Undefined when it is not to anything of ours, or not from who was asked; else why it changed nothing, or that it counts. */
type Outcome = { readonly caseId: CaseId | null; readonly is: 'taken' | 'outdated' } | { readonly is: string }

/**
 * Takes the answers that a mail has to invitations of ours, each as of the sender and to the time that they were sent. A
 * mail with one that is to an earlier time is ours as well: it has nothing to tell anybody. What doesn't count is logged.
 */
export const takeAnswers: TakeAnswers = async (tx, kit, now, mail) => {
  const about = { host: new URL(kit.config.publicUrl).hostname, now, mail }
  let known: { caseId: CaseId | null } | undefined
  // Read when it is needed, so that the program starts without what reads calendars.
  const { readReply } = await import('../calendar/read-reply.ts')
  for (const { method, text } of mail.parts) {
    const read = readReply(text, { from: mail.from, ...(method ? { method } : {}) })
    if (!read.isRead) {
      kit.log.info({ why: read.why }, 'a calendar answer could not be read')
      continue
    }
    for (const reply of read.replies) {
      const outcome = await take(tx, kit, about, reply)
      if (outcome.is !== 'taken') kit.log.info({ why: outcome.is }, 'a calendar answer changed nothing')
      if ('caseId' in outcome) known = { caseId: outcome.caseId }
    }
  }
  return known
}

async function take(tx: Tx, kit: Kit, about: About, reply: Reply): Promise<Outcome> {
  const named = readUid(reply.uid, about.host)
  if (!named || !Id.safeParse(named.id).success) return { is: 'unknown' }
  if (named.kind === 'item') return takeOfCompany(tx, kit, about, reply, named.id)
  const seriesId = named.kind === 'series' ? named.id : await findSeriesIdOf(tx, named.id)
  const series = seriesId && (await findSeries(tx, seriesId))
  return series ? takeOfMember(tx, about, reply, series) : { is: 'unknown' }
}

async function takeOfMember(tx: Tx, about: About, reply: Reply, series: SeriesRow): Promise<Outcome> {
  const { host, now, mail } = about
  const entry = sentOf(series).find(({ uid }) => uid.toLowerCase() === reply.uid.toLowerCase())
  const { slot } = reply
  const isStanding =
    entry !== undefined && (slot === null || isSlotOf(entry, series.recurrence as Recurrence, slot))
  const verdict = decideReply(reply, {
    host,
    from: mail.from,
    invited: entry
      ? entry.attendees.map(({ address }) => address)
      : (await listAsked(tx, series.id)).map(({ email }) => email),
    sequence: isStanding ? toldSince(toldOf(series), entry.uid, slot) : Number.POSITIVE_INFINITY,
  })
  if (!verdict.counts) return refused(verdict.why, null)
  const memberId = await findMemberByAddress(tx, reply.address)
  if (!memberId || !entry) return { is: 'notInvited' }
  const of = { seriesId: series.id, uid: entry.uid, slot, memberId }
  if (await keepReply(tx, of, given(reply, mail, series.sequence))) {
    const facts = { seriesId: series.id, memberId, answer: reply.answer }
    await recordMeeting(tx, program, now, 'meetingSeries.answered', facts)
  }
  return { caseId: null, is: 'taken' }
}

/** A company's answer to its own time: those who have its case see it, and are told when it can't come. */
async function takeOfCompany(tx: Tx, kit: Kit, about: About, reply: Reply, slotId: string): Promise<Outcome> {
  const { host, now, mail } = about
  const slot = await findSlot(tx, slotId)
  if (!slot || !isOfCase(slot)) return { is: 'unknown' }
  const caseId = slot.case_id
  const recipients = await listRecipients(tx, caseId)
  const verdict = decideReply(reply, {
    host,
    from: mail.from,
    invited: recipients.map(({ email }) => email),
    sequence: slot.status === 'booked' ? slot.timed_sequence : Number.POSITIVE_INFINITY,
  })
  if (!verdict.counts) return refused(verdict.why, caseId)
  const recipient = recipients.find(({ email }) => email.toLowerCase() === reply.address)
  const of = { slotId, caseId, address: reply.address, name: recipient?.name || reply.address }
  if (await keepSlotReply(tx, of, given(reply, mail, slot.sequence))) {
    const isDeclined = reply.answer === 'declined' || reply.proposed !== null
    const facts = {
      meetingId: slot.meeting_id,
      slotId,
      answer: reply.answer,
      proposesTime: reply.proposed !== null,
      invitedBy: slot.booked_by,
      leaderId: slot.leaderId,
    }
    const company = { kind: 'company', caseId, locale: 'sv' } as const
    const event = isDeclined ? 'meeting.slotDeclined' : 'meeting.slotAnswered'
    await recordMeeting(tx, company, now, event, facts, caseId)
  }
  return { caseId, is: 'taken' }
}

const refused = (why: string, caseId: CaseId | null): Outcome =>
  why === 'outdated' ? { caseId, is: 'outdated' } : { is: why }

/** @param sent the number of the last message: nobody can have answered a later one */
const given = (reply: Reply, mail: CalendarMail, sent: number): NewReply => ({
  answer: reply.answer,
  comment: commentOf(reply, mail.text),
  proposed: reply.proposed,
  sequence: Math.min(reply.sequence, sent),
  repliedAt: repliedAt(reply.repliedAt, mail.receivedAt),
})
