import type { paths } from '@farled/api-client'

type Answer<P extends keyof paths, M extends 'get' | 'post', S extends number = 200> = paths[P] extends {
  [K in M]: { responses: { [K2 in S]: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type CasePage = Answer<'/cases', 'get'>
export type CaseRow = CasePage['items'][number]
export type CaseView = Answer<'/cases/{caseId}', 'get'>
export type CaseStatus = CaseRow['status']
export type Outcome = NonNullable<CaseRow['outcome']>
export type Channel = CaseView['channel']
export type NamedUnit = NonNullable<CaseRow['accountableUnit']>

export type Part = Answer<'/cases/{caseId}/parts', 'get'>['items'][number]
export type PartStatus = Part['status']
export type PartAnswer = NonNullable<Part['answer']>
export type Verdict = PartAnswer['verdict']
export type Proposal = Answer<'/cases/{caseId}/part-proposals', 'get'>['items'][number]

export type CombinedAnswer = Answer<'/cases/{caseId}/combined-answer', 'get'>
export type MailPreview = Answer<'/cases/{caseId}/combined-answer/preview', 'post'>
export type Note = Answer<'/cases/{caseId}/notes', 'get'>['items'][number]
export type Message = Answer<'/cases/{caseId}/messages', 'get'>['items'][number]
export type CaseFile = Answer<'/cases/{caseId}/attachments', 'get'>['items'][number]
export type CaseEvent = Answer<'/cases/{caseId}/events', 'get'>['items'][number]
export type SimilarCase = Answer<'/similar-case-searches', 'post'>['items'][number]
export type AreaHit = Answer<'/area-searches', 'post'>['hits'][number]
export type Company = Answer<'/company-searches', 'post'>['items'][number]
export type Area = Answer<'/areas', 'get'>['items'][number]
export type Unit = Answer<'/units', 'get'>['items'][number]
export type UnitMember = Answer<'/units/{slug}', 'get'>['members'][number]
export type NewCaseBody = paths['/cases']['post']['requestBody']['content']['application/json']
