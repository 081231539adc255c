import { createHash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { asSystem, type Read, type Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { type CaseInPlace, listInPlace, listOpenLike } from '../../cases/index.ts'
import { hasEnded } from '../facts.ts'
import type { Shape } from '../geometry/shape.ts'
import {
  decideChange,
  decideOverlap,
  decideReach,
  type Overlap,
  type OverlapRule,
  type Side,
} from './rules.ts'
import {
  type Candidate,
  closeOverlap,
  type Found,
  findCandidate,
  getRule,
  insertOverlap,
  type Kept,
  likenessOf,
  listCandidates,
  listCasesNear,
  listKept,
  listPoints,
  listReaching,
  moveOverlap,
} from './store.ts'

/** One that a project or a case meets, and how. */
type Met = {
  readonly found: Found
  readonly project: Candidate
  readonly other: Candidate | null
  readonly case: CaseInPlace | null
}

/**
 * Finds anew what a project overlaps, in the transaction that changed it, as the program: also with cases that whoever
 * changed it may not read. `holdOverlaps` has been called.
 */
export async function evaluateProject(tx: Tx, actor: Actor, now: Date, projectId: string): Promise<void> {
  await asSystem(tx, async () => {
    const rule = await getRule(tx)
    const project = await findCandidate(tx, projectId)
    const takesPart = project && !hasEnded(project.phase) && project.visibility !== 'draft'
    const met = takesPart ? await meetProject(tx, project, rule) : []
    await bringInLine(tx, actor, now, await listKept(tx, { projectId }), met)
  })
}

/** The same for a case. */
export async function evaluateCase(tx: Tx, actor: Actor, now: Date, caseId: CaseId): Promise<void> {
  await asSystem(tx, async () => {
    const rule = await getRule(tx)
    const [found] = await listInPlace(tx, [caseId])
    const met = found?.isOpen ? await meetCase(tx, found, rule) : []
    await bringInLine(tx, actor, now, await listKept(tx, { caseId }), met)
  })
}

/** What a project meets, of what whoever reads may read. */
export async function meetProject(tx: Read, project: Candidate, rule: OverlapRule): Promise<Met[]> {
  const met: Met[] = []
  for (const other of await listCandidates(tx, project, rule)) {
    const overlap = decideOverlap(project, other, other.likeness, rule)
    if (overlap) met.push({ found: foundBy(overlap, project, other, rule), project, other, case: null })
  }
  for (const one of await listCasesFor(tx, project, rule)) {
    const side = await sideOf(tx, one)
    const overlap = decideReach(project, side, await likenessOf(tx, project.title, one.title), rule)
    if (overlap)
      met.push({
        found: foundBy(overlap, project, { ...one, ...side }, rule),
        project,
        other: null,
        case: one,
      })
  }
  return met
}

async function meetCase(tx: Read, one: CaseInPlace, rule: OverlapRule): Promise<Met[]> {
  const side = await sideOf(tx, one)
  const projects = await listReaching(tx, { ...side, title: one.title, areaIds: one.areaIds }, rule)
  return projects.flatMap((project) => {
    const overlap = decideReach(project, side, project.likeness, rule)
    if (!overlap || project.fromCaseId === one.id) return []
    const found = foundBy(overlap, project, { ...one, ...side }, rule)
    return [{ found, project, other: null, case: one }]
  })
}

async function listCasesFor(tx: Read, project: Candidate, rule: OverlapRule): Promise<CaseInPlace[]> {
  const near = project.shape ? await listCasesNear(tx, project.shape, rule.collisionMetres) : []
  const byPoint = (await listInPlace(tx, near)).filter(({ isOpen }) => isOpen)
  const like = { ...project, perCent: rule.subjectLikenessInArea - 1 }
  const byWords = await listOpenLike(tx, like)
  const all = [...new Map([...byPoint, ...byWords].map((one) => [one.id, one])).values()]
  return all.filter(({ id }) => id !== project.fromCaseId)
}

async function sideOf(read: Read, one: CaseInPlace): Promise<Side> {
  const point: Shape | null = (await listPoints(read, [one.id])).get(one.id) ?? null
  const { unitId, placeKey, areaIds } = one
  return { unitId, shape: point, placeKey, from: null, to: null, areaIds }
}

type Named = Side & { readonly id: string; readonly title: string }

/** An overlap with what it was found by: the same whichever of the two is looked at first. */
function foundBy(overlap: Overlap, a: Named, b: Named, rule: OverlapRule): Found {
  const facts = ({ id, title, shape, placeKey, from, to }: Named) => [
    id,
    overlap.kind === 'subject' ? title : '',
    shape && [shape.type, shape.coordinates],
    shape ? '' : placeKey,
    from,
    to,
  ]
  const sides = [a, b].toSorted((x, y) => (x.id < y.id ? -1 : 1)).map(facts)
  const basis = createHash('sha256').update(JSON.stringify(sides)).digest('hex')
  return { ...overlap, basis, ruleVersion: rule.version }
}

const keyOf = (of: { projectId: string; otherId: string | null; caseId: CaseId | null }) =>
  `${of.projectId} ${of.otherId ?? of.caseId}`

/** The pair as it is kept: the project with the lower id first. */
function pairOf({ project, other, case: one }: Met) {
  if (!other) return { projectId: project.id, otherId: null, caseId: one?.id ?? null }
  const [projectId, otherId] = project.id < other.id ? [project.id, other.id] : [other.id, project.id]
  return { projectId, otherId, caseId: null }
}

/** Whoever came last asks the other: the contact of the later project, or of the project when it meets a case. */
const ownerOf = ({ project, other }: Met) =>
  other &&
  (other.createdAt > project.createdAt || (+other.createdAt === +project.createdAt && other.id > project.id))
    ? other.contactId
    : project.contactId

async function bringInLine(tx: Tx, actor: Actor, now: Date, kept: readonly Kept[], met: readonly Met[]) {
  const before = new Map(kept.map((one) => [keyOf(one), one]))
  const still = new Set<string>()
  for (const one of met) {
    const pair = pairOf(one)
    still.add(keyOf(pair))
    const known = before.get(keyOf(pair))
    const change = decideChange(known, one.found)
    if (change === 'found') {
      const id = await insertOverlap(tx, one.found, { ...pair, ownerId: ownerOf(one), now })
      await tell(tx, actor, now, 'overlap.found', id, pair)
    }
    if (known && (change === 'moved' || change === 'reopened')) {
      await moveOverlap(tx, known.id, one.found, { what: change, now })
      await tell(tx, actor, now, change === 'moved' ? 'overlap.moved' : 'overlap.reopened', known.id, pair)
    }
  }
  for (const one of kept) {
    if (still.has(keyOf(one)) || decideChange(one, null) !== 'ended') continue
    await closeOverlap(tx, one.id, now)
    await tell(tx, actor, now, 'overlap.ended', one.id, one)
  }
}

async function tell(
  tx: Tx,
  actor: Actor,
  now: Date,
  name: 'overlap.found' | 'overlap.moved' | 'overlap.reopened' | 'overlap.ended',
  overlapId: string,
  { projectId, otherId, caseId }: { projectId: string; otherId: string | null; caseId: CaseId | null },
): Promise<void> {
  const data = { overlapId, projectId, otherId }
  await record(tx, actor, now, { name, data, ...(caseId ? { caseId } : {}) })
}
