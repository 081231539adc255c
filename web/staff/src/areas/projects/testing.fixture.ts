import type { Project, ProjectRow } from './queries.ts'

const unit = { id: 'unit-1', slug: 'gatu-park', name: 'Gata och park', nameEn: 'Streets and parks' }

/** A project as it stands in a list. */
export function projectRow(more: Partial<ProjectRow> = {}): ProjectRow {
  return {
    id: '0198c0de-0000-7000-8000-0000000000a1',
    reference: 'P-2026-0012',
    title: 'Ny gång- och cykelväg längs Gustav Adolfs väg',
    unit,
    contact: { id: 'member-bo', name: 'Bo Ek' },
    phase: 'planned',
    period: {
      earliest: null,
      plannedStart: '2027-04-01',
      plannedEnd: '2027-09-30',
      latest: null,
      startIsCertain: true,
      endIsCertain: false,
    },
    place: { kind: 'drawn', text: 'Gustav Adolfs väg', point: [18.69, 59.762] },
    visibility: 'internal',
    impact: ['closure'],
    isStale: false,
    changedAt: '2026-11-20T09:00:00.000Z',
    ...more,
  }
}

/** A project with all that is known of it. */
export function project(more: Partial<Project> = {}): Project {
  return {
    ...projectRow(),
    purpose: 'Barn ska kunna cykla säkert till skolan.',
    closingReason: '',
    place: {
      kind: 'drawn',
      text: 'Gustav Adolfs väg',
      point: [18.69, 59.762],
      geometry: {
        type: 'LineString',
        coordinates: [
          [18.685, 59.761],
          [18.695, 59.763],
        ],
      },
      accuracy: 'exact',
    },
    areas: [{ id: 'area-1', code: 'gator', title: 'Gator och vägar', titleEn: 'Streets and roads' }],
    companies: [{ id: 'company-1', name: 'Café Roslagen AB' }],
    partners: [{ unit: null, name: 'Trafikverket', role: 'väghållare' }],
    budgetFrame: 4_500_000,
    links: [{ title: 'Förstudien', url: 'https://kommun.example/forstudie' }],
    source: null,
    fromCase: null,
    confirmed: null,
    createdAt: '2026-09-01T08:00:00.000Z',
    version: 3,
    may: { change: true },
    ...more,
  }
}
