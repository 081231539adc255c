import type { z } from 'zod'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { type Suggestion, suggestWith } from '../asking/suggest-areas.ts'
import { findArea } from '../map/store.ts'
import { decideSaid } from './rules.ts'
import type { Trial } from './schema.ts'

const HITS = 5

/** A question without a synonym and with it. @throws Problem `area.notFound` and those of `decideSaid` */
export async function trySynonym(
  read: Read,
  { question, synonym, insteadOf }: z.output<typeof Trial>,
  today: LocalDay,
): Promise<{ without: Suggestion; with: Suggestion }> {
  const area = synonym.area === null ? undefined : await findArea(read, synonym.area)
  if (synonym.area !== null && !area) throw new Problem('area.notFound')
  orThrow(decideSaid({ phrase: synonym.phrase, means: synonym.means, areaId: area?.id ?? null }))
  const tried = { phrase: synonym.phrase, means: synonym.means, areaCode: synonym.area }
  return {
    without: await suggestWith(read, question, HITS, today, { leaveOut: insteadOf, add: [] }),
    with: await suggestWith(read, question, HITS, today, { leaveOut: insteadOf, add: [tried] }),
  }
}
