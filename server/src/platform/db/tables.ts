// Written by `npm run schema` from the migrations: change those, not this.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type DB = {
  absence: Absence
  accountability: Accountability
  answer: Answer
  answer_conflict: AnswerConflict
  answer_term: AnswerTerm
  answer_text: AnswerText
  answer_text_version: AnswerTextVersion
  area: Area
  attachment: Attachment
  authority: Authority
  boundary_note: BoundaryNote
  business_case: BusinessCase
  calendar_feed: CalendarFeed
  case_access: CaseAccess
  case_area: CaseArea
  case_contact: CaseContact
  case_link: CaseLink
  case_member: CaseMember
  case_number: CaseNumber
  case_point: CasePoint
  case_reading: CaseReading
  case_unit: CaseUnit
  combined_answer: CombinedAnswer
  company: Company
  company_code: CompanyCode
  company_contact: CompanyContact
  company_distinct: CompanyDistinct
  company_fact: CompanyFact
  company_identity: CompanyIdentity
  company_merge: CompanyMerge
  company_merge_case: CompanyMergeCase
  company_session: CompanySession
  company_sign_in: CompanySignIn
  contact: Contact
  decision_request: DecisionRequest
  default_view: DefaultView
  delay_notice: DelayNotice
  dispute: Dispute
  dispute_unit: DisputeUnit
  duty: Duty
  duty_swap: DutySwap
  event: Event
  file_preview: FilePreview
  follow_up: FollowUp
  half_day: HalfDay
  handover: Handover
  handover_text: HandoverText
  idempotency: Idempotency
  incoming_mail: IncomingMail
  incoming_mail_file: IncomingMailFile
  introduction: Introduction
  joint_answer: JointAnswer
  joint_visit: JointVisit
  joint_visit_decline: JointVisitDecline
  learned_word: LearnedWord
  learned_word_case: LearnedWordCase
  legal_limit: LegalLimit
  limit_rule: LimitRule
  mail_block: MailBlock
  mail_key: MailKey
  mailbox_state: MailboxState
  map_approval: MapApproval
  map_proposal: MapProposal
  matter: Matter
  matter_dates: MatterDates
  meeting: Meeting
  meeting_action: MeetingAction
  meeting_attendance: MeetingAttendance
  meeting_decision: MeetingDecision
  meeting_item: MeetingItem
  meeting_item_unit: MeetingItemUnit
  meeting_minutes: MeetingMinutes
  meeting_minutes_line: MeetingMinutesLine
  meeting_note: MeetingNote
  meeting_paper: MeetingPaper
  meeting_presence: MeetingPresence
  meeting_reply: MeetingReply
  meeting_series: MeetingSeries
  meeting_series_member: MeetingSeriesMember
  meeting_series_unit: MeetingSeriesUnit
  meeting_slot: MeetingSlot
  meeting_slot_offer: MeetingSlotOffer
  meeting_slot_reply: MeetingSlotReply
  member: Member
  member_role: MemberRole
  membership: Membership
  message: Message
  message_template: MessageTemplate
  message_template_version: MessageTemplateVersion
  migration: Migration
  note: Note
  note_mention: NoteMention
  note_text: NoteText
  notice: Notice
  notice_choice: NoticeChoice
  office_day: OfficeDay
  office_hours: OfficeHours
  outbox_mail: OutboxMail
  overlap_rule: OverlapRule
  part: Part
  part_dependency: PartDependency
  plan_template: PlanTemplate
  plan_template_step: PlanTemplateStep
  portal_draft: PortalDraft
  portal_link: PortalLink
  presence: Presence
  project: Project
  project_area: ProjectArea
  project_company: ProjectCompany
  project_file: ProjectFile
  project_follow: ProjectFollow
  project_history: ProjectHistory
  project_number: ProjectNumber
  project_overlap: ProjectOverlap
  project_overlap_history: ProjectOverlapHistory
  project_partner: ProjectPartner
  promise: Promise
  public_opening: PublicOpening
  referral: Referral
  referral_file: ReferralFile
  referral_link: ReferralLink
  referral_term: ReferralTerm
  responsibility: Responsibility
  saved_view: SavedView
  search_learning: SearchLearning
  search_synonym: SearchSynonym
  service_calendar: ServiceCalendar
  service_goal: ServiceGoal
  service_goal_of_unit: ServiceGoalOfUnit
  session: Session
  sign_in: SignIn
  sign_off: SignOff
  signal: Signal
  signal_level: SignalLevel
  stored_file: StoredFile
  unit: Unit
  visit: Visit
  visit_area: VisitArea
  visit_calendar: VisitCalendar
  visit_link: VisitLink
  visit_pair: VisitPair
  visit_setting: VisitSetting
  visit_time_request: VisitTimeRequest
  wait: Wait
  word_set_aside: WordSetAside
}

export type Absence = {
  id: string
  member_id: string
  deputy_id: string | null
  period: string
  set_by: string | null
  set_at: ColumnType<Date, Date | string>
  version: Generated<number>
}

export type Accountability = {
  id: string
  case_id: string
  member_id: string
  unit_id: string
  period: string
  began: 'received' | 'taken' | 'handed_over' | 'moved' | 'reopened'
}

export type Answer = {
  id: string
  part_id: string
  case_id: string
  verdict: 'possible' | 'possible_with_conditions' | 'not_possible' | 'needs_more_information' | 'information'
  body: string
  conditions: Generated<string>
  legal_basis: Generated<string>
  binding: Generated<boolean>
  valid_until: string | null
  status: 'issued' | 'superseded' | 'withdrawn'
  issued_by: string
  issued_at: ColumnType<Date, Date | string>
  version: Generated<number>
  joint_id: string | null
}

export type AnswerConflict = {
  id: string
  case_id: string
  kind: 'verdict' | 'term' | 'stated'
  term: string | null
  part_id: string
  other_part_id: string
  answer_id: string
  other_answer_id: string
  statement: Generated<string>
  found_at: ColumnType<Date, Date | string>
  found_by: string | null
  status: Generated<'open' | 'agreed' | 'released' | 'ended'>
  reason: Generated<string>
  ended_at: ColumnType<Date | null, Date | string | null>
  ended_by: string | null
}

