/** A plan that Vatten och avfall keeps in a spreadsheet: taken in twice, as plans are that change. `start` is days from the end of the demonstration’s year. */
type Row = {
  readonly id: string
  readonly title: string
  readonly phase: string
  readonly start: number
  readonly days: number
  readonly place: string
  readonly north: string
  readonly east: string
  readonly budget: string
}

const rows: readonly Row[] = [
  {
    id: 'VA-101',
    title: 'Ny tryckstegring Gustavslund',
    phase: 'Planerat',
    start: 110,
    days: 90,
    place: 'Gustavslundsvägen, Norrtälje',
    north: '6629020',
    east: '707480',
    budget: '3 200 000 kr',
  },
  {
    id: 'VA-102',
    title: 'Byte av spillvattenledning i Esplanaden',
    phase: 'Idé',
    start: 240,
    days: 60,
    place: 'Esplanaden, Norrtälje',
    north: '6628610',
    east: '708050',
    budget: '5 400 000 kr',
  },
  {
    id: 'VA-103',
    title: 'Reservvatten till Spillersboda',
    phase: 'Upphandlat',
    start: 45,
    days: 200,
    place: 'Spillersboda 2:14',
    north: '',
    east: '',
    budget: '8 000 000 kr',
  },
]

/** The plan as it was first, and as it is now: one is later and another is new. */
export const planOnce: readonly Row[] = rows.slice(0, 2)
export const planNow: readonly Row[] = rows.map((row) => (row.id === 'VA-102' ? { ...row, start: 300 } : row))
export const PLAN_NAME = 'VA-planen'
