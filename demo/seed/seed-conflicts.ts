import { afterAnswer } from '../../server/src/areas/cases/conflicts/follow-answers.ts'
import { proposeJoint } from '../../server/src/areas/cases/conflicts/settle-conflict.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { need, type Town } from './town.ts'

const HOUR = 3_600_000

/**
 * The smokehouse's two answers go apart from the moment the second was given, as the year is played without what follows
 * by itself. One unit has proposed what both say, and the other has not answered yet.
 */
export async function seedConflicts(tx: Tx, end: Date, town: Town): Promise<void> {
  const josefin = need(town.people, 'josefin.malm')
  const answer = await tx
    .selectFrom('answer')
    .innerJoin('answer_term as t', 't.answer_id', 'answer.id')
    .innerJoin('part as p', 'p.id', 'answer.part_id')
    .select(['answer.case_id as caseId', 'answer.issued_at as at'])
    .where('t.key', '=', 'seats')
    .where('p.officer_id', '=', josefin.memberId)
    .executeTakeFirst()
  if (!answer) return
  await afterAnswer(tx, {
    name: 'part.answered',
    actor: josefin,
    at: answer.at,
    caseId: answer.caseId,
    data: {},
  })
  const conflict = await tx
    .selectFrom('answer_conflict')
    .select('id')
    .where('case_id', '=', answer.caseId)
    .executeTakeFirstOrThrow()
  await proposeJoint(tx, josefin, new Date(end.getTime() - 5 * HOUR), conflict.id, {
    verdict: 'possible_with_conditions',
    body: 'Matsalen får ta 60 personer, personalen inräknad, och tillstånd att servera kan ges för det antalet klockan 11–01.',
    conditions: 'För fler än 60 behövs en andra utrymningsväg med minst 0,9 meters fri bredd.',
    legalBasis: '8 kap. 15 § alkohollagen (2010:1622), 2 kap. 2 § lagen (2003:778) om skydd mot olyckor',
    binding: false,
    validUntil: null,
    terms: [
      { key: 'seats', bound: 'at_most', value: '60' },
      { key: 'servingUntil', bound: 'at_most', value: '01:00' },
    ],
  })
}
