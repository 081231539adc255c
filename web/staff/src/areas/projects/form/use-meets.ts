import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSettled } from '../../../../../lib/settled.ts'
import type { MapShape } from '../../../../../ui/map/engine.ts'
import { type Preview, type PreviewPlan, previewQuery } from '../overlaps/overlaps-api.ts'
import { comparedOf, type ProjectDraft } from './project-draft.ts'

/** So long somebody has to stop writing before others are looked for. */
const PAUSE_MS = 500

type MetItem = Preview['items'][number]
export type Meets = {
  /** `waits` for something to look by, `looks`, `found` also when it is nothing, or `failed`, which hinders nobody. */
  readonly state: 'waits' | 'looks' | 'found' | 'failed'
  readonly items: readonly MetItem[]
  /** What it meets, to draw beside. */
  readonly shapes: readonly MapShape[]
  readonly error: unknown
}

const NONE: readonly MetItem[] = []

/** What a project would meet as it is written now, looked for while one writes. */
export function useMeets(
  draft: ProjectDraft,
  of: { readonly projectId: string | null; readonly fromCaseId: string | null },
): Meets {
  const plan = comparedOf(draft)
  // As text: each letter makes another plan, and only one that says something else is worth asking about.
  const asked = useSettled(plan ? JSON.stringify({ ...plan, ...of }) : '', PAUSE_MS)
  const found = useQuery({
    ...previewQuery((asked ? JSON.parse(asked) : {}) as PreviewPlan),
    enabled: asked !== '',
  })
  const items = asked ? (found.data?.items ?? NONE) : NONE
  const shapes = useMemo(() => items.flatMap(asShape), [items])
  const state = asked ? (found.error ? 'failed' : found.data ? 'found' : 'looks') : 'waits'
  return { state, items, shapes, error: found.error }
}

function asShape({ kind, project, geometry }: MetItem): MapShape[] {
  if (!project || !geometry) return []
  const tone = kind === 'subject' ? 'quiet' : kind
  return [{ id: project.id, geometry, tone }]
}