export type AnswerTerm = {
  answer_id: string
  case_id: string
  key: string
  bound: 'exactly' | 'at_most' | 'at_least'
  value: string
}

export type AnswerText = {
  id: string
  area_id: string
  unit_id: string
  title: string
  body: string
  conditions: Generated<string>
  legal_basis: Generated<string>
  version: Generated<number>
  changed_at: ColumnType<Date, Date | string>
  changed_by: string
  retired_at: ColumnType<Date | null, Date | string | null>
}

export type AnswerTextVersion = {
  text_id: string
  version: number
  title: string
  body: string
  conditions: string
  legal_basis: string
  retired: boolean
  written_at: ColumnType<Date, Date | string>
  written_by: string
}

export type Area = {
  id: string
  code: string
  parent_id: string | null
  title: string
  title_en: string
  description: Generated<string>
  description_en: Generated<string>
  keywords: Generated<string[]>
  examples: Generated<string[]>
  legal_basis: string | null
  statutory_limit: string | null
  statutory_limit_source: string | null
  active: Generated<boolean>
  version: Generated<number>
  limit_id: string | null
  usual_days: number | null
}

export type Attachment = {
  id: string
  case_id: string
  hash: string
  name: string
  from_company: boolean
  uploaded_by: string | null
  uploaded_at: ColumnType<Date, Date | string>
  shown_to_company: boolean
  referral_id: string | null
}

export type Authority = {
  id: string
  slug: string
  name: string
  name_en: string
  kind: 'board' | 'joint_authority' | 'municipal_company'
}

export type BoundaryNote = {
  id: string
  area_id: string
  unit_id: string
  other_unit_id: string
  body: string
  example: Generated<string>
  dispute_id: string | null
  written_at: ColumnType<Date, Date | string>
  written_by: string
  ended_at: ColumnType<Date | null, Date | string | null>
  ended_by: string | null
  search: GeneratedAlways<string | null>
}

export type BusinessCase = {
  id: string
  number: string
  status: 'received' | 'open' | 'awaiting_company' | 'closed'
  outcome: 'solved' | 'answered' | 'declined_by_law' | 'withdrawn' | 'moved' | 'duplicate' | null
  title: string
  question: string
  channel: 'web' | 'phone' | 'visit' | 'email' | 'meeting'
  place: Generated<string>
  place_key: GeneratedAlways<string>
  visibility: Generated<'open' | 'restricted'>
  company_id: string | null
  plans_to_start: Generated<boolean>
  contact_name: Generated<string>
  contact_email: string | null
  contact_phone: string | null
  locale: Generated<string>
  received_at: ColumnType<Date, Date | string>
  first_contact_by: string
  first_contact_at: ColumnType<Date | null, Date | string | null>
  promised_on: string | null
  next_step: Generated<string>
  next_step_on: string | null
  closed_at: ColumnType<Date | null, Date | string | null>
  closing_note: Generated<string>
  duplicate_of: string | null
  accountable_member_id: string | null
  accountable_unit_id: string | null
  changed_at: ColumnType<Date, Date | string>
  version: Generated<number>
  search: GeneratedAlways<string | null>
  next_step_by: string | null
  delay_notified_at: ColumnType<Date | null, Date | string | null>
}

export type CalendarFeed = {
  member_id: string
  secret_hash: string
  made_at: ColumnType<Date, Date | string>
  read_at: ColumnType<Date | null, Date | string | null>
  with_actions: Generated<boolean>
  content_hash: string | null
  content_at: ColumnType<Date | null, Date | string | null>
}

export type CaseAccess = {
  case_id: string
  unit_id: string
}

export type CaseArea = {
  case_id: string
  area_id: string
  position: number
}

export type CaseContact = {
  id: string
  case_id: string
  name: string
  email: string
  added_at: ColumnType<Date, Date | string>
  added_by: string | null
  let_in_at: ColumnType<Date | null, Date | string | null>
  let_in_by: string | null
  removed_at: ColumnType<Date | null, Date | string | null>
  removed_by: string | null
}

export type CaseLink = {
  case_id: string
  other_id: string
  linked_by: string
  linked_at: ColumnType<Date, Date | string>
}

export type CaseMember = {
  case_id: string
  member_id: string
}

export type CaseNumber = {
  year: number
  last: number
}

export type CasePoint = {
  case_id: string
  east: number
  north: number
  said_at: ColumnType<Date, Date | string>
  said_by: string
}

export type CaseReading = {
  id: GeneratedAlways<string>
  case_id: string
  member_id: string
  at: ColumnType<Date, Date | string>
}

export type CaseUnit = {
  case_id: string
  unit_id: string
}

export type CombinedAnswer = {
  id: string
  case_id: string
  status: 'draft' | 'sent'
  body: string
  answer_ids: Generated<string[]>
  composed_by: string
  changed_at: ColumnType<Date, Date | string>
  sent_at: ColumnType<Date | null, Date | string | null>
  version: Generated<number>
}

export type Company = {
  id: string
  org_number: string | null
  is_sole_trader: GeneratedAlways<boolean>
  name: string
  form: string | null
  address: Generated<string>
  city: Generated<string>
  source: Generated<string>
  fetched_at: ColumnType<Date | null, Date | string | null>
  created_at: ColumnType<Date, Date | string>
  version: Generated<number>
  merged_into: string | null
  trouble: 'deregistered' | 'bankruptcy' | 'liquidation' | 'restructuring' | null
  register_firm: string | null
  register_asked_at: ColumnType<Date | null, Date | string | null>
  register_silent_at: ColumnType<Date | null, Date | string | null>
}

export type CompanyCode = {
  id: string
  email: string
  browser_hash: string
  code_hash: string | null
  created_at: ColumnType<Date, Date | string>
  expires_at: ColumnType<Date, Date | string>
  tries: Generated<number>
  used_at: ColumnType<Date | null, Date | string | null>
}

