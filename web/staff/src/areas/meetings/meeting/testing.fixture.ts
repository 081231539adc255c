import type { Content, Item, Meeting } from './queries.ts'

export function buildContent(given: Partial<Content> = {}): Content {
  return {
    title: 'Skyltar vid torget',
    question: 'Vem svarar för skyltarna?',
    source: 'hand',
    owner: { id: 'member-anna', name: 'Anna Lindqvist' },
    isRestricted: false,
    case: null,
    area: null,
    project: null,
    overlap: null,
    units: [],
    result: null,
    comesTo: null,
    resultText: '',
    movedTo: null,
    carried: 0,
    spentSeconds: 0,
    version: 1,
    papers: [],
    notes: [],
    decisions: [],
    actions: [],
    may: { edit: true, addPapers: false },
    ...given,
  }
}

export function buildItem(
  id: string,
  given: Partial<Content> | null = {},
  outline: Partial<Item> = {},
): Item {
  return {
    id,
    kind: 'matter',
    purpose: 'discuss',
    minutes: 10,
    isDone: false,
    ...outline,
    content: given === null ? null : buildContent(given),
  }
}

/** A meeting of the lots that Anna leads, planned for an hour, with the server's clock at two. */
export function buildMeeting(given: Partial<Meeting> = {}): Meeting {
  const items = given.items ?? []
  return {
    id: 'meeting-1',
    version: 1,
    series: { id: 'series-1', title: 'Lotsmötet', kind: 'lots' },
    status: 'planned',
    cancelledWhy: '',
    startsAt: '2026-11-26T13:00:00.000Z',
    endsAt: '2026-11-26T14:00:00.000Z',
    isMoved: false,
    place: 'Stora salen',
    link: '',
    leader: { id: 'member-anna', name: 'Anna Lindqvist' },
    standIn: null,
    now: '2026-11-26T13:00:00.000Z',
    heardAt: 0,
    startedAt: null,
    closedAt: null,
    current: null,
    plannedMinutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
    availableMinutes: 60,
    items,
    earlierActions: [],
    hiddenActions: 0,
    attendance: [],
    replies: null,
    announced: null,
    minutes: null,
    next: { id: 'meeting-2', startsAt: '2026-12-10T13:00:00.000Z' },
    may: { lead: true, write: true, approve: false },
    ...given,
  }
}
