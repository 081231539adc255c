import type { AnswerOf, BodyOf } from '../../../../lib/api.ts'

export type CasePage = AnswerOf<'/cases', 'get'>
export type CaseRow = CasePage['items'][number]
export type CaseView = AnswerOf<'/cases/{caseId}', 'get'>
export type CaseStatus = CaseRow['status']
export type Outcome = NonNullable<CaseRow['outcome']>
export type Channel = CaseView['channel']

export type Part = AnswerOf<'/cases/{caseId}/parts', 'get'>['items'][number]
export type PartStatus = Part['status']
export type PartAnswer = NonNullable<Part['answer']>
export type Verdict = PartAnswer['verdict']
export type Proposal = AnswerOf<'/cases/{caseId}/part-proposals', 'get'>['items'][number]

export type CombinedAnswer = AnswerOf<'/cases/{caseId}/combined-answer', 'get'>
export type MailPreview = AnswerOf<'/cases/{caseId}/combined-answer/preview', 'post'>
export type Note = AnswerOf<'/cases/{caseId}/notes', 'get'>['items'][number]
export type Message = AnswerOf<'/cases/{caseId}/messages', 'get'>['items'][number]
export type CaseFile = AnswerOf<'/cases/{caseId}/attachments', 'get'>['items'][number]
export type CaseEvent = AnswerOf<'/cases/{caseId}/events', 'get'>['items'][number]
export type AreaHit = AnswerOf<'/area-searches', 'post'>['hits'][number]
export type Company = AnswerOf<'/company-searches', 'post'>['items'][number]
export type Area = AnswerOf<'/areas', 'get'>['items'][number]
export type Unit = AnswerOf<'/units', 'get'>['items'][number]
export type NewCaseBody = BodyOf<'/cases', 'post'>
