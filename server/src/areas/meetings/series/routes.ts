import { z } from 'zod'
import { addDays, dayOf } from '../../../kernel/local-day.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { listLeft } from '../agenda/left-store.ts'
import { HORIZON_DAYS } from '../occurrences/plan-meetings.ts'
import { skippedBetween } from '../occurrences/slots.rules.ts'
import { countOpenActions, listComing } from '../occurrences/store.ts'
import { NewSeries, type Recurrence, SeriesPlan, SeriesRowView, SeriesView } from './schema.ts'
import { changeSeries, endSeries, startSeries } from './start-series.ts'
import { getSeries, listSeries, listUnitsOfSeries } from './store.ts'
import { presentSeries, presentSeriesRow } from './view.ts'

const seriesParam = z.object({ seriesId: z.uuid() })
const PLAN_ERRORS = [
  'series.unknownUnit',
  'series.unknownMember',
  'series.memberElsewhere',
  'series.leaderTwice',
]

export const seriesEndpoints = [
  reading({
    path: '/meeting-series',
    operation: 'listMeetingSeries',
    tag: 'meetings',
    summary: 'Series of meetings',
    description: 'All of them, with when each meets next; those that have ended last.',
    permission: 'meeting.read',
    answer: z.object({ items: z.array(SeriesRowView) }),
    errors: [],
    handle: async (read, _input, { actor, locale }) => ({
      body: { items: (await listSeries(read)).map((row) => presentSeriesRow(row, actor, locale)) },
    }),
  }),
  reading({
    path: '/meeting-series/{seriesId}',
    operation: 'getMeetingSeries',
    tag: 'meetings',
    summary: 'A series of meetings',
    description:
      'What it is for, who leads it, when it meets, which units take part, and its coming meetings.',
    permission: 'meeting.read',
    params: seriesParam,
    answer: SeriesView,
    errors: ['series.notFound'],
    handle: async (read, { params }, { actor, now, locale }) => {
      const row = await getSeries(read, params.seriesId)
      const today = dayOf(now)
      const body = presentSeries(
        row,
        {
          units: await listUnitsOfSeries(read, row.id),
          coming: await listComing(read, row.id, now),
          skipped: row.ended_at
            ? []
            : skippedBetween(row.recurrence as Recurrence, today, addDays(today, HORIZON_DAYS)),
          openActions: await countOpenActions(read, row.id),
          left: row.ended_at ? await listLeft(read, { since: row.ended_at, seriesId: row.id }) : [],
        },
        actor,
        locale,
      )
      return { version: row.version, body }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-series',
    operation: 'startMeetingSeries',
    tag: 'meetings',
    summary: 'Start a series of meetings',
    description: 'Any unit starts one. Nobody is written to until invitations are sent.',
    permission: 'meeting.series.start',
    body: NewSeries,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: PLAN_ERRORS,
    handle: async (tx, { body }, { actor, now }) => ({
      body: { id: await startSeries(tx, actor, now, body) },
    }),
  }),
  changing({
    method: 'put',
    path: '/meeting-series/{seriesId}',
    operation: 'changeMeetingSeries',
    tag: 'meetings',
    summary: 'Change a series of meetings',
    description: 'Its coming meetings follow and keep their agendas; those that have been stay as they were.',
    permission: 'meeting.series.change',
    versioned: true,
    params: seriesParam,
    body: SeriesPlan,
    answer: z.object({ version: z.int() }),
    errors: ['series.notFound', 'series.ended', ...PLAN_ERRORS],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeSeries(tx, actor, now, params.seriesId, ifVersion, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-series/{seriesId}/ending',
    operation: 'endMeetingSeries',
    tag: 'meetings',
    summary: 'End a series of meetings',
    description:
      'Refused while something that was undertaken is not done: it would have no meeting to come back to.',
    permission: 'meeting.series.change',
    params: seriesParam,
    answer: z.null(),
    status: 204,
    errors: ['series.notFound', 'series.ended', 'series.hasOpenActions', 'series.hasLive'],
    handle: async (tx, { params }, { actor, now }) => {
      await endSeries(tx, actor, now, params.seriesId)
      return { body: null }
    },
  }),
]