export type CompanyContact = {
  company_id: string
  contact_id: string
}

export type CompanyDistinct = {
  low_id: string
  high_id: string
  said_at: ColumnType<Date, Date | string>
  said_by: string
}

export type CompanyFact = {
  company_id: string
  fact: 'name' | 'form' | 'address' | 'activity' | 'industries' | 'registered' | 'ended' | 'proceedings' | 'advertising' | 'active'
  value: ColumnType<unknown | null, string | null>
  source: 'register' | 'manual' | null
  told_at: ColumnType<Date | null, Date | string | null>
  failed_at: ColumnType<Date | null, Date | string | null>
  failure: string | null
}

export type CompanyIdentity = {
  issuer: string
  subject: string
  email: string
  confirmed_at: ColumnType<Date, Date | string>
}

export type CompanyMerge = {
  id: string
  absorbed_id: string
  staying_id: string
  reason: string
  took_number: Generated<boolean>
  aliases: Generated<string[]>
  contacts: Generated<string[]>
  facts: ColumnType<unknown, string | undefined, string>
  merged_at: ColumnType<Date, Date | string>
  merged_by: string
  undone_at: ColumnType<Date | null, Date | string | null>
  undone_by: string | null
  undo_reason: string | null
}

export type CompanyMergeCase = {
  merge_id: string
  case_id: string
}

export type CompanySession = {
  token_hash: string
  how: 'code' | 'eid'
  name: string
  emails: string[]
  company_ids: Generated<string[]>
  created_at: ColumnType<Date, Date | string>
  expires_at: ColumnType<Date, Date | string>
}

export type CompanySignIn = {
  state: string
  nonce: string
  code_verifier: string
  session_hash: string | null
  created_at: ColumnType<Date, Date | string>
}

export type Contact = {
  id: string
  name: string
  email: string | null
  phone: string | null
  created_at: ColumnType<Date, Date | string>
}

export type DecisionRequest = {
  id: string
  case_id: string
  part_id: string
  received_on: string
  channel: 'web' | 'email' | 'letter' | 'visit'
  body: Generated<string>
  effect: 'clock' | 'early' | 'second' | 'no_right'
  due_on: string | null
  registered_by: string | null
  registered_at: ColumnType<Date, Date | string>
  outcome: 'decided' | 'refused' | null
  outcome_on: string | null
  reference: Generated<string>
  reason: Generated<string>
  ended_by: string | null
}

export type DefaultView = {
  member_id: string
  view_id: string
}

export type DelayNotice = {
  id: string
  case_id: string
  reason: string
  new_date: string | null
  sent_by: string
  sent_at: ColumnType<Date, Date | string>
  mail_key: string | null
}

export type Dispute = {
  id: string
  case_id: string
  area_id: string | null
  part_id: string | null
  cause: 'declined_twice' | 'passed_too_often' | 'by_hand'
  question: string
  raised_at: ColumnType<Date, Date | string>
  raised_by: string | null
  resolve_by: string
  status: Generated<'open' | 'resolved' | 'ended_with_case'>
  resolution: string | null
  taken_by_unit_id: string | null
  ended_at: ColumnType<Date | null, Date | string | null>
  ended_by: string | null
  version: Generated<number>
}

export type DisputeUnit = {
  dispute_id: string
  case_id: string
  unit_id: string
  view: Generated<string>
  view_by: string | null
  view_at: ColumnType<Date | null, Date | string | null>
}

export type Duty = {
  id: string
  member_id: string
  period: string
}

export type DutySwap = {
  id: string
  duty_id: string
  in_return_id: string | null
  from_id: string
  to_id: string
  status: Generated<'proposed' | 'accepted' | 'declined' | 'withdrawn'>
  proposed_at: ColumnType<Date, Date | string>
  answered_at: ColumnType<Date | null, Date | string | null>
}

export type Event = {
  id: GeneratedAlways<string>
  at: ColumnType<Date, Date | string>
  name: string
  actor_kind: string
  actor_id: string | null
  case_id: string | null
  data: ColumnType<unknown, string | undefined, string>
  request_id: string | null
  instead_of: string | null
}

export type FilePreview = {
  hash: string
  size: 'small' | 'large'
  preview_hash: string
}

export type FollowUp = {
  case_id: string
  closed_at: ColumnType<Date, Date | string>
  unit_id: string | null
  overall: number | null
  expectations: number | null
  ideal: number | null
  information: number | null
  availability: number | null
  treatment: number | null
  competence: number | null
  legal_certainty: number | null
  efficiency: number | null
  body: Generated<string>
  answered_at: ColumnType<Date, Date | string>
  changed_at: ColumnType<Date, Date | string>
}

export type HalfDay = {
  name: 'epiphanyEve' | 'maundyThursday' | 'walpurgisNight' | 'ascensionEve' | 'allSaintsEve'
  closes: string
}

export type Handover = {
  id: string
  case_id: string
  from_member_id: string
  from_unit_id: string
  to_unit_id: string
  to_member_id: string | null
  status: Generated<'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'>
  proposed_by: string
  proposed_at: ColumnType<Date, Date | string>
  answer_by: string
  let_in: Generated<boolean>
  ended_at: ColumnType<Date | null, Date | string | null>
  ended_by: string | null
  taken_by: string | null
  withdrawn_because: 'regretted' | 'case_closed' | 'moved' | 'receiver_left' | null
  suggested_unit_id: string | null
  suggested_member_id: string | null
  settled_at: ColumnType<Date | null, Date | string | null>
}

export type HandoverText = {
  handover_id: string
  case_id: string
  reason: string
  decline_reason: string | null
}

export type Idempotency = {
  key: string
  actor: string
  request_hash: string
  status: number | null
  headers: ColumnType<unknown | null, string | null>
  body: string | null
  created_at: ColumnType<Date, Date | string>
}

