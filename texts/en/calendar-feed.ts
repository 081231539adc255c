/** My calendar: the address to subscribe to, and the words in the calendar itself. */
export default {
  name: 'Farled: my meetings and visits',
  'entry.about': 'Agenda and notes: {{link}}',
  'entry.asked': '{{title}}: your unit is asked in for an item',
  'entry.company': 'A company’s time at {{title}}',
  'entry.action': 'Last day for an action from {{title}}',

  title: 'My calendar',
  lead: 'See your meetings in the calendar you already use. It fetches them from Farled by itself, also when something is moved or cancelled.',
  'in.title': 'What is in it',
  'in.meetings':
    'meetings that you lead or stand in for the leader of, and meetings that your unit takes part in',
  'in.asked': 'meetings where your unit is asked in for an item',
  'in.companies': 'companies’ booked times at those meetings, when you may read the case',
  'in.visits': 'inspection visits that you make, once the time is fixed',
  'in.not':
    'Names of cases and companies are never in it. Each meeting has a link to its agenda, and each visit one to the visit, which open only for those who are signed in. Where an unannounced visit is made is never in it.',
  withActions: 'Include the last day of my actions',
  'withActions.hint': 'The day is shown, not what is to be done.',
  saved: 'Your choice is saved. The calendar shows it the next time it is fetched.',

  none: 'You have no address yet.',
  make: 'Make an address',
  madeAt: 'Made',
  readAt: 'Last fetched',
  'readAt.about': 'within an hour',
  'readAt.never': 'Not fetched yet',

  'fresh.title': 'Your address',
  'fresh.lead':
    'Copy it now. For safety Farled does not keep it in a readable form, so it can’t be shown again. If you lose it, replace it with a new one.',
  'fresh.secret': 'Anyone who has the address can read the calendar. Give it to your calendar only.',
  address: 'Address',
  about: 'About the address',
  copy: 'Copy',
  copied: 'The address is copied',
  'copy.failed': 'It could not be copied. Select the address and copy it yourself.',

  replace: 'Replace with a new address',
  'replace.title': 'Replace the address?',
  'replace.lead': 'The old one stops working at once. You then add the new one to your calendar.',
  'replace.do': 'Replace',
  remove: 'Take the address away',
  'remove.title': 'Take the address away?',
  'remove.lead': 'Calendars that fetch from it get nothing more. Remove the subscription there too.',
  'remove.do': 'Take away',
  removed: 'The address is taken away',
  cancel: 'Cancel',

  'help.title': 'How to add it',
  'help.outlook': 'Outlook',
  'help.outlook.how':
    'Open the calendar, choose Add calendar and Subscribe from web. Paste the address, name the calendar and save.',
  'help.google': 'Google Calendar',
  'help.google.how':
    'On a computer: choose the plus sign at Other calendars and From URL. Paste the address and add it.',
  'help.apple': 'Apple Calendar',
  'help.apple.how':
    'On a Mac: File, New Calendar Subscription. On an iPhone: the Calendar app, Calendars, Add Calendar, Add Subscription Calendar. Paste the address.',
  'help.often':
    'The program decides how often the calendar is fetched: mostly every few hours, sometimes once a day. What is urgent always stands in Farled.',
  'help.fetch': 'The program must be able to reach Farled. Ask IT support if nothing has come in a day.',
} as const
