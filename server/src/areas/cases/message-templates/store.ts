import { sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { TemplateFacts, TemplateKind, TemplateText } from './rules.ts'

type Written = { readonly by: MemberId; readonly now: Date }

export async function insertTemplate(
  tx: Tx,
  template: TemplateText & Written & { readonly kind: TemplateKind; readonly unitId: UnitId | null },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('message_template')
    .values({
      id,
      kind: template.kind,
      unit_id: template.unitId,
      title: template.title,
      body: template.body,
      body_en: template.bodyEn,
      changed_at: template.now,
      changed_by: template.by,
    })
    .execute()
  await keepVersion(tx, id)
  return id
}

const COLUMN = { title: 'title', body: 'body', bodyEn: 'body_en' } as const satisfies Record<
  keyof TemplateText,
  string
>

/** Writes the next version of a template, and gives its number. */
export async function updateTemplate(
  tx: Tx,
  id: string,
  change: { readonly [K in keyof TemplateText]?: TemplateText[K] | undefined } & {
    readonly retiredAt?: Date | null
  },
  { by, now }: Written,
): Promise<number> {
  const { retiredAt, ...said } = change
  const columns = Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [COLUMN[field as keyof TemplateText], value])
  const row = await tx
    .updateTable('message_template')
    .set((e) => ({
      ...Object.fromEntries(columns),
      ...(retiredAt === undefined ? {} : { retired_at: retiredAt }),
      changed_at: now,
      changed_by: by,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await keepVersion(tx, id)
  return row.version
}

async function keepVersion(tx: Tx, id: string): Promise<void> {
  await sql`insert into message_template_version
    select id, version, title, body, body_en, retired_at is not null, changed_at, changed_by
    from message_template where id = ${id}`.execute(tx)
}

/** Holds the template so that two who change it come one after the other. */
export async function lockTemplate(tx: Tx, id: string): Promise<(TemplateFacts & TemplateText) | undefined> {
  const row = await tx
    .selectFrom('message_template')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      kind: row.kind,
      unitId: row.unit_id,
      version: row.version,
      retired: row.retired_at !== null,
      title: row.title,
      body: row.body,
      bodyEn: row.body_en,
    }
  )
}

/** Every template: those of the municipality first, then by unit and title, those that are retired last. */
export async function listTemplates(read: Read, filter: { readonly retired: boolean }) {
  return templates(read)
    .$if(!filter.retired, (rows) => rows.where('x.retired_at', 'is', null))
    .orderBy((e) => e('x.retired_at', 'is not', null))
    .orderBy((e) => e('x.unit_id', 'is not', null))
    .orderBy('u.name')
    .orderBy('x.title')
    .orderBy('x.id')
    .limit(500)
    .execute()
}
export type TemplateRow = Awaited<ReturnType<typeof listTemplates>>[number]

/** Those in use of one kind: the municipality's, and those of the units given. */
export async function listOffered(
  read: Read,
  kind: TemplateKind,
  units: readonly UnitId[],
): Promise<TemplateRow[]> {
  return templates(read)
    .where('x.kind', '=', kind)
    .where('x.retired_at', 'is', null)
    .where((e) =>
      e.or([e('x.unit_id', 'is', null), ...(units.length > 0 ? [e('x.unit_id', 'in', [...units])] : [])]),
    )
    .orderBy((e) => e('x.unit_id', 'is', null))
    .orderBy('u.name')
    .orderBy('x.title')
    .orderBy('x.id')
    .limit(500)
    .execute()
}

export async function findTemplate(read: Read, id: string): Promise<TemplateRow | undefined> {
  return templates(read).where('x.id', '=', id).executeTakeFirst()
}

function templates(read: Read) {
  return read
    .selectFrom('message_template as x')
    .leftJoin('unit as u', 'u.id', 'x.unit_id')
    .innerJoin('member as m', 'm.id', 'x.changed_by')
    .selectAll('x')
    .select(['m.name as changer', 'u.slug', 'u.name', 'u.name_en as nameEn'])
}

/** Every version of a template, the latest first. */
export async function listVersions(read: Read, id: string) {
  return read
    .selectFrom('message_template_version as v')
    .innerJoin('member as m', 'm.id', 'v.written_by')
    .selectAll('v')
    .select('m.name as writer')
    .where('v.template_id', '=', id)
    .orderBy('v.version', 'desc')
    .execute()
}
export type VersionRow = Awaited<ReturnType<typeof listVersions>>[number]

/** What a case can fill in. @throws Problem `case.notFound` */
export async function findCaseValues(read: Read, caseId: CaseId) {
  const row = await read
    .selectFrom('business_case as c')
    .leftJoin('company as o', 'o.id', 'c.company_id')
    .leftJoin('member as m', 'm.id', 'c.accountable_member_id')
    .leftJoin('unit as u', 'u.id', 'c.accountable_unit_id')
    .leftJoin('wait as w', (join) =>
      join
        .onRef('w.case_id', '=', 'c.id')
        .on('w.part_id', 'is', null)
        .on('w.ended_at', 'is', null)
        .on('w.waits_for', '=', 'company'),
    )
    .select([
      'c.number',
      'c.title',
      'c.locale',
      'c.contact_name as contact',
      'c.promised_on as promisedOn',
      'o.name as company',
      'm.name as accountable',
      'u.name as unit',
      'u.name_en as unitEn',
      'w.wakes_on as answerOn',
    ])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new Problem('case.notFound')
  return row
}
export type CaseValues = Awaited<ReturnType<typeof findCaseValues>>
