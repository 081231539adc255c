import type { Entry } from '../../meetings/index.ts'

/** A visit whose time is fixed, as calendars are told of it. */
export type TimedVisit = {
  readonly id: string
  /** Units that come at one time as one. */
  readonly jointId: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly isAnnounced: boolean
  readonly isRestricted: boolean
  readonly contactName: string
  readonly contactEmail: string | null
}

/** An entry of a company's calendars, with the visits that it stands for. */
export type Kept = { readonly entry: Entry; readonly visitIds: readonly string[] }

/** Visits that the company has in its calendar as one. */
export type Together<Visit extends TimedVisit = TimedVisit> = readonly [Visit, ...Visit[]]

/** Who at the company is told of an occasion: each contact of any of its visits, once. */
export function contactsOf(occasion: Together): { name: string; address: string }[] {
  const found = new Map<string, { name: string; address: string }>()
  for (const { contactName, contactEmail } of occasion)
    if (contactEmail && !found.has(contactEmail.toLowerCase()))
      found.set(contactEmail.toLowerCase(), { name: contactName || contactEmail, address: contactEmail })
  return [...found.values()]
}

/**
 * What the company is told of, gathered as it meets it. An unannounced visit never; nor one of a restricted case, which is
 * told on that case's own page, but what has been told already goes on being told: else it would look cancelled.
 */
export function occasionsTold<Visit extends TimedVisit>(
  visits: readonly Visit[],
  told: readonly Kept[],
): Together<Visit>[] {
  const isTold = new Set(told.flatMap(({ visitIds }) => visitIds))
  const found = new Map<string, [Visit, ...Visit[]]>()
  for (const visit of visits.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!visit.isAnnounced || (visit.isRestricted && !isTold.has(visit.id))) continue
    const key = visit.jointId ? `${visit.jointId} ${visit.startsAt.getTime()}` : visit.id
    const occasion = found.get(key)
    if (occasion) occasion.push(visit)
    else found.set(key, [visit])
  }
  return [...found.values()].filter((occasion) => contactsOf(occasion).length > 0)
}

/**
 * The name of each occasion in the company's calendars. It keeps the name under which any of its visits stands there, so
 * that a unit which comes along, or goes its own way, changes the entry instead of making another; each name is used once.
 */
export function namesOf(
  occasions: readonly Together[],
  told: readonly Kept[],
  nameOf: (visitId: string) => string,
): string[] {
  const taken = new Set<string>()
  const share = ({ visitIds }: Kept, occasion: Together) =>
    occasion.filter(({ id }) => visitIds.includes(id)).length
  const kept = occasions.map((occasion) => {
    const [best] = told
      .filter(({ entry, ...one }) => !taken.has(entry.uid) && share({ entry, ...one }, occasion) > 0)
      .toSorted((a, b) => share(b, occasion) - share(a, occasion) || (a.entry.uid < b.entry.uid ? -1 : 1))
    if (best) taken.add(best.entry.uid)
    return best?.entry.uid
  })
  const known = new Set(told.map(({ entry }) => entry.uid))
  return occasions.map((occasion, nth) => {
    const own = kept[nth]
    if (own) return own
    // A name that stands for another's entry would move that one.
    const isFree = (name: string) => !taken.has(name) && !known.has(name)
    let name = occasion.map(({ id }) => nameOf(id)).find(isFree) ?? ''
    for (let more = 2; name === ''; more += 1) name = [nameOf(`${occasion[0].id}-${more}`)].find(isFree) ?? ''
    taken.add(name)
    return name
  })
}
