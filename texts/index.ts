import type { Shape } from './shape.ts'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * Every namespace of words, one line each. They are fetched when asked for, so that a page in the
 * browser carries neither the other language nor the words of the e-mails.
 */
const namespaces = {
  errors: { sv: () => import('./sv/errors.ts'), en: () => import('./en/errors.ts') },
  mail: { sv: () => import('./sv/mail.ts'), en: () => import('./en/mail.ts') },
  answers: { sv: () => import('./sv/answers.ts'), en: () => import('./en/answers.ts') },
  ui: { sv: () => import('./sv/ui.ts'), en: () => import('./en/ui.ts') },
  web: { sv: () => import('./sv/web.ts'), en: () => import('./en/web.ts') },
  public: { sv: () => import('./sv/public.ts'), en: () => import('./en/public.ts') },
  portal: { sv: () => import('./sv/portal.ts'), en: () => import('./en/portal.ts') },
  mine: { sv: () => import('./sv/mine.ts'), en: () => import('./en/mine.ts') },
  cases: { sv: () => import('./sv/cases.ts'), en: () => import('./en/cases.ts') },
  case: { sv: () => import('./sv/case.ts'), en: () => import('./en/case.ts') },
  timeline: { sv: () => import('./sv/timeline.ts'), en: () => import('./en/timeline.ts') },
  contacts: { sv: () => import('./sv/contacts.ts'), en: () => import('./en/contacts.ts') },
  deadlines: { sv: () => import('./sv/deadlines.ts'), en: () => import('./en/deadlines.ts') },
  waiting: { sv: () => import('./sv/waiting.ts'), en: () => import('./en/waiting.ts') },
  handover: { sv: () => import('./sv/handover.ts'), en: () => import('./en/handover.ts') },
  inspections: { sv: () => import('./sv/inspections.ts'), en: () => import('./en/inspections.ts') },
  people: { sv: () => import('./sv/people.ts'), en: () => import('./en/people.ts') },
  disputes: { sv: () => import('./sv/disputes.ts'), en: () => import('./en/disputes.ts') },
  conflicts: { sv: () => import('./sv/conflicts.ts'), en: () => import('./en/conflicts.ts') },
  signOff: { sv: () => import('./sv/sign-off.ts'), en: () => import('./en/sign-off.ts') },
  followUp: { sv: () => import('./sv/follow-up.ts'), en: () => import('./en/follow-up.ts') },
  referrals: { sv: () => import('./sv/referrals.ts'), en: () => import('./en/referrals.ts') },
  referralMail: { sv: () => import('./sv/referral-mail.ts'), en: () => import('./en/referral-mail.ts') },
  outside: { sv: () => import('./sv/outside.ts'), en: () => import('./en/outside.ts') },
  precedents: { sv: () => import('./sv/precedents.ts'), en: () => import('./en/precedents.ts') },
  plan: { sv: () => import('./sv/plan.ts'), en: () => import('./en/plan.ts') },
  answerTexts: { sv: () => import('./sv/answer-texts.ts'), en: () => import('./en/answer-texts.ts') },
  messageTemplates: {
    sv: () => import('./sv/message-templates.ts'),
    en: () => import('./en/message-templates.ts'),
  },
  presence: { sv: () => import('./sv/presence.ts'), en: () => import('./en/presence.ts') },
  mails: { sv: () => import('./sv/mails.ts'), en: () => import('./en/mails.ts') },
  myDay: { sv: () => import('./sv/my-day.ts'), en: () => import('./en/my-day.ts') },
  searchWords: { sv: () => import('./sv/search-words.ts'), en: () => import('./en/search-words.ts') },
  responsibility: { sv: () => import('./sv/responsibility.ts'), en: () => import('./en/responsibility.ts') },
  coverage: { sv: () => import('./sv/coverage.ts'), en: () => import('./en/coverage.ts') },
  meeting: { sv: () => import('./sv/meeting.ts'), en: () => import('./en/meeting.ts') },
  meetings: { sv: () => import('./sv/meetings.ts'), en: () => import('./en/meetings.ts') },
  visitMail: { sv: () => import('./sv/visit-mail.ts'), en: () => import('./en/visit-mail.ts') },
  meetingMail: { sv: () => import('./sv/meeting-mail.ts'), en: () => import('./en/meeting-mail.ts') },
  calendarFeed: { sv: () => import('./sv/calendar-feed.ts'), en: () => import('./en/calendar-feed.ts') },
  unclear: { sv: () => import('./sv/unclear.ts'), en: () => import('./en/unclear.ts') },
  joining: { sv: () => import('./sv/joining.ts'), en: () => import('./en/joining.ts') },
  mapFile: { sv: () => import('./sv/map-file.ts'), en: () => import('./en/map-file.ts') },
  peopleFile: { sv: () => import('./sv/people-file.ts'), en: () => import('./en/people-file.ts') },
  setup: { sv: () => import('./sv/setup.ts'), en: () => import('./en/setup.ts') },
  meetingReplies: {
    sv: () => import('./sv/meeting-replies.ts'),
    en: () => import('./en/meeting-replies.ts'),
  },
  projects: { sv: () => import('./sv/projects.ts'), en: () => import('./en/projects.ts') },
  projectFile: { sv: () => import('./sv/project-file.ts'), en: () => import('./en/project-file.ts') },
  projectFollow: {
    sv: () => import('./sv/project-follow.ts'),
    en: () => import('./en/project-follow.ts'),
  },
  overlaps: { sv: () => import('./sv/overlaps.ts'), en: () => import('./en/overlaps.ts') },
  projectForm: { sv: () => import('./sv/project-form.ts'), en: () => import('./en/project-form.ts') },
  maps: { sv: () => import('./sv/maps.ts'), en: () => import('./en/maps.ts') },
  companySlots: { sv: () => import('./sv/company-slots.ts'), en: () => import('./en/company-slots.ts') },
  organisation: { sv: () => import('./sv/organisation.ts'), en: () => import('./en/organisation.ts') },
  companies: { sv: () => import('./sv/companies.ts'), en: () => import('./en/companies.ts') },
  administration: { sv: () => import('./sv/administration.ts'), en: () => import('./en/administration.ts') },
  about: { sv: () => import('./sv/about.ts'), en: () => import('./en/about.ts') },
  passingOn: { sv: () => import('./sv/passing-on.ts'), en: () => import('./en/passing-on.ts') },
  watchdog: { sv: () => import('./sv/watchdog.ts'), en: () => import('./en/watchdog.ts') },
  notices: { sv: () => import('./sv/notices.ts'), en: () => import('./en/notices.ts') },
}

export type Namespace = keyof typeof namespaces

/** The words of each namespace as Swedish has them: keys and placeholders are checked against these. */
export type Texts = { [N in Namespace]: Awaited<ReturnType<(typeof namespaces)[N]['sv']>>['default'] }

export const namespaceNames = Object.keys(namespaces) as Namespace[]

/** The words of one namespace in one language. */
export async function loadNamespace<N extends Namespace>(
  language: Language,
  name: N,
): Promise<Shape<Texts[N]>> {
  const loaded = await namespaces[name][language]()
  return loaded.default as Shape<Texts[N]>
}

/** The words of all namespaces in one language: for the server, which starts once and has room. */
export async function loadTexts(language: Language): Promise<{ [N in Namespace]: Shape<Texts[N]> }> {
  const pairs = await Promise.all(
    namespaceNames.map(async (name) => [name, await loadNamespace(language, name)] as const),
  )
  return Object.fromEntries(pairs) as { [N in Namespace]: Shape<Texts[N]> }
}