export type IncomingMail = {
  id: string
  once: string
  content_hash: string
  message_id: string | null
  raw: Buffer
  is_whole: boolean
  size: ColumnType<string, string | number | bigint>
  received_at: ColumnType<Date, Date | string>
  kept_at: ColumnType<Date, Date | string>
  state: Generated<'kept' | 'message' | 'case' | 'noted' | 'held' | 'unplaced' | 'set_aside'>
  why: Generated<string>
  case_id: string | null
  answers_mail_id: string | null
  as_message_id: string | null
  sender: Generated<string>
  sender_name: Generated<string>
  subject: Generated<string>
  body: Generated<string>
  whole: Generated<string>
  is_automatic: Generated<boolean>
  tries: Generated<number>
  settled_at: ColumnType<Date | null, Date | string | null>
  settled_by: string | null
}

export type IncomingMailFile = {
  mail_id: string
  nth: number
  name: string
  hash: string | null
  refused: string | null
}

export type Introduction = {
  member_id: string
  read_at: ColumnType<Date | null, Date | string | null>
  practised_at: ColumnType<Date | null, Date | string | null>
}

export type JointAnswer = {
  id: string
  conflict_id: string
  case_id: string
  part_id: string
  content: ColumnType<unknown, string>
  proposed_by: string
  proposed_at: ColumnType<Date, Date | string>
  status: Generated<'proposed' | 'accepted' | 'declined' | 'ended'>
  reason: Generated<string>
  answered_at: ColumnType<Date | null, Date | string | null>
  answered_by: string | null
}

export type JointVisit = {
  id: string
  status: Generated<'proposed' | 'agreed' | 'dissolved'>
  starts_at: ColumnType<Date, Date | string>
  ends_at: ColumnType<Date, Date | string>
  time_by: string | null
  raised_at: ColumnType<Date, Date | string>
  version: Generated<number>
}

export type JointVisitDecline = {
  joint_id: string
  visit_id: string
  reason: string
  declined_at: ColumnType<Date, Date | string>
  declined_by: string
}

export type LearnedWord = {
  word: string
  area_id: string
  shown: string
  cases: number
  askers: number
  share: number
}

export type LearnedWordCase = {
  word: string
  area_id: string
  case_id: string
}

export type LegalLimit = {
  id: Generated<string>
  code: string
  title: string
  title_en: string
}

export type LimitRule = {
  id: Generated<string>
  limit_id: string
  period: string | null
  starts: 'received' | 'complete' | 'hybrid' | 'decided' | 'served' | 'requested'
  asks_within: string | null
  extension: string | null
  pauses: Generated<'never' | 'company'>
  aim: Generated<'decide' | 'begin' | 'appeal'>
  late: 'fee_falls' | 'may_request' | null
  basis: 'service' | 'fl_matter' | 'special_statute' | 'laglighet' | 'civil'
  citation: string | null
  note: Generated<string>
  note_en: Generated<string>
  mark: 'verified' | 'general_knowledge' | 'local'
  valid: string
  checked_on: string | null
  checked_by: string | null
}

export type MailBlock = {
  id: string
  address: string
  mail_id: string
  reason: string
  since: ColumnType<Date, Date | string>
  until: ColumnType<Date, Date | string>
  lifted_at: ColumnType<Date | null, Date | string | null>
  lifted_by: string | null
}

export type MailKey = {
  only_one: Generated<boolean>
  secret: string
}

export type MailboxState = {
  mailbox: string
  looked_at: ColumnType<Date | null, Date | string | null>
  fails_since: ColumnType<Date | null, Date | string | null>
  last_error: Generated<string>
}

export type MapApproval = {
  proposal_id: string
  unit_id: string
  approved_at: ColumnType<Date, Date | string>
  approved_by: string
}

export type MapProposal = {
  id: string
  area_id: string
  unit_id: string
  from_unit_id: string | null
  from_on: string
  reason: string
  dispute_id: string | null
  proposed_at: ColumnType<Date, Date | string>
  proposed_by: string
  status: Generated<'open' | 'approved' | 'rejected' | 'withdrawn'>
  ended_at: ColumnType<Date | null, Date | string | null>
  ended_by: string | null
  ended_why: Generated<string>
}

export type Matter = {
  part_id: string
  case_id: string
  basis: 'service' | 'fl_matter' | 'special_statute' | 'laglighet' | 'civil'
  begun_on: string | null
  reference: Generated<string>
  set_by: string | null
  set_at: ColumnType<Date, Date | string>
}

export type MatterDates = {
  part_id: string
  case_id: string
  asked_on: string | null
  completed_on: string | null
  changed_on: string | null
  extended_on: string | null
  decided_on: string | null
  served_on: string | null
  due_on: string | null
  version: Generated<number>
}

export type Meeting = {
  id: string
  series_id: string
  slot_at: ColumnType<Date, Date | string>
  starts_at: ColumnType<Date, Date | string>
  ends_at: ColumnType<Date, Date | string>
  place: Generated<string>
  link: Generated<string>
  is_extra: Generated<boolean>
  status: Generated<'planned' | 'live' | 'closed' | 'cancelled'>
  cancelled_why: Generated<string>
  sequence: Generated<number>
  version: Generated<number>
  announced_at: ColumnType<Date | null, Date | string | null>
  announced: ColumnType<unknown | null, string | null>
  started_at: ColumnType<Date | null, Date | string | null>
  closed_at: ColumnType<Date | null, Date | string | null>
  current_item_id: string | null
  current_since: ColumnType<Date | null, Date | string | null>
}

export type MeetingAction = {
  id: string
  item_id: string
  meeting_id: string
  series_id: string
  case_id: string | null
  body: string
  member_id: string
  unit_id: string
  due_on: string
  status: Generated<'draft' | 'open' | 'done' | 'dropped'>
  settled_at: ColumnType<Date | null, Date | string | null>
  settled_by: string | null
  settled_note: Generated<string>
  moved: Generated<number>
  moved_why: Generated<string>
  reminded_on: string | null
  version: Generated<number>
  written_at: ColumnType<Date, Date | string>
  written_by: string
}

export type MeetingAttendance = {
  meeting_id: string
  unit_id: string
  present: boolean
  said_at: ColumnType<Date, Date | string>
  said_by: string
}

