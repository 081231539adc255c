import type { CaseId, PartId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { AskOthers } from './schema.ts'

export type ShownText = { readonly heading: string; readonly body: string }

/** What somebody outside sees besides the question, as it was when it was asked. */
export type Shown = {
  readonly title: string
  readonly question: string
  readonly place: string
  readonly texts: readonly ShownText[]
  readonly attachmentIds: readonly string[]
}

/**
 * Gathers what was chosen, and nothing else, under the rights of the one who asks. Notes can't be chosen.
 * @throws Problem `attachment.notFound` or `part.notFound` when it is not of this case
 */
export async function gatherShown(read: Read, caseId: CaseId, show: AskOthers['show']): Promise<Shown> {
  const { title, question, place } = await read
    .selectFrom('business_case')
    .select(['title', 'question', 'place'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return {
    title: show.title ? title : '',
    question: show.question ? question : '',
    place: show.place ? place : '',
    texts: await answersOf(read, caseId, show.answersOfPartIds),
    attachmentIds: await filesOf(read, caseId, show.attachmentIds),
  }
}

async function filesOf(read: Read, caseId: CaseId, wanted: readonly string[]): Promise<string[]> {
  const ids = [...new Set(wanted)]
  if (ids.length === 0) return []
  const rows = await read
    .selectFrom('attachment')
    .select('id')
    .where('case_id', '=', caseId)
    .where('id', 'in', ids)
    .execute()
  if (rows.length < ids.length) throw new Problem('attachment.notFound')
  return ids
}

async function answersOf(read: Read, caseId: CaseId, wanted: readonly PartId[]): Promise<ShownText[]> {
  const ids = [...new Set(wanted)]
  if (ids.length === 0) return []
  const rows = await read
    .selectFrom('answer as a')
    .innerJoin('part as p', 'p.id', 'a.part_id')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.title', 'u.name as unit', 'a.body', 'a.conditions'])
    .where('a.case_id', '=', caseId)
    .where('a.part_id', 'in', ids)
    .where('a.status', '=', 'issued')
    .orderBy('a.issued_at')
    .execute()
  if (new Set(rows.map(({ id }) => id)).size < ids.length) throw new Problem('part.notFound')
  return rows.map(({ title, unit, body, conditions }) => ({
    heading: `${unit}: ${title}`,
    body: [body, conditions].filter(Boolean).join('\n\n'),
  }))
}
