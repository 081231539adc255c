import { writeBoundaryNote } from '../../server/src/areas/responsibility/boundary/write-note.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { need, type Town } from './town.ts'

type Boundary = {
  readonly area: string
  readonly units: readonly [string, string]
  readonly body: string
  readonly example: string
}

/** Where building, land and traffic meet, and food, wine and water: drawn once, by the heads. */
const BOUNDARIES: readonly Boundary[] = [
  {
    area: 'uteservering',
    units: ['gatu-park', 'bygglov'],
    body: 'Gatu/park upplåter marken och säger var borden får stå. Bygglov prövar det som byggs på den: tak, väggar, altan och fasta skärmar.',
    example:
      'Bord, stolar och parasoll mars–oktober: Gatu/park ensamt. Ett glasat vindskydd som sitter fast: bygglov prövar det, och Gatu/park upplåter platsen.',
  },
  {
    area: 'serveringstillstand',
    units: ['social', 'raddning'],
    body: 'Socialförvaltningen prövar tillståndet. Räddningstjänsten svarar för hur många som får vistas i lokalen, och den siffran gäller i tillståndet.',
    example: 'Lokalen har 80 stolar men utrymning för 60: tillståndet söks för 60.',
  },
  {
    area: 'fettavskiljare',
    units: ['va-avfall', 'miljo-halsa'],
    body: 'Vatten och avfall kräver avskiljaren och tömmer den. Miljö och hälsa kontrollerar att den används, i samma besök som livsmedelskontrollen.',
    example: 'Ett kafé som bara värmer färdig mat: Vatten och avfall avgör om avskiljare behövs.',
  },
  {
    area: 'bygglov-andrad-anvandning',
    units: ['bygglov', 'raddning'],
    body: 'Bygglov beslutar om ändrad användning. Räddningstjänsten svarar bara på om utrymningen räcker, och gör det innan lovet lämnas.',
    example: 'Lager som blir gym: bygglov beslutar, räddningstjänsten säger hur många som får vara där.',
  },
]
const DAYS_AGO = 210

export async function seedBoundaries(tx: Tx, end: Date, town: Town): Promise<void> {
  for (const [nth, { area, units, body, example }] of BOUNDARIES.entries()) {
    const [unitId, otherUnitId] = units.map((slug) => need(town.units, slug))
    if (!unitId || !otherUnitId) continue
    const at = new Date(end.getTime() - (DAYS_AGO - nth * 9) * 86_400_000)
    const text = { areaId: need(town.areas, area), unitId, otherUnitId, body, example, disputeId: null }
    await writeBoundaryNote(tx, headOf(town, unitId), at, text)
  }
}

/** The head of a unit, as the one who acts. */
export function headOf(town: Town, unitId: string): MemberActor {
  const head = [...town.people.values()].find(({ units }) =>
    units.some(({ id, role }) => id === unitId && role === 'head'),
  )
  return head ?? need(town.people, 'amira.haddad')
}