export type MeetingDecision = {
  id: string
  item_id: string
  meeting_id: string
  series_id: string
  case_id: string | null
  body: string
  year: number | null
  number: number | null
  version: Generated<number>
  written_at: ColumnType<Date, Date | string>
  written_by: string
}

export type MeetingItem = {
  id: string
  meeting_id: string
  series_id: string
  position: number
  kind: 'matter' | 'standing' | 'actions'
  source: 'hand' | 'case' | 'dispute' | 'conflict' | 'signal' | 'border' | 'project' | 'overlap' | 'standing' | 'actions'
  source_key: string | null
  title: string
  question: Generated<string>
  purpose: 'inform' | 'discuss' | 'decide'
  minutes: number
  owner_id: string | null
  case_id: string | null
  area_id: string | null
  result: 'information' | 'decision' | 'action' | 'moved' | 'withdrawn' | null
  result_text: Generated<string>
  result_at: ColumnType<Date | null, Date | string | null>
  result_by: string | null
  moved_to: string | null
  carried: Generated<number>
  spent_seconds: Generated<number>
  edits: Generated<number>
  version: Generated<number>
  added_at: ColumnType<Date, Date | string>
  added_by: string | null
  project_id: string | null
  overlap_id: string | null
}

export type MeetingItemUnit = {
  item_id: string
  unit_id: string
  case_id: string | null
}

export type MeetingMinutes = {
  meeting_id: string
  version: number
  head: ColumnType<unknown, string>
  closed_at: ColumnType<Date, Date | string>
  closed_by: string
  approved_at: ColumnType<Date | null, Date | string | null>
  approved_by: string | null
  reopened_at: ColumnType<Date | null, Date | string | null>
  reopened_by: string | null
  reopened_why: Generated<string>
}

export type MeetingMinutesLine = {
  meeting_id: string
  version: number
  position: number
  item_id: string
  case_id: string | null
  content: ColumnType<unknown, string>
  about_id: string
}

export type MeetingNote = {
  id: string
  item_id: string
  meeting_id: string
  case_id: string | null
  body: string
  version: Generated<number>
  written_at: ColumnType<Date, Date | string>
  written_by: string
  changed_at: ColumnType<Date, Date | string>
}

export type MeetingPaper = {
  id: string
  item_id: string
  meeting_id: string
  case_id: string | null
  title: string
  url: string | null
  hash: string | null
  added_at: ColumnType<Date, Date | string>
  added_by: string
}

export type MeetingPresence = {
  member_id: string
  tab: string
  meeting_id: string
  item_id: string | null
  lasts_until: ColumnType<Date, Date | string>
}

export type MeetingReply = {
  id: string
  series_id: string
  member_id: string
  answer: 'accepted' | 'declined' | 'tentative'
  comment: Generated<string>
  proposes_start: ColumnType<Date | null, Date | string | null>
  proposes_end: ColumnType<Date | null, Date | string | null>
  sequence: number
  replied_at: ColumnType<Date, Date | string>
  uid: string
  slot: string | null
}

export type MeetingSeries = {
  id: string
  kind: 'lots' | 'cooperation' | 'project' | 'supervision'
  title: string
  purpose: Generated<string>
  unit_id: string
  leader_id: string
  stand_in_id: string | null
  place: Generated<string>
  link: Generated<string>
  recurrence: ColumnType<unknown, string>
  standing: ColumnType<unknown, string | undefined, string>
  sequence: Generated<number>
  version: Generated<number>
  created_at: ColumnType<Date, Date | string>
  created_by: string
  ended_at: ColumnType<Date | null, Date | string | null>
  ended_by: string | null
  invited: ColumnType<unknown | null, string | null>
  invited_at: ColumnType<Date | null, Date | string | null>
  told: ColumnType<unknown, string | undefined, string>
}

export type MeetingSeriesMember = {
  series_id: string
  unit_id: string
  member_id: string
}

export type MeetingSeriesUnit = {
  series_id: string
  unit_id: string
}

export type MeetingSlot = {
  id: string
  meeting_id: string
  starts_at: ColumnType<Date, Date | string>
  ends_at: ColumnType<Date, Date | string>
  status: Generated<'offered' | 'booked' | 'held' | 'withdrawn'>
  case_id: string | null
  item_id: string | null
  contact_name: Generated<string>
  contact_email: string | null
  offered_at: ColumnType<Date, Date | string>
  offered_by: string
  booked_at: ColumnType<Date | null, Date | string | null>
  booked_by: string | null
  sequence: Generated<number>
  version: Generated<number>
  of_start: ColumnType<Date, Date | string>
  told_place: Generated<string>
  told_link: Generated<string>
  brought_item: Generated<boolean>
  timed_sequence: Generated<number>
}

export type MeetingSlotOffer = {
  case_id: string
  series_id: string
  offered_at: ColumnType<Date, Date | string>
  offered_by: string
}

export type MeetingSlotReply = {
  id: string
  slot_id: string
  case_id: string
  address: string
  name: string
  answer: 'accepted' | 'declined' | 'tentative'
  comment: Generated<string>
  proposes_start: ColumnType<Date | null, Date | string | null>
  proposes_end: ColumnType<Date | null, Date | string | null>
  sequence: number
  replied_at: ColumnType<Date, Date | string>
}

export type Member = {
  id: string
  issuer: string | null
  subject: string | null
  name: string
  email: string
  title: Generated<string>
  title_en: Generated<string>
  phone: string | null
  locale: Generated<'sv' | 'en'>
  active: Generated<boolean>
  version: Generated<number>
}

export type MemberRole = {
  member_id: string
  role: 'pilot' | 'meeting_leader' | 'administrator' | 'auditor' | 'analyst'
}

export type Membership = {
  member_id: string
  unit_id: string
  role: 'officer' | 'head'
}

export type Message = {
  id: string
  case_id: string
  direction: 'to_company' | 'from_company'
  author_id: string | null
  author_name: string
  body: string
  created_at: ColumnType<Date, Date | string>
  contact_id: string | null
  wait_id: string | null
}

