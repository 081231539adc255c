import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type MapProposal = Answer<'/map-proposals'>['items'][number]

export function proposalsQuery(area: string) {
  return queryOptions({
    queryKey: ['areas', 'proposals', area],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/map-proposals', { params: { query: { area } }, signal }))).items,
    meta: { topics: ['map', 'responsibility'] },
  })
}

/** What is under way in an area at the unit that answers for it, of the cases that the viewer reads. */
export function partsUnderWayQuery(code: string) {
  return queryOptions({
    queryKey: ['areas', 'under-way', code],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/areas/{code}/parts-under-way', { params: { path: { code } }, signal }))).items,
    meta: { topics: ['part', 'responsibility'] },
  })
}

export type ProposalDraft = { unitId: string; fromOn: string; reason: string }

/** Proposes another unit. Makes everything under `areas` stale. */
export function proposeChange(code: string, draft: ProposalDraft, intention: string) {
  return ask(
    api.POST('/areas/{code}/map-proposals', {
      params: { path: { code } },
      body: draft,
      headers: writeHeaders(intention),
    }),
  )
}

export type ProposalAct = { proposalId: string; act: 'approval' | 'withdrawal' }

/** Approves, or takes back. Makes everything under `areas` stale. */
export function answerProposal({ proposalId, act }: ProposalAct, intention: string) {
  const given = { params: { path: { proposalId } }, headers: writeHeaders(intention) }
  return ask(
    act === 'approval'
      ? api.POST('/map-proposals/{proposalId}/approval', given)
      : api.POST('/map-proposals/{proposalId}/withdrawal', given),
  )
}

/** Says no, with a reason. Makes everything under `areas` stale. */
export function rejectProposal(proposalId: string, body: { reason: string }, intention: string) {
  return ask(
    api.POST('/map-proposals/{proposalId}/rejection', {
      params: { path: { proposalId } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}
