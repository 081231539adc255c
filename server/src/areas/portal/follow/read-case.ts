import { type CompanyActor, type Locale, systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import {
  getCase,
  isAsked,
  listAttachments,
  listContacts,
  listDelayNotices,
  listFollowUps,
  listMessages,
  listParts,
  listPromises,
  listSent,
  listWaits,
  type Opened,
  openLink,
} from '../../cases/index.ts'
import { readOwnTimes } from '../../meetings/index.ts'
import { findMember, findUnit, listStandIns } from '../../organisation/index.ts'
import { readRequests } from './decision-request.ts'

/**
 * Everything that the company may see of its case, read under its own rights: what row level security withholds from
 * a company can't reach the page by a slip. @throws Problem `portal.linkGone`
 */
export async function readCase(request: PageRequest) {
  return readCaseFor(request, await visitorOf(request))
}

/** The same for somebody whose right to the case has just been asked in another way. */
export function readCaseFor({ kit, locale, now }: PageRequest, me: Opened) {
  const actor = { kind: 'company', caseId: me.caseId, locale } as const
  return kit.db.read(actor, (read) => facts(read, me, now))
}
export type FollowedCase = Awaited<ReturnType<typeof readCase>>

async function facts(read: Read, me: Opened, now: Date) {
  const { caseId } = me
  const today = dayOf(now)
  const row = await getCase(read, caseId)
  const parts = await listParts(read, caseId)
  const messages = await listMessages(read, caseId)
  const answers = await listSent(read, caseId)
  const files = await listAttachments(read, caseId)
  const waits = (await listWaits(read, caseId)).filter(({ endedAt }) => endedAt === null).map(presentWait)
  const [promise] = await listPromises(read, caseId)
  const [delay] = await listDelayNotices(read, caseId)
  const followUps = row.outcome && isAsked(row.outcome) ? await listFollowUps(read, caseId) : undefined
  const named = row.accountable_member_id ? await findMember(read, row.accountable_member_id) : undefined
  // The company turns to somebody who is there.
  const accountable = { memberId: row.accountable_member_id, unitId: row.accountable_unit_id }
  const standIns = await listStandIns(read, row.status === 'closed' ? [] : [accountable], now)
  const standIn = standIns(accountable.memberId, accountable.unitId)
  const member = standIn ? await findMember(read, standIn.id) : named
  const unit = row.accountable_unit_id ? await findUnit(read, row.accountable_unit_id) : undefined
  return {
    id: row.id,
    me,
    colleagues: await listContacts(read, caseId),
    isRestricted: row.visibility === 'restricted',
    number: row.number,
    status: row.status,
    outcome: row.outcome,
    question: row.question,
    locale: row.locale as Locale,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    closingNote: row.closing_note,
    /** How it went is asked once it is closed; what has been said of that closing. */
    followUp: followUps
      ? { said: followUps.find((one) => one.closedAt.getTime() === row.closed_at?.getTime()) }
      : undefined,
    firstContactBy: row.first_contact_by,
    hasContact: row.first_contact_at !== null,
    promisedOn: row.promised_on,
    promiseReason: promise?.reason ?? '',
    delay: delay ? { at: delay.at, reason: delay.reason } : undefined,
    requests: await readRequests(read, caseId, today),
    meeting: await readOwnTimes(read, caseId, now),
    wait: waits.find(({ partId }) => partId === null),
    /** What the company is asked and has not answered, what the whole waits for before the rest. */
    questions: waits
      .filter(({ waitsFor }) => waitsFor === 'company')
      .sort((a, b) => Number(a.partId !== null) - Number(b.partId !== null))
      .map(({ id, partId, about, wakesOn }) => {
        const part = parts.find((one) => one.id === partId)
        return {
          id,
          about,
          wakesOn,
          unit: part ? { name: part.unitName, nameEn: part.unitNameEn } : undefined,
        }
      }),
    accountable: member
      ? {
          id: member.id,
          name: member.name,
          title: member.title,
          titleEn: member.titleEn,
          phone: member.phone,
          email: member.email,
        }
      : undefined,
    /** Who is away, when the one named answers instead of them. */
    insteadOf: standIn && named ? { name: named.name, until: standIn.until } : undefined,
    unit: unit ? { name: unit.name, nameEn: unit.nameEn, phone: unit.phone, email: unit.email } : undefined,
    parts: parts.map((part) => ({
      unitId: part.unit_id,
      status: part.status,
      name: part.unitName,
      nameEn: part.unitNameEn,
      wait: waits.find(({ partId }) => partId === part.id),
    })),
    // Only the one accountable is named to the company; whoever else writes does so for the municipality.
    messages: messages.map(({ direction, authorId, authorName, contactId, body, at, answers }) => ({
      isFromCompany: direction === 'from_company',
      isMine: direction === 'from_company' && contactId === me.contactId && authorName === me.name,
      author: direction === 'from_company' ? authorName : '',
      answersQuestion: answers !== null,
      byAccountable: authorId !== null && authorId === member?.id,
      body,
      at,
    })),
    answers: answers.flatMap(({ id, body, sentAt }) => (sentAt ? [{ id, body, sentAt }] : [])),
    files: files.map(({ id, name, size, fromCompany, at, threat, hasPreview }) => ({
      id,
      name,
      size: Number(size),
      fromCompany,
      isStopped: threat !== null,
      hasPreview: Boolean(hasPreview),
      at,
    })),
  }
}

/** Who is waited for and until when. What others than the company are waited for is for colleagues to read. */
function presentWait(wait: Awaited<ReturnType<typeof listWaits>>[number]) {
  const { id, partId, waitsFor, authority, unitName, unitNameEn, wakesOn } = wait
  return {
    id,
    partId,
    waitsFor,
    authority,
    unit: { name: unitName ?? '', nameEn: unitNameEn ?? '' },
    wakesOn,
    about: waitsFor === 'company' ? wait.about : '',
  }
}
export type FollowedWait = ReturnType<typeof presentWait>

export const linkOf = (request: PageRequest) => request.params['token'] ?? ''

/** Who a personal link lets in, to the one case it leads to. @throws Problem `portal.linkGone` */
async function visitorOf({ kit, now, params }: PageRequest): Promise<Opened> {
  const token = params['token'] ?? ''
  const opened = await kit.db.read(systemActor('portal'), (read) => openLink(read, token, now))
  if (!opened) throw new Problem('portal.linkGone')
  return opened
}

/** The same, as who acts. @throws Problem `portal.linkGone` */
export async function companyOf(request: PageRequest): Promise<CompanyActor> {
  const { caseId } = await visitorOf(request)
  return { kind: 'company', caseId, locale: request.locale }
}

/** The language chosen here, else the one the question was asked in. */
export function languageOf({ query, cookies, locale }: PageRequest, asked: Locale): Locale {
  const hasChosen = query['lang'] === locale || cookies['farled_lang'] === locale
  return hasChosen ? locale : asked
}
