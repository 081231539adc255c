import type { z } from 'zod'
import type { DescribedCase } from '../../../platform/notices.ts'
import { may } from '../../../platform/permission/permission.ts'
import { type OverlapRow, type PartyRow, presentParty, presentSeen } from '../../projects/index.ts'
import type { ActionRow } from '../actions/store.ts'
import { presentAction, type Reader } from '../actions/view.ts'
import type { MeetingFacts } from '../facts.ts'
import { resultOf } from '../live/rules.ts'
import type { PaperRow } from '../papers/store.ts'
import { presentPaper } from '../papers/view.ts'
import { meetingsPermissions } from '../permissions.ts'
import { unitName } from '../series/view.ts'
import type { ItemView } from './schema.ts'
import { type DecisionRow, type ItemRow, itemFacts, type NoteRow, type Outline } from './store.ts'

export type WrittenOf = {
  readonly papers: readonly PaperRow[]
  readonly notes: readonly NoteRow[]
  readonly decisions: readonly DecisionRow[]
  readonly actions: readonly ActionRow[]
  readonly cases: ReadonlyMap<string, DescribedCase>
  readonly projects: ReadonlyMap<string, PartyRow>
  readonly overlaps: ReadonlyMap<string, OverlapRow>
}

/** An item as its reader may see it: the outline alone, when the item itself was not found for them. */
export function presentItem(
  outline: Outline,
  row: ItemRow | undefined,
  meeting: MeetingFacts,
  written: WrittenOf,
  reader: Reader,
): z.input<typeof ItemView> {
  const { edits: _edits, ...seen } = outline
  return { ...seen, content: row ? contentOf(row, meeting, written, reader) : null }
}

function contentOf(
  row: ItemRow,
  meeting: MeetingFacts,
  { papers, notes, decisions, actions, cases, projects, overlaps }: WrittenOf,
  reader: Reader,
): NonNullable<z.input<typeof ItemView>['content']> {
  const { actor, locale } = reader
  const facts = itemFacts(row, meeting)
  const isOf = (one: { readonly item_id: string }) => one.item_id === row.id
  const isOpen = meeting.status === 'planned' || meeting.status === 'live'
  const project = projects.get(row.project_id ?? '')
  const overlap = overlaps.get(row.overlap_id ?? '')
  const parties = [project, overlap?.project, overlap?.other]
  const of = row.case_id ? cases.get(row.case_id) : undefined
  return {
    title: row.kind === 'actions' ? '' : row.title,
    question: row.question,
    isRestricted: of?.isRestricted || parties.some((party) => party?.isDraft) || false,
    source: row.source,
    owner: row.owner_id && row.owner ? { id: row.owner_id, name: row.owner } : null,
    case: row.case_id && of ? { id: row.case_id, ...of } : null,
    area: row.areaCode
      ? { code: row.areaCode, title: (locale === 'en' && row.areaTitleEn) || (row.areaTitle ?? '') }
      : null,
    project: project ? presentParty(project) : null,
    overlap: overlap ? presentSeen(overlap) : null,
    units: row.units.map((unit) => ({ id: unit.id, slug: unit.slug, name: unitName(unit, locale) })),
    result: row.result as 'information' | null,
    comesTo: resultOf({
      kind: row.kind,
      result: row.result,
      decisions: decisions.filter(isOf).length,
      actions: actions.filter(isOf).length,
    }) as 'information' | null,
    resultText: row.result_text,
    movedTo:
      row.nextMeetingId && row.nextStartsAt
        ? { meetingId: row.nextMeetingId, startsAt: row.nextStartsAt.toISOString() }
        : null,
    carried: row.carried,
    spentSeconds: row.spent_seconds,
    version: row.version,
    papers: papers.filter(isOf).map((one) => presentPaper(one, facts, actor)),
    notes: notes.filter(isOf).map((note) => ({
      id: note.id,
      body: note.body,
      version: note.version,
      by: { id: note.written_by, name: note.writer },
      at: note.written_at.toISOString(),
      may: {
        change:
          meeting.status === 'live' &&
          may(meetingsPermissions['meeting.note.change'], actor, { by: note.written_by, meeting }),
      },
    })),
    decisions: decisions.filter(isOf).map((one) => ({
      id: one.id,
      body: one.body,
      version: one.version,
      number: one.number === null ? null : `${one.year}:${one.number}`,
      by: { id: one.written_by, name: one.writer },
    })),
    actions: actions.filter(isOf).map((one) => presentAction(one, reader)),
    may: {
      edit: isOpen && row.result === null && may(meetingsPermissions['meeting.item.edit'], actor, facts),
      addPapers: isOpen && may(meetingsPermissions['meeting.paper.add'], actor, facts),
    },
  }
}
