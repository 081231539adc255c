import type { Content } from '../meeting/queries.ts'
import type { Entry, Queue } from './queue.ts'

/** Something written about an item, as the page shows it: saved, or on its way. */
export type Line = {
  readonly kind: 'note' | 'decision' | 'action'
  readonly id: string
  readonly body: string
  /** Who wrote it; for an action whose it is. */
  readonly who: string
  readonly unit: string
  /** Of an action: whose it is, and by when. */
  readonly memberId: string
  readonly unitId: string
  readonly dueOn: string
  readonly at: string
  /** Undefined until the server has it. */
  readonly version: number | undefined
  readonly isPending: boolean
  readonly mayChange: boolean
}

const NONE = { unit: '', memberId: '', unitId: '', dueOn: '' }

/** What the server has of an item. */
function savedLines(content: Content, mayWrite: boolean): Line[] {
  return [
    ...content.decisions.map((one) => ({
      ...NONE,
      kind: 'decision' as const,
      id: one.id,
      body: one.body,
      who: one.by.name,
      at: '',
      version: one.version,
      isPending: false,
      mayChange: mayWrite,
    })),
    ...content.actions.map((one) => ({
      kind: 'action' as const,
      id: one.id,
      body: one.body,
      who: one.member.name,
      unit: one.unit.name,
      memberId: one.member.id,
      unitId: one.unit.id,
      dueOn: one.dueOn,
      at: '',
      version: one.version,
      isPending: false,
      // What holds is settled or moved, and no longer written anew.
      mayChange: mayWrite && one.status === 'draft',
    })),
    ...content.notes.map((one) => ({
      ...NONE,
      kind: 'note' as const,
      id: one.id,
      body: one.body,
      who: one.by.name,
      at: one.at,
      version: one.version,
      isPending: false,
      mayChange: one.may.change,
    })),
  ]
}

/** What stands under an item: what the server has, and over it what is written here and not confirmed yet. */
export function linesOf(
  item: { readonly id: string; readonly content: Content },
  queue: Queue,
  me: string,
  mayWrite: boolean,
): readonly Line[] {
  const lines = new Map(savedLines(item.content, mayWrite).map((line) => [line.id, line]))
  for (const entry of queue) {
    const { what, state } = entry
    if (state === 'refused' || what.kind === 'attendance' || what.itemId !== item.id) continue
    if (what.kind === 'removal') lines.delete(what.target)
    else if (what.kind !== 'result') lay(lines, entry, me)
  }
  return [...lines.values()]
}

function lay(lines: Map<string, Line>, { what, at, version, state }: Entry, me: string): void {
  if (what.kind !== 'note' && what.kind !== 'decision' && what.kind !== 'action') return
  const saved = lines.get(what.target)
  // The server has told of what it was sent, or of something later.
  if (state === 'sent' && saved && (saved.version ?? 0) >= (version ?? 0)) return
  const action =
    what.kind === 'action'
      ? {
          who: what.who,
          unit: what.unit,
          memberId: what.memberId,
          unitId: what.unitId,
          dueOn: what.dueOn,
        }
      : { ...NONE, who: saved?.who ?? me }
  lines.set(what.target, {
    ...action,
    kind: what.kind,
    id: what.target,
    body: what.body,
    at: saved?.at ?? at,
    version: saved?.version ?? (state === 'sent' ? version : undefined),
    isPending: state !== 'sent',
    mayChange: true,
  })
}

type Said = { readonly result: Content['result']; readonly text: string; readonly isPending: boolean }

/** The result that somebody has said of an item, with what is said here and not confirmed yet. */
export function saidOf(item: { readonly id: string; readonly content: Content }, queue: Queue): Said {
  const last = queue.findLast(
    ({ what, state, version }) =>
      what.kind === 'result' &&
      what.target === item.id &&
      state !== 'refused' &&
      !(state === 'sent' && item.content.version >= (version ?? 0)),
  )
  if (last?.what.kind !== 'result')
    return { result: item.content.result, text: item.content.resultText, isPending: false }
  return { result: last.what.result, text: last.what.body, isPending: last.state !== 'sent' }
}

/** Whether a unit is there, with what is said here and not confirmed yet. */
export function presentOf(
  unit: { readonly id: string; readonly present: boolean | null },
  queue: Queue,
): boolean | null {
  const last = queue.findLast(
    ({ what, state }) => what.kind === 'attendance' && what.target === unit.id && state !== 'refused',
  )
  return last?.what.kind === 'attendance' ? last.what.present : unit.present
}
