import { z } from 'zod'
import { addDays, instantOf } from '../../../kernel/local-day.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { NamedUnit } from '../series/schema.ts'
import { getSeries } from '../series/store.ts'
import { unitName } from '../series/view.ts'
import { measure } from './rules.ts'
import { listActionMeasures, listLotsPresence, listMeasures, listPresence } from './store.ts'

const Share = z.object({ of: z.int(), all: z.int() })
const YEAR = 365

export const measureEndpoints = [
  reading({
    path: '/meeting-series/{seriesId}/measures',
    operation: 'getSeriesMeasures',
    tag: 'meetings',
    summary: 'What a series has come to',
    description:
      'Of its closed meetings: matters an hour, decisions, actions done in time, units present, matters that came back. Counted over what the caller may read.',
    permission: 'meeting.read',
    params: z.object({ seriesId: z.uuid() }),
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(1095).default(YEAR) }),
    answer: z.object({
      meetings: z.int(),
      matters: z.int(),
      mattersPerHour: z.number().nullable(),
      decisions: z.int(),
      actions: z.int(),
      onTime: Share.meta({
        description: 'Actions done by their day, of those done and those that are late.',
      }),
      present: Share,
      cameBack: Share.meta({ description: 'Matters that had been moved on from an earlier meeting.' }),
      announced: Share.meta({ description: 'Agendas that went out at least a day before.' }),
      units: z.array(z.object({ unit: NamedUnit, present: z.int(), said: z.int() })),
      byMeeting: z.array(
        z.object({
          id: z.uuid(),
          startsAt: z.string(),
          minutes: z.int(),
          matters: z.int(),
          decisions: z.int(),
          actions: z.int(),
        }),
      ),
    }),
    errors: ['series.notFound'],
    handle: async (read, { params, query }, { today, locale }) => {
      await getSeries(read, params.seriesId)
      const first = addDays(today, -query.days)
      const since = instantOf(first, '00:00')
      const meetings = await listMeasures(read, params.seriesId, since)
      const actions = await listActionMeasures(read, params.seriesId, first)
      const units = await listPresence(read, params.seriesId, since)
      return {
        body: {
          ...measure(meetings, actions, today),
          units: units.map(({ present, said, ...unit }) => ({
            unit: { id: unit.id, slug: unit.slug, name: unitName(unit, locale) },
            present,
            said,
          })),
          byMeeting: meetings.map((one) => ({
            id: one.id,
            startsAt: one.startsAt.toISOString(),
            minutes: Math.round((one.closedAt.getTime() - one.startedAt.getTime()) / 60_000),
            matters: one.matters,
            decisions: one.decisions,
            actions: one.actions,
          })),
        },
      }
    },
  }),
  reading({
    path: '/meeting-presence',
    operation: 'listMeetingPresence',
    tag: 'meetings',
    summary: 'Units at the meetings of the lots',
    description:
      'Of each unit that has been asked: how many of the closed meetings it was at, of those where it was said whether it was, and when it last came.',
    permission: 'meeting.read',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(1095).default(YEAR) }),
    answer: z.object({
      items: z.array(
        z.object({
          unitId: z.uuid(),
          present: z.int(),
          said: z.int(),
          lastPresentAt: z.string().nullable(),
        }),
      ),
    }),
    errors: [],
    handle: async (read, { query }, { today }) => {
      const rows = await listLotsPresence(read, instantOf(addDays(today, -query.days), '00:00'))
      return {
        body: {
          items: rows.map(({ lastPresentAt, ...row }) => ({
            ...row,
            lastPresentAt: lastPresentAt?.toISOString() ?? null,
          })),
        },
      }
    },
  }),
]
