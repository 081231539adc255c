import type { Overlap } from './overlaps-api.ts'

export const party = (id: string, reference: string, title: string): Overlap['project'] => ({
  id,
  reference,
  title,
  phase: 'planned',
  from: '2027-04-01',
  to: '2027-09-30',
  unit: { id: 'unit-1', slug: 'gatu-park', name: 'Gata och park', nameEn: 'Streets and parks' },
  contact: { id: 'member-bo', name: 'Bo Ek' },
})

/** A new collision that may be settled. */
export const overlap: Overlap = {
  id: 'o1',
  kind: 'collision',
  metres: 40.4,
  days: 0,
  likeness: 12,
  ruleVersion: 1,
  status: 'new',
  project: party('p2', 'P-2026-0003', 'Byte av vattenledning'),
  other: party('p1', 'P-2026-0012', 'Ny cykelväg'),
  case: null,
  owner: { id: 'member-bo', name: 'Bo Ek' },
  decision: '',
  foundAt: '2026-11-20T09:00:00.000Z',
  settledAt: null,
  endedAt: null,
  version: 3,
  may: { settle: true },
}
