import type { CaseId, MemberId, PartId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

/** What has been asked about a draft, and answered, in the order it was asked. */
export async function listSignOffs(read: Read, draftId: string) {
  return read
    .selectFrom('sign_off as s')
    .innerJoin('part as p', 'p.id', 's.part_id')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .leftJoin('member as m', 'm.id', 's.answered_by')
    .select(['s.id', 's.part_id as partId', 's.text_version as version', 's.agrees', 's.reason'])
    .select(['s.asked_at as askedAt', 's.answered_at as answeredAt', 'm.name as answeredBy'])
    .select(['p.title', 'p.status', 'p.officer_id as officerId', 'p.unit_id as unitId'])
    .select(['u.slug', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .where('s.draft_id', '=', draftId)
    .orderBy('s.asked_at')
    .orderBy('s.id')
    .execute()
}
export type SignOffRow = Awaited<ReturnType<typeof listSignOffs>>[number]

export async function insertSignOffs(
  tx: Tx,
  asked: {
    readonly caseId: CaseId
    readonly draftId: string
    readonly version: number
    readonly partIds: readonly PartId[]
    readonly by: MemberId
    readonly now: Date
  },
): Promise<void> {
  await tx
    .insertInto('sign_off')
    .values(
      asked.partIds.map((partId) => ({
        id: newId(),
        case_id: asked.caseId,
        draft_id: asked.draftId,
        text_version: asked.version,
        part_id: partId,
        asked_at: asked.now,
        asked_by: asked.by,
      })),
    )
    .execute()
}

/** The question with its part and draft; nothing when the caller may not read the case. */
export async function findSignOff(read: Read, id: string) {
  return read
    .selectFrom('sign_off as s')
    .innerJoin('combined_answer as d', 'd.id', 's.draft_id')
    .select(['s.id', 's.part_id as partId', 's.text_version as version', 's.case_id as caseId'])
    .select(['d.status', 'd.version as draftVersion'])
    .where('s.id', '=', id)
    .executeTakeFirst()
}

export async function answerSignOff(
  tx: Tx,
  id: string,
  answer: { readonly agrees: boolean; readonly reason: string; readonly by: MemberId; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('sign_off')
    .set({
      agrees: answer.agrees,
      reason: answer.reason,
      answered_by: answer.by,
      answered_at: answer.now,
    })
    .where('id', '=', id)
    .execute()
}
