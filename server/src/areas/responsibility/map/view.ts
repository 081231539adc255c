import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { responsibilityPermissions } from '../permissions.ts'
import type { AreaItem, AreaPage, MatrixRow } from './schema.ts'
import type { AreaRow, findAreaPage, listHistory, ResponsibilityRow } from './store.ts'

type Unit = Pick<ResponsibilityRow, 'unitId' | 'slug' | 'name' | 'nameEn'>
const unitOf = ({ unitId, slug, name, nameEn }: Unit) => ({ id: unitId, slug, name, nameEn })

/** `held` are the roles in the area on the day that is shown. */
export function presentArea(row: AreaRow, held: readonly ResponsibilityRow[]): z.input<typeof AreaItem> {
  const accountable = held.find(({ role }) => role === 'accountable')
  return {
    ...row,
    accountableUnit: accountable ? unitOf(accountable) : null,
    responsibilities: held.map((one) => ({ unit: unitOf(one), role: one.role })),
  }
}

export function presentAreaPage(
  row: NonNullable<Awaited<ReturnType<typeof findAreaPage>>>,
  history: Awaited<ReturnType<typeof listHistory>>,
  actor: Actor,
): z.input<typeof AreaPage> {
  const item = presentArea(
    {
      id: row.id,
      code: row.code,
      title: row.title,
      titleEn: row.title_en,
      parentId: row.parent_id,
      active: row.active,
      statutoryLimit: row.statutoryLimit,
    },
    history.filter(({ isCurrent }) => isCurrent),
  )
  return {
    ...item,
    description: row.description,
    descriptionEn: row.description_en,
    keywords: row.keywords,
    examples: row.examples,
    legalBasis: row.legal_basis,
    statutoryLimitSource: row.statutoryLimitSource,
    limitCode: row.limitCode,
    usualDays: row.usual_days,
    history: history.map((one) => ({
      id: one.id,
      unit: unitOf(one),
      role: one.role,
      from: one.from,
      to: one.to,
      isCurrent: one.isCurrent,
      setBy: one.setBy,
      setAt: one.setAt?.toISOString() ?? null,
      proposedBy: one.proposedBy,
      approvedBy: one.approvedBy,
    })),
    may: {
      changeResponsibility: may(
        responsibilityPermissions['responsibility.change'],
        actor,
        undefined as never,
      ),
      chooseLimit: may(responsibilityPermissions['limit.change'], actor, undefined as never),
      sayUsualDays: may(responsibilityPermissions['area.sayUsualDays'], actor, undefined as never),
    },
  }
}

export function presentRow(row: ResponsibilityRow): z.input<typeof MatrixRow> {
  return {
    id: row.id,
    area: { id: row.areaId, code: row.code, title: row.title, titleEn: row.titleEn },
    unit: unitOf(row),
    role: row.role,
    from: row.from,
    to: row.to,
  }
}
