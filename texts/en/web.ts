import type { Shape } from '../shape.ts'
import type sv from '../sv/web.ts'

export default {
  home: 'Farled, to My day',
  skip: 'Skip to content',
  navigation: 'Main menu',
  more: 'More',
  'more.title': 'Menu',
  search: 'Search everything',
  'search.hint': 'Search case, company, unit …',
  notices: 'Notices',
  'notices.unseen_one': '{{count}} not seen',
  'notices.unseen_other': '{{count}} not seen',
  'notices.choose': 'Notices and e-mail',
  newCase: 'New case',

  'room.myDay': 'My day',
  'room.cases': 'Cases',
  'room.betweenChairs': 'Between chairs',
  'room.responsibility': 'Responsibility map',
  'room.units': 'Units',
  'room.companies': 'Companies',
  'room.duty': 'Duty',
  'room.administration': 'Administration',
  'bottom.myDay': 'My day',
  'bottom.cases': 'Cases',
  'bottom.responsibility': 'Map',

  'keys.group.goTo': 'Go to',
  'palette.do': 'Do',
  'palette.views': 'Views of cases',
  'palette.settings': 'Settings',

  'found.case': 'Cases',
  'found.company': 'Companies',
  'found.unit': 'Units',
  'found.area': 'Areas',
  'found.member': 'Members',

  'language.sv': 'På svenska',
  'language.en': 'In English',
  scheme: 'Appearance',
  'scheme.auto': 'As the computer',
  'scheme.light': 'Light',
  'scheme.dark': 'Dark',

  'user.panel': 'account and settings',
  'user.units': 'Units and roles',
  'user.duty': 'Duty',
  'user.away': 'I am away',
  'user.awayChange': 'See or change my absence',
  'user.onDuty': 'You are on duty now',
  'role.officer': 'officer',
  'role.head': 'head of unit',
  'role.pilot': 'Pilot',
  'role.meeting_leader': 'Meeting leader',
  'role.administrator': 'Administrator',
  'role.auditor': 'Auditor',
  'role.analyst': 'Analyst',

  signOut: 'Sign out',
  'signOut.drafts_one': 'You have a draft on this computer',
  'signOut.drafts_other': 'You have {{count}} drafts on this computer',
  'signOut.draftsLead':
    'Nobody else sees them in Farled, but whoever uses the same account on the computer can read them.',
  'signOut.keep': 'Keep and sign out',
  'signOut.drop': 'Throw away and sign out',

  'signIn.title': 'Sign in',
  'signIn.lead':
    'Farled is for those who work in the municipality or in one of the organisations it works with.',
  'signIn.expired': 'Signing in took too long and was stopped. Try again.',
  'signIn.refused': 'The sign-in was not accepted. Try again, and contact support if it does not work.',
  'signIn.unknown':
    'You are signed in, but have no account in Farled. Ask your head of unit or the administrator to add you.',
  'signIn.do': 'Sign in',
  'signIn.company': 'Do you come from a company?',
  'signIn.companyLink': 'Ask your question here, without an account.',

  'banner.offline':
    'No contact with the server. What you write is kept on this computer, and we keep trying.',
  'banner.retry': 'Try now',
  'banner.signedOut': 'You have been signed out. What you have written is still here when you sign in again.',
  'banner.news': 'Somebody else has changed something here. It is shown when you have finished writing.',
  'banner.showNews': 'Show now',

  'notFound.title': 'There is no such page',
  'notFound.lead': 'What you are looking for does not exist, or you may not see it.',
  'notFound.do': 'The link may be old or misspelt. Search for the number or the name instead.',
  'notFound.home': 'To My day',
  'broken.title': 'Something went wrong',
  'broken.kept': 'Drafts that you have written are kept.',
} satisfies Shape<typeof sv>
