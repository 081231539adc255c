import type { CaseRow, CaseView, CombinedAnswer, Part } from './shapes.ts'
import type { SavedView } from './views/queries.ts'
import type { Wait } from './waiting/use-waited-for.ts'

/** A case that anna answers for, with what a test wants otherwise. */
export function buildCase(other: Partial<CaseView> = {}): CaseView {
  return {
    ...buildRow(),
    question: 'Vi vill ha fyra bord på trottoaren. Vad behöver vi?',
    channel: 'web',
    contact: { name: 'Sara Holm', email: 'sara@lyktan.example', phone: '070-174 06 05' },
    plansToStart: false,
    locale: 'sv',
    companyNumber: '529999-0035',
    companyTrouble: null,
    closedAt: null,
    closingNote: '',
    areas: [{ id: 'area-1', code: 'uteservering', title: 'Uteservering', titleEn: 'Outdoor seating' }],
    ledger: [
      {
        member: { id: 'member-anna', name: 'Anna Lindqvist' },
        unit: { id: 'unit-1', name: 'Näringslivskontoret', nameEn: 'Business unit' },
        from: '2026-11-20T08:00:00Z',
        to: null,
        began: 'taken',
      },
    ],
    linked: [],
    mails: { failed: 0 },
    version: 3,
    may: {
      edit: true,
      restrict: true,
      take: false,
      handOver: true,
      promise: true,
      offerParts: true,
      dispute: true,
      compose: true,
      writeToCompany: true,
      close: true,
      reopen: false,
      link: true,
      addFiles: true,
    },
    ...other,
  }
}

export function buildRow(other: Partial<CaseRow> = {}): CaseRow {
  return {
    id: 'case-1',
    number: 'L-2026-00042',
    title: 'Uteservering vid hamnen',
    status: 'open',
    outcome: null,
    visibility: 'open',
    place: 'Hamngatan 4',
    company: { id: 'company-1', name: 'Café Lyktan AB' },
    accountable: { id: 'member-anna', name: 'Anna Lindqvist' },
    accountableUnit: { id: 'unit-1', name: 'Näringslivskontoret', nameEn: 'Business unit' },
    standIn: null,
    receivedAt: '2026-11-20T08:00:00Z',
    changedAt: '2026-11-20T08:00:00Z',
    firstContactBy: '2026-11-23',
    firstContactAt: '2026-11-20T09:00:00Z',
    promisedOn: null,
    nextStep: '',
    nextStepOn: null,
    nextStepBy: null,
    parts: { total: 0, answered: 0, offered: 0 },
    ...other,
  }
}

/** A view of anna's own. */
export function buildView(other: Partial<SavedView> = {}): SavedView {
  return {
    id: '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90',
    name: 'Löften den här veckan',
    filters: { sort: 'promised' },
    columns: ['status', 'promised', 'nextStep'],
    owner: { id: 'member-anna', name: 'Anna Lindqvist', hasLeft: false },
    sharedWith: { kind: 'nobody' },
    isDefault: false,
    version: 1,
    may: { change: true, inherit: false },
    ...other,
  }
}

export const noMay = {
  accept: false,
  decline: false,
  work: false,
  answer: false,
  takeBack: false,
  withdraw: false,
}

export function buildPart(other: Partial<Part> = {}): Part {
  return {
    id: 'part-1',
    title: 'Plats på trottoaren',
    request: '',
    status: 'offered',
    unit: { id: 'unit-1', slug: 'naringsliv', name: 'Näringslivskontoret', nameEn: 'Business unit' },
    area: null,
    standIn: null,
    officer: null,
    offeredAt: '2026-11-20T08:00:00Z',
    acceptBy: '2026-11-24',
    dueOn: null,
    acceptedAt: null,
    answeredAt: null,
    endedAt: null,
    declineReason: null,
    suggestedUnit: null,
    answer: null,
    earlierAnswers: 0,
    may: noMay,
    ...other,
  }
}

export const nothingSent: CombinedAnswer = {
  draft: null,
  suggestion: '',
  conflicts: 0,
  waitsFor: [],
  signOffs: [],
  sent: [],
  may: { compose: true },
}

const nothingWaits = { items: [], waited: { company: 0, otherAuthority: 0, unit: 0 } }
const noReferrals = { items: [], usualDay: '2026-12-04', may: { ask: true, askForParts: [] } }
const noRequests = { matters: [], items: [], may: { register: false, worksOn: [] } }

/** A period of standing still that goes on. */
export function buildWait(other: Partial<Wait> = {}): Wait {
  return {
    id: 'wait-1',
    partId: null,
    part: null,
    waitsFor: 'company',
    unit: null,
    authority: '',
    about: '',
    beganAt: '2026-11-20T08:00:00Z',
    begunBy: 'Anna Lindqvist',
    wakesOn: '2026-12-04',
    remindsOn: '2026-11-27',
    remindedAt: null,
    endedAt: null,
    ending: null,
    ...other,
  }
}

const authority = { id: 'authority-1', name: 'Kommunstyrelsen', nameEn: 'Executive board' }
const shared = { email: null, phone: null, inLots: true, active: true, authority }

export const units = [
  { ...shared, id: 'unit-1', slug: 'naringsliv', name: 'Näringslivskontoret', nameEn: 'Business unit' },
  { ...shared, id: 'unit-2', slug: 'bygglov', name: 'Bygglovsenheten', nameEn: 'Building permits' },
]

/** What every case page asks for, to be joined with what a test is about. */
export function caseAnswers(of: CaseView, parts: readonly Part[] = [], answer: CombinedAnswer = nothingSent) {
  return {
    [`GET /cases/${of.id}`]: of,
    [`GET /cases/${of.id}/parts`]: { items: parts },
    [`GET /cases/${of.id}/handovers`]: { items: [] },
    [`GET /cases/${of.id}/conflicts`]: { items: [] },
    [`GET /cases/${of.id}/combined-answer`]: answer,
    [`GET /cases/${of.id}/clocks`]: { items: [] },
    [`GET /cases/${of.id}/notes`]: { items: [] },
    [`GET /cases/${of.id}/messages`]: { items: [] },
    [`PUT /cases/${of.id}/presence`]: { others: [], latest: { message: null, note: null } },
    [`GET /cases/${of.id}/contacts`]: { items: [], may: { change: true } },
    [`GET /cases/${of.id}/incoming-mails`]: { items: [] },
    [`GET /cases/${of.id}/mail-blocks`]: { items: [] },
    [`GET /cases/${of.id}/attachments`]: { items: [] },
    [`GET /cases/${of.id}/signals`]: { items: [] },
    [`GET /cases/${of.id}/waits`]: nothingWaits,
    [`GET /cases/${of.id}/referrals`]: noReferrals,
    [`GET /cases/${of.id}/promises`]: { items: [] },
    [`GET /cases/${of.id}/delay-notices`]: { grounds: [], items: [] },
    [`GET /cases/${of.id}/follow-ups`]: { awaited: false, items: [] },
    [`GET /cases/${of.id}/decision-requests`]: noRequests,
    [`GET /cases/${of.id}/contrary-answers`]: { items: [] },
    ...Object.fromEntries(parts.map(({ id }) => [`GET /parts/${id}/precedents`, { items: [] }])),
    'POST /similar-case-searches': { items: [] },
    'GET /units': { items: units },
    'GET /areas': { items: [] },
  }
}
