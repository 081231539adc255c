import { evenThursdays } from '../recurrence/recurrence.fixture.ts'
import type { SeriesCalendar } from './entries.rules.ts'
import type { Attendee } from './entry.ts'

export const attendee = (name: string, given: Partial<Attendee> = {}): Attendee => ({
  name,
  address: `${name.toLowerCase()}@kommun.example`,
  attendance: 'needsAction',
  isOptional: false,
  ...given,
})

/** The lots meeting with two who are invited. */
export const lotsSeries: SeriesCalendar = {
  id: '0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01',
  host: 'farled.example',
  recurrence: evenThursdays,
  title: 'Lotsmötet',
  description: '',
  place: 'Stadshuset',
  link: '',
  organizer: { name: 'Lotsen', address: 'lots@kommun.example' },
  attendees: [attendee('Anna'), attendee('Bo')],
  meetings: [],
}
