import type { TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { QUESTIONS, type Scores } from './rules.ts'
import { sayHowItWent } from './say-how-it-went.ts'
import { findClosing } from './store.ts'

/** What a company says of its closed case; questions that are left out it doesn't know. */
export async function sayAs(
  house: TestHouse,
  caseId: CaseId,
  scores: Partial<Scores>,
  body = '',
): Promise<void> {
  const unknown = Object.fromEntries(QUESTIONS.map((question) => [question, null])) as Scores
  await house.kit.db.change(systemActor('portal'), async (tx) => {
    const { closedAt } = await findClosing(tx, caseId)
    const closing = closedAt?.toISOString() ?? ''
    const company = { kind: 'company', caseId, locale: 'sv' } as const
    await sayHowItWent(tx, company, house.clock.now(), caseId, {
      closing,
      scores: { ...unknown, ...scores },
      body,
    })
  })
}
