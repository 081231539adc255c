import { sql } from 'kysely'
import { answerFromOutside, noteOpening } from '../../server/src/areas/cases/referrals/answer-outside.ts'
import { askOthers } from '../../server/src/areas/cases/referrals/ask-others.ts'
import { noteSilence } from '../../server/src/areas/cases/referrals/time-passes.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf, type LocalDay } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { need, type Town } from './town.ts'

const HOUR = 3_600_000

/**
 * Others outside who have been asked for parts that are worked on: one has read the question and has time left, one has
 * answered, and one has let its day pass.
 */
export async function seedReferrals(tx: Tx, kit: Kit, end: Date, town: Town): Promise<void> {
  const ago = (hours: number) => new Date(end.getTime() - hours * HOUR)
  const [waiting, answered, silent] = await findParts(tx, ago(200), dayOf(end))
  if (waiting) {
    const id = await askFor(tx, kit, town, ago(170), waiting, {
      organisation: 'Trafikverket',
      email: 'region.ost@trafikverket.example',
      question: 'Platsen ligger nära den allmänna vägen. Påverkas sikten eller trafiken av det som är tänkt?',
      answerBy: addDays(dayOf(ago(170)), 14),
    })
    await noteOpening(tx, { kind: 'outside', referralId: id, locale: 'sv' }, ago(147))
  }
  if (answered) {
    const id = await askFor(tx, kit, town, ago(171), answered, {
      organisation: 'Länsstyrelsen i Stockholms län',
      email: 'remiss@lansstyrelsen.example',
      question: 'Behövs något tillstånd från er, till exempel dispens från strandskyddet?',
      answerBy: addDays(dayOf(ago(171)), 14),
    })
    await answerFromOutside(tx, { kind: 'outside', referralId: id, locale: 'sv' }, ago(4), {
      kind: 'answered',
      body: 'Platsen ligger inte inom strandskyddat område. Ingen dispens behövs.\n\nVi har inget mer att säga i frågan.',
      files: [],
    })
  }
  if (silent) {
    const id = await askFor(tx, kit, town, ago(172), silent, {
      organisation: 'Polisen',
      email: 'tillstand@polisen.example',
      question: 'Har ni något att säga om ordningen på platsen på kvällar och helger?',
      answerBy: addDays(dayOf(end), -1),
    })
    await noteSilence(tx, ago(3), id)
  }
}

type Found = { id: string; caseId: string; officer: string }

/** Parts that have been worked on for some days in cases where nothing stands still, one of each case. */
async function findParts(tx: Tx, before: Date, today: LocalDay): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select p.id, p.case_id as "caseId", p.officer_id as officer from part p join business_case c on c.id = p.case_id
    where p.status = 'in_progress' and p.accepted_at < ${before} and c.status = 'open' and c.visibility = 'open'
      and c.promised_on > ${today}::date
      and not exists (select from wait w where w.case_id = c.id and w.ended_at is null)
      and not exists (select from part q where q.case_id = c.id and q.status = 'in_progress' and q.id < p.id)
    order by c.number limit 3`.execute(tx)
  return rows
}

async function askFor(
  tx: Tx,
  kit: Kit,
  town: Town,
  at: Date,
  { id, caseId, officer }: Found,
  asked: { organisation: string; email: string; question: string; answerBy: LocalDay },
): Promise<string> {
  const { organisation, email, question, answerBy } = asked
  const [referral] = await askOthers(tx, kit, who(town, officer), at, caseId, {
    partId: id,
    to: [{ organisation, name: '', email }],
    question,
    show: { title: true, question: true, place: true, attachmentIds: [], answersOfPartIds: [] },
    assessment: 'nothing_covered',
    leftOut: '',
    answerBy,
    standStill: true,
  })
  return referral ?? ''
}

const who = (town: Town, memberId: string): MemberActor =>
  [...town.people.values()].find((one) => one.memberId === memberId) ?? need(town.people, 'amira.haddad')
