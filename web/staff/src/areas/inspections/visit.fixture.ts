import type { Joint, Neighbour, Visit, VisitRow } from './queries.ts'

const unit = (name: string) => ({ id: `unit-${name}`, slug: name.toLowerCase(), name })
const inspector = { id: 'member-anna', name: 'Anna Lindqvist' }

export const row: VisitRow = {
  id: 'visit-1',
  unit: unit('Miljö'),
  inspector,
  company: { id: 'company-1', name: 'Krogen vid kajen AB' },
  site: 'Hamngatan 4',
  property: '',
  subject: 'Livsmedelskontroll',
  earliestOn: '2099-12-07',
  latestOn: '2099-12-11',
  startsAt: null,
  endsAt: null,
  status: 'planned',
  isAnnounced: true,
  outcome: null,
  doneOn: null,
  joint: null,
  isAskedAnother: false,
  isMine: true,
}

export const joint: Joint = {
  id: 'joint-1',
  status: 'proposed',
  startsAt: '2099-12-07T08:00:00.000Z',
  endsAt: '2099-12-07T10:00:00.000Z',
  proposedBy: null,
  version: 3,
  company: row.company,
  site: row.site,
  parties: ['Miljö', 'Bygglov'].map((name, nth) => ({
    visitId: `visit-${nth + 1}`,
    unit: unit(name),
    inspector,
    subject: row.subject,
    earliestOn: row.earliestOn,
    latestOn: row.latestOn,
    isAnnounced: true,
    hasSaidYes: nth === 1,
    may: { answer: nth === 0 },
  })),
}

export const visit: Visit = {
  ...row,
  joint: null,
  areas: [],
  prepare: '',
  lawfulBasis: '',
  contactName: '',
  contactEmail: null,
  case: null,
  outcomeNote: '',
  endedWhy: '',
  declined: [],
  requests: [],
  version: 2,
  may: { change: true, note: true },
}

export const neighbour: Neighbour = {
  id: 'visit-3',
  unit: unit('Räddningstjänsten'),
  inspector: { id: 'member-bo', name: 'Bo Ek' },
  subject: 'Brandskydd',
  site: 'Hamngatan 4',
  earliestOn: '2099-12-08',
  latestOn: '2099-12-08',
  startsAt: null,
  isAnnounced: true,
  isProposed: true,
}
