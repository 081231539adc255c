import type { z } from 'zod'
import { type Actor, isIn, type Locale } from '../../../kernel/actor.ts'
import { may, memberOf } from '../../../platform/permission/permission.ts'
import type { LeftItem } from '../agenda/left-store.ts'
import type { ComingRow } from '../occurrences/store.ts'
import { meetingsPermissions } from '../permissions.ts'
import type { Recurrence, SeriesRowView, SeriesView } from './schema.ts'
import { factsOf, type listSeries, type listUnitsOfSeries, type SeriesRow, type Standing } from './store.ts'

type Listed = Awaited<ReturnType<typeof listSeries>>[number]
type UnitOfSeries = Awaited<ReturnType<typeof listUnitsOfSeries>>[number]

export const unitName = (unit: { name: string; nameEn: string }, locale: Locale): string =>
  (locale === 'en' && unit.nameEn) || unit.name

const holder = (row: SeriesRow, locale: Locale) => ({
  id: row.unit_id,
  slug: row.slug,
  name: unitName({ name: row.unitName, nameEn: row.unitNameEn }, locale),
})

export function presentSeriesRow(row: Listed, actor: Actor, locale: Locale): z.input<typeof SeriesRowView> {
  const me = memberOf(actor)
  const leads = row.leader_id === me.memberId || row.stand_in_id === me.memberId
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    unit: holder(row, locale),
    leader: { id: row.leader_id, name: row.leader },
    recurrence: row.recurrence as Recurrence,
    nextAt: row.nextAt?.toISOString() ?? null,
    ended: row.ended_at !== null,
    units: row.units.length,
    isMine: leads || row.units.some((unit) => isIn(me, unit)),
  }
}

export function presentSeries(
  row: SeriesRow,
  parts: {
    readonly units: readonly UnitOfSeries[]
    readonly coming: readonly ComingRow[]
    readonly skipped: readonly { readonly on: string; readonly why: string }[]
    readonly openActions: number
    readonly left: readonly LeftItem[]
  },
  actor: Actor,
  locale: Locale,
): z.input<typeof SeriesView> {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    title: row.title,
    purpose: row.purpose,
    unit: holder(row, locale),
    leader: { id: row.leader_id, name: row.leader },
    standIn: row.stand_in_id && row.standIn ? { id: row.stand_in_id, name: row.standIn } : null,
    place: row.place,
    link: row.link,
    recurrence: row.recurrence as Recurrence,
    standing: row.standing as Standing[],
    units: parts.units.map((unit) => ({
      id: unit.id,
      slug: unit.slug,
      name: unitName(unit, locale),
      members: unit.members,
    })),
    ended: row.ended_at !== null,
    coming: parts.coming.map((one) => ({
      id: one.id,
      startsAt: one.starts_at.toISOString(),
      endsAt: one.ends_at.toISOString(),
      status: one.status,
    })),
    skipped: [...parts.skipped],
    openActions: parts.openActions,
    left: parts.left.map(({ key, title, caseId, projectId }) => ({ key, title, caseId, projectId })),
    may: { change: !row.ended_at && may(meetingsPermissions['meeting.series.change'], actor, factsOf(row)) },
  }
}
