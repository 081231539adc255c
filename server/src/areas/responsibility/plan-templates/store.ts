import { sql } from 'kysely'
import type { AreaId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { TemplateStep, WritePlanTemplate } from './schema.ts'

type Written = { readonly by: MemberId; readonly now: Date }
type Step = Omit<TemplateStep, 'area'> & { readonly areaId: AreaId }
export type TemplateContent = Omit<WritePlanTemplate, 'steps'> & { readonly steps: readonly Step[] }

const columnsOf = ({ title, titleEn, description, descriptionEn, isPublic }: TemplateContent) => ({
  title,
  title_en: titleEn,
  description,
  description_en: descriptionEn,
  is_public: isPublic,
})

export async function insertTemplate(
  tx: Tx,
  content: TemplateContent,
  { by, now }: Written,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('plan_template')
    .values({ id, ...columnsOf(content), changed_at: now, changed_by: by })
    .execute()
  await insertSteps(tx, id, content.steps)
  return id
}

/** Writes the next version of a template, and gives its number. */
export async function updateTemplate(
  tx: Tx,
  id: string,
  change: { readonly content?: TemplateContent; readonly retiredAt?: Date | null },
  { by, now }: Written,
): Promise<number> {
  if (change.content) {
    await tx.deleteFrom('plan_template_step').where('template_id', '=', id).execute()
    await insertSteps(tx, id, change.content.steps)
  }
  const row = await tx
    .updateTable('plan_template')
    .set((e) => ({
      ...(change.content ? columnsOf(change.content) : {}),
      ...(change.retiredAt === undefined ? {} : { retired_at: change.retiredAt }),
      changed_at: now,
      changed_by: by,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

async function insertSteps(tx: Tx, templateId: string, steps: readonly Step[]): Promise<void> {
  await tx
    .insertInto('plan_template_step')
    .values(
      steps.map((step, position) => ({
        template_id: templateId,
        position,
        area_id: step.areaId,
        unit_id: step.unitId,
        title: step.title,
        title_en: step.titleEn,
        prepare: step.prepare,
        prepare_en: step.prepareEn,
        days: step.days,
        needs: [...new Set(step.needs)],
      })),
    )
    .execute()
}

/** Holds the template so that two who change it come one after the other. */
export async function lockTemplate(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('plan_template')
    .select(['title', 'version', 'retired_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { title: row.title, version: row.version, retired: row.retired_at !== null }
}

export async function findAreaIds(read: Read, codes: readonly string[]): Promise<Map<string, AreaId>> {
  const rows = await read
    .selectFrom('area')
    .select(['id', 'code'])
    .where('code', 'in', [...codes])
    .where('active', '=', true)
    .execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

export type UnitNamed = { id: UnitId; slug: string; name: string; nameEn: string }
export type StepRow = {
  readonly templateId: string
  readonly position: number
  readonly area: { id: AreaId; code: string; title: string; titleEn: string }
  readonly unit: UnitNamed | null
  readonly asks: UnitNamed | null
  readonly title: string
  readonly titleEn: string
  readonly prepare: string
  readonly prepareEn: string
  readonly days: number | null
  readonly usualDays: number | null
  readonly needs: number[]
}

/** Templates by title, those that are retired last; by their ids when these are given. */
export async function listTemplates(
  read: Read,
  filter: { readonly retired: boolean; readonly ids?: readonly string[] },
) {
  return read
    .selectFrom('plan_template as t')
    .innerJoin('member as m', 'm.id', 't.changed_by')
    .selectAll('t')
    .select('m.name as changer')
    .$if(!filter.retired, (rows) => rows.where('t.retired_at', 'is', null))
    .$if(filter.ids !== undefined, (rows) => rows.where('t.id', 'in', [...(filter.ids ?? [])]))
    .orderBy((e) => e('t.retired_at', 'is not', null))
    .orderBy('t.title')
    .orderBy('t.id')
    .execute()
}
export type TemplateRow = Awaited<ReturnType<typeof listTemplates>>[number]

/** The templates that companies may read, by title; without who wrote them. */
export async function listPublicTemplates(read: Read) {
  return read
    .selectFrom('plan_template')
    .select(['id', 'title', 'title_en as titleEn', 'description', 'description_en as descriptionEn'])
    .where('is_public', '=', true)
    .where('retired_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
}

const unitNamed = (unit: string) =>
  sql`case when ${sql.ref(`${unit}.id`)} is not null then jsonb_build_object('id', ${sql.ref(`${unit}.id`)},
    'slug', ${sql.ref(`${unit}.slug`)}, 'name', ${sql.ref(`${unit}.name`)}, 'nameEn', ${sql.ref(`${unit}.name_en`)}) end`

/** The steps of templates, each with the unit that would be asked that day. */
export async function listSteps(read: Read, ids: readonly string[], on: LocalDay): Promise<StepRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<StepRow>`
    select s.template_id as "templateId", s.position, s.title, s.title_en as "titleEn", s.prepare,
      s.prepare_en as "prepareEn", s.days, s.needs, a.usual_days as "usualDays",
      jsonb_build_object('id', a.id, 'code', a.code, 'title', a.title, 'titleEn', a.title_en) as area,
      ${unitNamed('n')} as unit, coalesce(${unitNamed('n')}, ${unitNamed('u')}) as asks
    from plan_template_step s join area a on a.id = s.area_id
    left join unit n on n.id = s.unit_id and n.active
    left join responsibility r on r.area_id = s.area_id and r.role = 'accountable' and r.valid @> ${on}::date
    left join unit u on u.id = r.unit_id and u.active
    where s.template_id = any (${sql.val([...ids])}::uuid[])
    order by s.template_id, s.position`.execute(read)
  return rows
}
