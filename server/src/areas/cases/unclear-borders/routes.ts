import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { findBorders } from './find-borders.ts'
import { nameBorders } from './store.ts'

/** So many of what a border is built on are shown; the count says how many there are. */
const SIGNS_SHOWN = 8
const YEAR_DAYS = 365

const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })
const UnclearBorder = z.object({
  area: z.object({ id: z.uuid(), code: z.string(), title: z.string(), titleEn: z.string() }),
  units: z.array(unit).meta({ description: 'The two units; one when it pointed at nobody.' }),
  counts: z.object({ dispute: z.int(), declined: z.int(), handover: z.int() }),
  weight: z.int().meta({ description: 'A dispute counts 3, a no 2, a handover 1.' }),
  lastAt: z.iso.datetime(),
  isDrawn: z.boolean().meta({
    description: 'A boundary note or a change of the map has come after the latest of it.',
  }),
  hasOpenProposal: z.boolean(),
  signs: z.array(
    z.object({
      kind: z.enum(['dispute', 'declined', 'handover']),
      at: z.iso.datetime(),
      from: unit,
      to: unit.nullable(),
      why: z.string(),
      case: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
    }),
  ),
})

export const unclearBorderEndpoints = [
  reading({
    path: '/unclear-borders',
    operation: 'listUnclearBorders',
    tag: 'areas',
    summary: 'Where borders between units are unclear',
    description:
      'By area and pair of units: what was declined, handed over and disputed, of the cases the caller reads, the least clear first. Those drawn since come last.',
    permission: 'border.read',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(1095).default(YEAR_DAYS) }),
    answer: z.object({ items: z.array(UnclearBorder) }),
    errors: [],
    handle: async (read, { query }, { now }) => {
      const borders = await findBorders(read, now, query.days)
      const shown = borders.map((border) => ({ ...border, signs: border.signs.slice(0, SIGNS_SHOWN) }))
      const signs = shown.flatMap((border) => border.signs)
      const names = await nameBorders(read, {
        areas: [...new Set(shown.map(({ areaId }) => areaId))],
        units: [...new Set(signs.flatMap(({ unitId, otherUnitId }) => [unitId, otherUnitId ?? unitId]))],
        cases: [...new Set(signs.map(({ caseId }) => caseId))],
      })
      const items = shown.flatMap((border) => {
        const area = names.areas.get(border.areaId)
        if (!area) return []
        const unitOf = (id: string | null) => (id === null ? undefined : names.units.get(id))
        return [
          {
            area,
            units: border.unitIds.flatMap((id) => unitOf(id) ?? []),
            counts: border.counts,
            weight: border.weight,
            lastAt: border.lastAt.toISOString(),
            isDrawn: border.isDrawn,
            hasOpenProposal: names.proposed.has(border.areaId),
            signs: border.signs.flatMap(({ kind, at, unitId, otherUnitId, why, caseId }) => {
              const [from, of] = [unitOf(unitId), names.cases.get(caseId)]
              return from && of
                ? [{ kind, at: at.toISOString(), from, to: unitOf(otherUnitId) ?? null, why, case: of }]
                : []
            }),
          },
        ]
      })
      return { body: { items } }
    },
  }),
]
