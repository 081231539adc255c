import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type AnswerOf, api, ask } from '../../../../lib/api.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSettled } from '../../../../lib/settled.ts'
import type { Command } from '../../../../ui/command-palette.tsx'

type Hit = AnswerOf<'/searches', 'post'>['groups'][number]['hits'][number]

const SHORTEST = 2

/** What the server finds for the words typed, as things to go to. */
export function useSearch(typed: string): { commands: readonly Command[]; isSearching: boolean } {
  const t = useTexts('web')
  const navigate = useNavigate()
  const query = useSettled(typed.trim())
  const isAsked = query.length >= SHORTEST
  const found = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => ask(api.POST('/searches', { body: { query, limit: 5 }, signal })),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })

  const places = {
    case: ({ id }) => navigate({ to: '/cases/$caseId', params: { caseId: id } }),
    company: ({ id }) => navigate({ to: '/companies/$companyId', params: { companyId: id } }),
    project: ({ id }) => navigate({ to: '/projects/$projectId', params: { projectId: id } }),
    unit: ({ id }) => navigate({ to: '/units/$slug', params: { slug: id } }),
    area: ({ id }) => navigate({ to: '/map/$code', params: { code: id } }),
    boundary: ({ id }) => navigate({ to: '/map/$code', params: { code: id }, hash: 'area-boundary' }),
    // A member has no page of their own; the title says who they are and the detail where they work.
    member: () => navigate({ to: '/units' }),
  } as const satisfies Record<Hit['kind'], (hit: Hit) => Promise<void>>

  const groups = isAsked ? (found.data?.groups ?? []) : []
  const hits = groups.flatMap((group) => group.hits)
  return {
    isSearching: isAsked && found.isFetching,
    commands: hits.map((hit) => ({
      id: `${hit.kind}-${hit.id}-${hit.title}`,
      label: hit.title,
      detail: hit.detail,
      group: t(`found.${hit.kind}`),
      run: () => void places[hit.kind](hit),
    })),
  }
}