export type MessageTemplate = {
  id: string
  kind: 'message' | 'note'
  unit_id: string | null
  title: string
  body: string
  body_en: Generated<string>
  version: Generated<number>
  changed_at: ColumnType<Date, Date | string>
  changed_by: string
  retired_at: ColumnType<Date | null, Date | string | null>
}

export type MessageTemplateVersion = {
  template_id: string
  version: number
  title: string
  body: string
  body_en: string
  retired: boolean
  written_at: ColumnType<Date, Date | string>
  written_by: string
}

export type Migration = {
  name: string
  sha256: string
  ran_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export type Note = {
  id: string
  case_id: string
  author_id: string
  created_at: ColumnType<Date, Date | string>
  confidential_to: string | null
}

export type NoteMention = {
  note_id: string
  case_id: string
  member_id: string
  at: ColumnType<Date, Date | string>
  seen_at: ColumnType<Date | null, Date | string | null>
}

export type NoteText = {
  note_id: string
  case_id: string
  confidential_to: string | null
  body: string
}

export type Notice = {
  id: string
  member_id: string
  instead_of: string | null
  kind: 'waits' | 'mentions' | 'cases' | 'unit' | 'signals'
  case_id: string | null
  about: string
  event: string
  why: string
  actor_kind: string
  actor_id: string | null
  leads_to: string
  words: ColumnType<unknown, string | undefined, string>
  waits: Generated<string[]>
  many: Generated<number>
  first_at: ColumnType<Date, Date | string>
  last_at: ColumnType<Date, Date | string>
  seen_at: ColumnType<Date | null, Date | string | null>
  mail_due_at: ColumnType<Date | null, Date | string | null>
  digest_since: ColumnType<Date | null, Date | string | null>
  mailed_at: ColumnType<Date | null, Date | string | null>
}

export type NoticeChoice = {
  member_id: string
  waits: string
  mentions: string
  cases: string
  unit: string
  signals: string
  weekly: boolean
  quiet_from: string | null
  quiet_to: string | null
  quiet_days: boolean
  version: Generated<number>
  following: Generated<boolean>
}

export type OfficeDay = {
  day: string
  name: string
  name_en: string
  opens: string | null
  closes: string | null
}

export type OfficeHours = {
  weekday: number
  opens: string
  closes: string
}

export type OutboxMail = {
  id: string
  key: string
  case_id: string | null
  recipient: string
  subject: string
  text: string
  html: string
  status: Generated<'waiting' | 'sending' | 'sent' | 'failed'>
  attempts: Generated<number>
  last_error: string | null
  created_at: ColumnType<Date, Date | string>
  sent_at: ColumnType<Date | null, Date | string | null>
  contact_id: string | null
  to_company: Generated<boolean>
  bounced_at: ColumnType<Date | null, Date | string | null>
  delayed_at: ColumnType<Date | null, Date | string | null>
  referral_id: string | null
  calendar: string | null
  calendar_method: 'REQUEST' | 'CANCEL' | null
}

export type OverlapRule = {
  version: number
  collision_metres: number
  collision_days: number
  opportunity_metres: number
  opportunity_days: number
  subject_likeness: number
  subject_likeness_in_area: number
  why: Generated<string>
  changed_at: ColumnType<Date, Date | string>
  changed_by: string | null
}

export type Part = {
  id: string
  case_id: string
  unit_id: string
  area_id: string | null
  title: string
  request: Generated<string>
  status: 'offered' | 'accepted' | 'in_progress' | 'awaiting_company' | 'awaiting_part' | 'answered' | 'settled' | 'declined' | 'withdrawn'
  officer_id: string | null
  offered_at: ColumnType<Date, Date | string>
  accept_by: string
  due_on: string | null
  accepted_at: ColumnType<Date | null, Date | string | null>
  answered_at: ColumnType<Date | null, Date | string | null>
  ended_at: ColumnType<Date | null, Date | string | null>
  decline_reason: string | null
  suggested_unit_id: string | null
  version: Generated<number>
  instead_of: string | null
  due_given_on: string | null
  topic_key: GeneratedAlways<string>
  planned_days: number | null
  usual_days: number | null
}

export type PartDependency = {
  case_id: string
  part_id: string
  needs_id: string
}

export type PlanTemplate = {
  id: string
  title: string
  title_en: string
  description: Generated<string>
  description_en: Generated<string>
  is_public: Generated<boolean>
  version: Generated<number>
  changed_at: ColumnType<Date, Date | string>
  changed_by: string
  retired_at: ColumnType<Date | null, Date | string | null>
}

export type PlanTemplateStep = {
  template_id: string
  position: number
  area_id: string
  unit_id: string | null
  title: string
  title_en: string
  prepare: Generated<string>
  prepare_en: Generated<string>
  days: number | null
  needs: Generated<number[]>
}

export type PortalDraft = {
  token_hash: string
  content: ColumnType<unknown, string>
  created_at: ColumnType<Date, Date | string>
  expires_at: ColumnType<Date, Date | string>
  case_id: string | null
}

export type PortalLink = {
  id: string
  case_id: string
  token_hash: string
  email: string | null
  created_at: ColumnType<Date, Date | string>
  expires_at: ColumnType<Date, Date | string>
  revoked_at: ColumnType<Date | null, Date | string | null>
  contact_id: string | null
  session_hash: string | null
  person_name: Generated<string>
  emails: Generated<string[]>
  company_ids: Generated<string[]>
}

export type Presence = {
  member_id: string
  tab: string
  case_id: string
  doing: 'reading' | 'message' | 'note' | 'answer' | 'combinedAnswer'
  part_id: string | null
  nth: number
  lasts_until: ColumnType<Date, Date | string>
}

export type Project = {
  id: string
  reference: string
  title: string
  purpose: Generated<string>
  unit_id: string
  contact_id: string
  phase: 'idea' | 'planned' | 'procured' | 'under_way' | 'done' | 'stopped'
  closing_reason: Generated<string>
  earliest_on: string | null
  planned_start_on: string | null
  planned_end_on: string | null
  latest_on: string | null
  start_is_certain: Generated<boolean>
  end_is_certain: Generated<boolean>
  from_on: GeneratedAlways<string | null>
  to_on: GeneratedAlways<string | null>
  place_kind: 'drawn' | 'address' | 'property' | 'everywhere'
  place_text: Generated<string>
  place_key: GeneratedAlways<string>
  place_shape: ColumnType<unknown | null, string | null>
  place_bounds: string | null
  place_accuracy: Generated<'exact' | 'rough'>
  budget_frame: ColumnType<string | null, string | number | bigint | null>
  visibility: 'draft' | 'internal' | 'public'
  impact: Generated<string[]>
  links: ColumnType<unknown, string | undefined, string>
  from_case_id: string | null
  source_system: string | null
  external_id: string | null
  confirmed_at: ColumnType<Date | null, Date | string | null>
  confirmed_by: string | null
  created_at: ColumnType<Date, Date | string>
  created_by: string | null
  changed_at: ColumnType<Date, Date | string>
  version: Generated<number>
  search: GeneratedAlways<string | null>
}

export type ProjectArea = {
  project_id: string
  area_id: string
}

export type ProjectCompany = {
  project_id: string
  company_id: string
}

export type ProjectFile = {
  id: string
  project_id: string
  hash: string
  name: string
  added_at: ColumnType<Date, Date | string>
  added_by: string
}

export type ProjectFollow = {
  id: string
  member_id: string
  area_id: string | null
  unit_id: string | null
  project_id: string | null
  place_name: string | null
  place_text: Generated<string>
  place_key: GeneratedAlways<string>
  place_shape: ColumnType<unknown | null, string | null>
  place_metres: Generated<number>
  place_bounds: string | null
  followed_at: ColumnType<Date, Date | string>
  told_until: ColumnType<Date, Date | string>
}

export type ProjectHistory = {
  project_id: string
  version: number
  what: 'added' | 'imported' | 'changed' | 'ended' | 'resumed' | 'confirmed'
  at: ColumnType<Date, Date | string>
  by_id: string | null
  fields: Generated<string[]>
  why: Generated<string>
  phase: string
}

export type ProjectNumber = {
  year: number
  last: number
}

export type ProjectOverlap = {
  id: string
  project_id: string
  other_id: string | null
  case_id: string | null
  kind: 'collision' | 'opportunity' | 'subject'
  metres: number | null
  days: number | null
  likeness: number
  rule_version: number
  basis: string
  status: Generated<'new' | 'acknowledged' | 'coordinated' | 'not_relevant'>
  owner_id: string
  decision: Generated<string>
  found_at: ColumnType<Date, Date | string>
  settled_at: ColumnType<Date | null, Date | string | null>
  settled_by: string | null
  ended_at: ColumnType<Date | null, Date | string | null>
  version: Generated<number>
}

export type ProjectOverlapHistory = {
  overlap_id: string
  version: number
  what: 'found' | 'moved' | 'reopened' | 'ended' | 'acknowledged' | 'coordinated' | 'not_relevant' | 'given'
  at: ColumnType<Date, Date | string>
  by_id: string | null
  body: Generated<string>
  kind: string
  metres: number | null
  days: number | null
  rule_version: number
}

export type ProjectPartner = {
  project_id: string
  position: number
  unit_id: string | null
  name: Generated<string>
  role: Generated<string>
}

export type Promise = {
  case_id: string
  nth: number
  promised_on: string
  earlier: string | null
  reason: Generated<string>
  mail_key: string | null
  set_by: string | null
  set_at: ColumnType<Date, Date | string>
}

export type PublicOpening = {
  id: string
  opened_at: ColumnType<Date, Date | string>
  opened_by: string | null
  closed_at: ColumnType<Date | null, Date | string | null>
  closed_by: string | null
  reason: Generated<string>
}

export type Referral = {
  id: string
  case_id: string
  part_id: string | null
  wait_id: string | null
  organisation: string
  name: Generated<string>
  email: string
  question: string
  shown_title: Generated<string>
  shown_question: Generated<string>
  shown_place: Generated<string>
  shown_texts: ColumnType<unknown, string | undefined, string>
  assessment: string
  left_out: Generated<string>
  stands_still: Generated<boolean>
  asked_at: ColumnType<Date, Date | string>
  asked_by: string
  asked_unit_id: string | null
  answer_by: string
  reminds_on: string | null
  reminded_at: ColumnType<Date | null, Date | string | null>
  opened_at: ColumnType<Date | null, Date | string | null>
  silent_at: ColumnType<Date | null, Date | string | null>
  more_until: string | null
  more_reason: Generated<string>
  more_asked_at: ColumnType<Date | null, Date | string | null>
  ended_at: ColumnType<Date | null, Date | string | null>
  ending: 'answered' | 'no_comments' | 'not_us' | 'taken_back' | 'ended_with_case' | null
  ended_by: string | null
  ending_reason: Generated<string>
  answer_body: Generated<string>
}

export type ReferralFile = {
  referral_id: string
  attachment_id: string
}

export type ReferralLink = {
  token_hash: string
  referral_id: string
  created_at: ColumnType<Date, Date | string>
  revoked_at: ColumnType<Date | null, Date | string | null>
}

export type ReferralTerm = {
  only_one: Generated<boolean>
  days: Generated<number>
  link_days: Generated<number>
}

export type Responsibility = {
  id: string
  area_id: string
  unit_id: string
  role: 'accountable' | 'performs' | 'consulted' | 'informed'
  valid: string
  set_at: ColumnType<Date | null, Date | string | null>
  set_by: string | null
  proposal_id: string | null
}

export type SavedView = {
  id: string
  owner_id: string
  name: string
  filters: ColumnType<unknown, string>
  columns: string[]
  shared_with: Generated<'nobody' | 'unit' | 'everyone'>
  shared_unit_id: string | null
  position: number
  created_at: ColumnType<Date, Date | string>
  changed_at: ColumnType<Date, Date | string>
  deleted_at: ColumnType<Date | null, Date | string | null>
  version: Generated<number>
}

export type SearchLearning = {
  id: Generated<boolean>
  learns: Generated<boolean>
  changed_at: ColumnType<Date | null, Date | string | null>
  changed_by: string | null
  counted_at: ColumnType<Date | null, Date | string | null>
  revision: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
}

export type SearchSynonym = {
  id: string
  phrase: string
  means: string | null
  area_id: string | null
  version: Generated<number>
  changed_at: ColumnType<Date, Date | string>
  changed_by: string
  retired_at: ColumnType<Date | null, Date | string | null>
}

export type ServiceCalendar = {
  id: Generated<number>
  version: Generated<number>
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export type ServiceGoal = {
  kind: 'first_contact' | 'accept_offer' | 'accept_handover' | 'stillness' | 'company_answer'
  days: number
  version: Generated<number>
}

export type ServiceGoalOfUnit = {
  kind: string
  unit_id: string
  days: number
}

export type Session = {
  token_hash: string
  member_id: string
  id_token: string | null
  created_at: ColumnType<Date, Date | string>
  seen_at: ColumnType<Date, Date | string>
  expires_at: ColumnType<Date, Date | string>
}

export type SignIn = {
  state: string
  nonce: string
  code_verifier: string
  return_to: string
  created_at: ColumnType<Date, Date | string>
}

export type SignOff = {
  id: string
  case_id: string
  draft_id: string
  text_version: number
  part_id: string
  asked_at: ColumnType<Date, Date | string>
  asked_by: string
  answered_at: ColumnType<Date | null, Date | string | null>
  answered_by: string | null
  agrees: boolean | null
  reason: Generated<string>
}

export type Signal = {
  id: string
  kind: string
  thing_id: string
  case_id: string
  part_id: string | null
  due: string
  level: number
  holder_id: string
  unit_id: string
  other_unit_id: string | null
  raised_at: ColumnType<Date, Date | string>
  next_level_on: string | null
  ended_at: ColumnType<Date | null, Date | string | null>
  ended_by: string | null
}

export type SignalLevel = {
  signal_id: string
  level: number
  reader_id: string
  reached_at: ColumnType<Date, Date | string>
}

export type StoredFile = {
  hash: string
  size: ColumnType<string, string | number | bigint>
  media_type: string
  stored_at: ColumnType<Date, Date | string>
  scanned_at: ColumnType<Date | null, Date | string | null>
  threat: string | null
  drawn_at: ColumnType<Date | null, Date | string | null>
}

export type Unit = {
  id: string
  slug: string
  authority_id: string
  name: string
  name_en: string
  does: Generated<string>
  does_en: Generated<string>
  does_not: Generated<string>
  does_not_en: Generated<string>
  works: Generated<string>
  works_en: Generated<string>
  common_questions: Generated<string[]>
  email: string | null
  phone: string | null
  opening_hours: Generated<string>
  opening_hours_en: Generated<string>
  in_lots: Generated<boolean>
  in_lots_since: string | null
  active: Generated<boolean>
  version: Generated<number>
}

export type Visit = {
  id: string
  unit_id: string
  inspector_id: string
  company_id: string
  case_id: string | null
  site: string
  site_key: GeneratedAlways<string>
  property: Generated<string>
  property_key: GeneratedAlways<string>
  subject: string
  prepare: Generated<string>
  lawful_basis: Generated<string>
  earliest_on: string
  latest_on: string
  starts_at: ColumnType<Date | null, Date | string | null>
  ends_at: ColumnType<Date | null, Date | string | null>
  first_on: GeneratedAlways<string>
  last_on: GeneratedAlways<string>
  status: Generated<'planned' | 'agreed' | 'done' | 'cancelled' | 'not_done'>
  is_announced: Generated<boolean>
  contact_name: Generated<string>
  contact_email: string | null
  outcome: 'no_remarks' | 'remarks' | 'follow_up' | null
  outcome_note: Generated<string>
  done_on: string | null
  ended_why: Generated<string>
  joint_id: string | null
  joint_yes_at: ColumnType<Date | null, Date | string | null>
  joint_yes_by: string | null
  version: Generated<number>
  created_at: ColumnType<Date, Date | string>
  created_by: string
}

export type VisitArea = {
  visit_id: string
  area_id: string
}

export type VisitCalendar = {
  company_id: string
  told: ColumnType<unknown, string | undefined, string>
  sequence: Generated<number>
}

export type VisitLink = {
  id: string
  company_id: string
  email: string | null
  token_hash: string
  created_at: ColumnType<Date, Date | string>
  expires_at: ColumnType<Date, Date | string>
  session_hash: string
}

export type VisitPair = {
  first_id: string
  second_id: string
  is_apart: boolean
  facts: string
}

export type VisitSetting = {
  only_one: Generated<boolean>
  window_days: Generated<number>
  version: Generated<number>
}

export type VisitTimeRequest = {
  id: string
  visit_id: string
  body: string
  from_email: string
  asked_at: ColumnType<Date, Date | string>
  settled_at: ColumnType<Date | null, Date | string | null>
  settled_by: string | null
}

export type Wait = {
  id: string
  case_id: string
  part_id: string | null
  waits_for: 'company' | 'other_authority' | 'unit'
  unit_id: string | null
  authority: Generated<string>
  about: Generated<string>
  began_at: ColumnType<Date, Date | string>
  wakes_on: string
  reminds_on: string | null
  reminded_at: ColumnType<Date | null, Date | string | null>
  begun_by: string | null
  ended_at: ColumnType<Date | null, Date | string | null>
  ending: 'answered' | 'resumed' | 'woken' | 'ended_with_case' | null
}

export type WordSetAside = {
  id: string
  word: string
  area_id: string
  shown: string
  set_aside_at: ColumnType<Date, Date | string>
  set_aside_by: string
  taken_back_at: ColumnType<Date | null, Date | string | null>
  taken_back_by: string | null
}
