import type { Action } from './actions/queries.ts'
import type { MeetingRow, Series, SeriesRow } from './queries.ts'

const evenThursdays: Series['recurrence'] = {
  pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'even' },
  firstDay: '2026-01-01',
  lastDay: null,
  startTime: '14:00',
  minutes: 120,
  dayOff: 'skip',
}

const unit = { id: 'unit-1', slug: 'naringsliv', name: 'Näringslivskontoret' }

export const meeting = (more: Partial<MeetingRow> = {}): MeetingRow => ({
  id: 'meeting-1',
  series: { id: 'series-1', title: 'Lotsmötet', kind: 'lots' },
  startsAt: '2026-12-10T13:00:00.000Z',
  endsAt: '2026-12-10T15:00:00.000Z',
  isMoved: false,
  place: 'Stora salen',
  link: '',
  status: 'planned',
  cancelledWhy: '',
  matters: 3,
  isMine: true,
  ...more,
})

export const action = (more: Partial<Action> = {}): Action => ({
  id: 'action-1',
  body: 'Ring markägaren',
  version: 1,
  member: { id: 'member-anna', name: 'Anna Lindqvist' },
  unit,
  dueOn: '2026-12-04',
  isLate: false,
  status: 'open',
  settledNote: '',
  settledAt: null,
  moved: 0,
  movedWhy: '',
  meeting: { id: 'meeting-0', startsAt: '2026-11-26T13:00:00.000Z', series: 'Lotsmötet' },
  case: null,
  projects: [],
  may: { settle: true },
  ...more,
})

export const seriesRow = (more: Partial<SeriesRow> = {}): SeriesRow => ({
  id: 'series-1',
  kind: 'lots',
  title: 'Lotsmötet',
  unit,
  leader: { id: 'member-anna', name: 'Anna Lindqvist' },
  recurrence: evenThursdays,
  nextAt: '2026-12-10T13:00:00.000Z',
  ended: false,
  units: 3,
  isMine: true,
  ...more,
})

export const series = (more: Partial<Series> = {}): Series => ({
  id: 'series-1',
  version: 4,
  kind: 'lots',
  title: 'Lotsmötet',
  purpose: 'Ett besked och inte flera.',
  unit,
  leader: { id: 'member-anna', name: 'Anna Lindqvist' },
  standIn: null,
  place: 'Stora salen',
  link: '',
  recurrence: evenThursdays,
  standing: [{ title: 'Laget runt', purpose: 'inform', minutes: 10 }],
  units: [{ ...unit, members: [] }],
  ended: false,
  coming: [],
  skipped: [{ on: '2026-12-24', why: 'christmasEve' }],
  openActions: 1,
  left: [],
  may: { change: true },
  ...more,
})
