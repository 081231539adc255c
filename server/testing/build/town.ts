import { demoAreas } from '../../../demo/map.ts'
import { type BuiltArea, buildArea } from './area.ts'
import {
  type BuiltMember,
  type BuiltUnit,
  buildAuthority,
  buildDuty,
  buildMember,
  buildUnit,
  type Ground,
} from './organisation.ts'

const UNITS = {
  naringsliv: ['Näringslivsenheten', 'Business unit', 'styrelsen'],
  bygglov: ['Bygglovsenheten', 'Building permits', 'namnden'],
  'miljo-halsa': ['Miljö och hälsa', 'Environment and health', 'forbundet'],
  'gatu-park': ['Gatu/park', 'Streets and parks', 'styrelsen'],
  'va-avfall': ['Vatten och avfall', 'Water and waste', 'bolaget'],
} as const
export type TownUnit = keyof typeof UNITS

export type Town = {
  readonly units: Readonly<Record<TownUnit, BuiltUnit>>
  readonly officers: Readonly<Record<TownUnit, BuiltMember>>
  readonly heads: Readonly<Record<TownUnit, BuiltMember>>
  /** On duty the whole of 2026. */
  readonly pilot: BuiltMember
  readonly administrator: BuiltMember
  /** By code: the areas of the demonstration's map that one of the five units answers for. */
  readonly areas: ReadonlyMap<string, BuiltArea>
}

/** A town as it can be handed to other processes. */
export type KeptTown = Omit<Town, 'areas'> & { readonly areas: readonly BuiltArea[] }

export const keepTown = (town: Town): KeptTown => ({ ...town, areas: [...town.areas.values()] })

/** The town that stands in a copy of the database it was built in. */
export const findTown = (kept: KeptTown): Town => ({
  ...kept,
  areas: new Map(kept.areas.map((area) => [area.code, area])),
})

/**
 * A small standing cast: five units under a board, another board, a joint authority and a municipal company, an
 * officer and a head in each, a pilot on duty and an administrator.
 */
export async function buildTown(house: Ground): Promise<Town> {
  const authorities = {
    styrelsen: await buildAuthority(house, { slug: 'kommunstyrelsen', name: 'Kommunstyrelsen' }),
    namnden: await buildAuthority(house, { slug: 'byggnamnden', name: 'Byggnadsnämnden' }),
    forbundet: await buildAuthority(house, {
      slug: 'miljoforbundet',
      name: 'Miljöförbundet',
      kind: 'joint_authority',
    }),
    bolaget: await buildAuthority(house, {
      slug: 'vattenbolaget',
      name: 'Vatten AB',
      kind: 'municipal_company',
    }),
  }
  const units = await forEachUnit((slug) => {
    const [name, nameEn, authority] = UNITS[slug]
    return buildUnit(house, { slug, name, nameEn, authorityId: authorities[authority].id })
  })
  const officers = await forEachUnit((slug) =>
    buildMember(house, {
      name: `Olle ${units[slug].name}`,
      email: `olle.${slug}@kommun.example`,
      units: [units[slug].id],
    }),
  )
  const heads = await forEachUnit((slug) =>
    buildMember(house, {
      name: `Carin ${units[slug].name}`,
      email: `carin.${slug}@kommun.example`,
      title: 'Enhetschef',
      units: [{ id: units[slug].id, role: 'head' }],
    }),
  )
  const home = [units.naringsliv.id]
  const pilot = await buildMember(house, {
    name: 'Lova Lots',
    email: 'lova@kommun.example',
    roles: ['pilot'],
    units: home,
  })
  const administrator = await buildMember(house, {
    name: 'Adam Administratör',
    email: 'adam@kommun.example',
    roles: ['administrator'],
    units: home,
  })
  await buildDuty(house, { memberId: pilot.id })
  return { units, officers, heads, pilot, administrator, areas: await buildMap(house, units) }
}

async function forEachUnit<T>(build: (slug: TownUnit) => Promise<T>): Promise<Record<TownUnit, T>> {
  return {
    naringsliv: await build('naringsliv'),
    bygglov: await build('bygglov'),
    'miljo-halsa': await build('miljo-halsa'),
    'gatu-park': await build('gatu-park'),
    'va-avfall': await build('va-avfall'),
  }
}

async function buildMap(house: Ground, units: Readonly<Record<string, BuiltUnit>>) {
  const areas = new Map<string, BuiltArea>()
  for (const area of demoAreas) {
    const accountable = units[area.accountable]
    if (!accountable) continue
    const consulted = area.consulted.flatMap((slug) => units[slug]?.id ?? [])
    const more = { accountable: accountable.id, consulted }
    areas.set(area.code, await buildArea(house, { ...area, ...more }))
  }
  return areas
}
