/** What other areas may use of the cases. */
export { listForAgenda, listStillOpen } from './agenda/store.ts'
export { getPreview } from './attachments/preview-store.ts'
export { recordStopped } from './attachments/record-stopped.ts'
export { getAttachment, insertAttachment, keepFile, listAttachments } from './attachments/store.ts'
export { combinedAnswerPdf } from './combined-answer/answer-pdf.ts'
export { listSent } from './combined-answer/store.ts'
export { casesOfCompany } from './companies/count-store.ts'
export { addContact, removeContact } from './contacts/add-contact.ts'
export {
  type CaseOfPerson,
  findCaseOf,
  isKnownAddress,
  listCasesOf,
} from './contacts/cases-of-person-store.ts'
export { NewCaseContact } from './contacts/schema.ts'
export { findFormerContact, listContacts, listRecipients } from './contacts/store.ts'
export { listMessages } from './conversation/store.ts'
export { receiveMessage } from './conversation/write.ts'
export { findCoverage } from './coverage/find-coverage.ts'
export { requestDecision } from './decision-request/request-decision.ts'
export { mayRequestFrom } from './decision-request/rules.ts'
export { listMatters, listRequests } from './decision-request/store.ts'
export { listDelayNotices } from './delay/store.ts'
export { describeCases } from './describe-store.ts'
export {
  changeableThrough,
  HIGHEST,
  INDEX_QUESTIONS,
  isAsked,
  isDiscontent,
  LONGEST_TEXT,
  LOWEST,
  QUESTIONS,
  type Question,
  type Score,
  type Scores,
  SERVICE_FACTORS,
} from './follow-up/rules.ts'
export { sayHowItWent } from './follow-up/say-how-it-went.ts'
export { type FollowUp, listFollowUps } from './follow-up/store.ts'
export { incomingMailJobs } from './incoming-mail/jobs.ts'
export type {
  ArrivedMail,
  CalendarMail,
  CalendarPart,
  EmptyMailbox,
  MailFile,
  ReadMail,
  TakeAnswers,
} from './incoming-mail/port.ts'
export { contactFields, OrgNumberText, questionFields } from './intake/schema.ts'
export { takeInCase } from './intake/take-in-case.ts'
export { authoriseInviting, holdOpenCase, mayInvite } from './inviting/invite-company.ts'
export { tellCompany } from './mails/tell-company.ts'
export { tellFormer } from './mails/tell-former.ts'
export { listParts } from './parts/store.ts'
export {
  caseOfLink,
  findCaseByLink,
  keepSessionLink,
  newPortalLink,
  type Opened,
  openLink,
  type SignedIn,
} from './portal-link-store.ts'
export { listPromises } from './promise/store.ts'
export {
  type CaseInPlace,
  listCompaniesOfCases,
  listInPlace,
  listOpenLike,
  listPlacesOfCompany,
} from './reach/store.ts'
export { recordCase } from './record-case.ts'
export { answerFromOutside, askForTime, noteOpening } from './referrals/answer-outside.ts'
export { type OpenedReferral, openReferralLink } from './referrals/link-store.ts'
export { findAsker, findShown } from './referrals/list-store.ts'
export { getCase } from './register/store.ts'
export { tellAccountable } from './taking-part.ts'
export { findBorders } from './unclear-borders/find-borders.ts'
export { nameBorders } from './unclear-borders/store.ts'
export { listWaits } from './waiting/store.ts'
