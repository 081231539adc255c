import { writeAnswerText } from '../../server/src/areas/responsibility/answer-texts/write-text.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { answerTexts } from '../content/answer-texts.ts'
import { need, type Town } from './town.ts'

/** The texts that units use again in their answers, written by those who answer. */
export async function seedAnswerTexts(tx: Tx, now: Date, town: Town): Promise<void> {
  for (const { unit, area, by, title, body, conditions = '', legalBasis = '' } of answerTexts) {
    const unitId = need(town.units, unit)
    await writeAnswerText(tx, need(town.people, by), now, area, {
      unitId,
      title,
      body,
      conditions,
      legalBasis,
    })
  }
}
