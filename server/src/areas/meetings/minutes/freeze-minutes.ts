import type { MemberId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { describeCases } from '../../cases/index.ts'
import { findOverlaps, findProjects } from '../../projects/index.ts'
import { type ActionRow, listActionsOf } from '../actions/store.ts'
import { type ItemRow, listAttendance, listDecisions, listItems, listNotes } from '../agenda/store.ts'
import { insertMinutes, type LineToKeep, listUnitsOfMeeting } from '../closing/store.ts'
import { getMeeting } from '../meeting-store.ts'
import { listPapers, type PaperRow } from '../papers/store.ts'
import type { MinutesHead, MinutesLine } from './lines.ts'

type Freeze = {
  readonly meetingId: string
  readonly version: number
  readonly by: MemberId
  readonly now: Date
  readonly earlier: readonly ActionRow[]
}
export type Frozen = { readonly head: MinutesHead; readonly lines: readonly LineToKeep[] }

/** Writes the minutes as everything stands at the closing, one line for each item and for each action from before. */
export async function freezeMinutes(
  tx: Tx,
  { meetingId, version, by, now, earlier }: Freeze,
): Promise<Frozen> {
  const { row, series } = await getMeeting(tx, meetingId)
  const items = await listItems(tx, meetingId)
  const written = {
    papers: await listPapers(tx, meetingId),
    notes: await listNotes(tx, meetingId),
    decisions: await listDecisions(tx, meetingId),
    actions: await listActionsOf(tx, meetingId),
    cases: await describeCases(
      tx,
      [...items, ...earlier].flatMap(({ case_id: id }) => (id ? [id] : [])),
    ),
    projects: await findProjects(
      tx,
      items.flatMap(({ project_id: id }) => (id ? [id] : [])),
    ),
    overlaps: await findOverlaps(
      tx,
      items.flatMap(({ overlap_id: id }) => (id ? [id] : [])),
    ),
  }
  const today = dayOf(now)
  const lines = items.flatMap((item): LineToKeep[] => {
    const content = lineOf(item, written)
    const own: LineToKeep = { itemId: item.id, aboutId: item.id, caseId: item.case_id, content }
    if (item.kind !== 'actions') return [own]
    const before = earlier.map((action) => ({
      itemId: item.id,
      aboutId: action.item_id,
      caseId: action.case_id,
      content: {
        kind: 'earlier' as const,
        action: actionLine(action),
        isLate: action.due_on < today,
        case: caseOf(action.case_id, written.cases),
        projects: action.projects,
      },
    }))
    return [own, ...before]
  })
  const present = new Map((await listAttendance(tx, meetingId)).map((one) => [one.unit_id, one.present]))
  const units = await listUnitsOfMeeting(tx, meetingId)
  const head: MinutesHead = {
    title: series.title,
    kind: series.kind,
    startsAt: row.starts_at.toISOString(),
    startedAt: (row.started_at ?? now).toISOString(),
    closedAt: now.toISOString(),
    place: row.place,
    leader: series.leader,
    attendance: units.map(({ id, name }) => ({ unit: name, present: present.get(id) ?? null })),
    lines: lines.map(({ content }, nth) => ({ position: nth + 1, kind: content.kind })),
  }
  await insertMinutes(tx, { meetingId, version, head, by, now }, lines)
  return { head, lines }
}

type Written = {
  readonly papers: readonly PaperRow[]
  readonly notes: Awaited<ReturnType<typeof listNotes>>
  readonly decisions: Awaited<ReturnType<typeof listDecisions>>
  readonly actions: readonly ActionRow[]
  readonly cases: Awaited<ReturnType<typeof describeCases>>
  readonly projects: Awaited<ReturnType<typeof findProjects>>
  readonly overlaps: Awaited<ReturnType<typeof findOverlaps>>
}

const caseOf = (id: string | null, cases: Written['cases']) => {
  const found = id && cases.get(id)
  return id && found ? { id, number: found.number, title: found.title } : null
}

/** What it concerned, as it was named and measured then. */
function projectsOf(item: ItemRow, { projects, overlaps }: Pick<Written, 'projects' | 'overlaps'>) {
  const project = projects.get(item.project_id ?? '')
  const overlap = overlaps.get(item.overlap_id ?? '')
  const parties = overlap ? [overlap.project, overlap.other] : [project]
  return {
    projects: parties.flatMap((party) =>
      party ? [{ id: party.id, reference: party.reference, title: party.title, unit: party.unitName }] : [],
    ),
    overlap: overlap ? { kind: overlap.kind, metres: overlap.metres, days: overlap.days } : null,
  }
}

const actionLine = (action: ActionRow) => ({
  id: action.id,
  body: action.body,
  member: { id: action.member_id, name: action.member },
  unit: action.unitName,
  dueOn: action.due_on,
})

function lineOf(item: ItemRow, written: Written): MinutesLine {
  const { papers, notes, decisions, actions, cases } = written
  const isOf = (one: { readonly item_id: string }) => one.item_id === item.id
  return {
    kind: 'item',
    itemKind: item.kind as 'matter',
    title: item.kind === 'actions' ? '' : item.title,
    question: item.question,
    purpose: item.purpose as 'inform',
    owner: item.owner,
    case: caseOf(item.case_id, cases),
    ...projectsOf(item, written),
    result: (item.result ?? 'information') as 'information',
    resultText: item.result_text,
    movedTo: item.nextStartsAt?.toISOString() ?? null,
    papers: papers.filter(isOf).map(({ id, title, url }) => ({ id, title, url })),
    decisions: decisions.filter(isOf).map((one) => ({ number: `${one.year}:${one.number}`, body: one.body })),
    actions: actions.filter(isOf).map(actionLine),
    notes: notes.filter(isOf).map((one) => ({ by: one.writer, body: one.body })),
  }
}
