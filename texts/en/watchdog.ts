import type { Shape } from '../shape.ts'
import type sv from '../sv/watchdog.ts'

/** Words for what is about to fall: Between chairs, signals and their levels. */
export default {
  title: 'Between chairs',
  lead: 'What is about to fall. The goal is an empty page.',
  'unit.choose': 'Show',
  'unit.all': 'The whole cooperation',
  groups: 'What it is about',

  'empty.title': 'Nothing is about to fall',
  'empty.lead':
    'Every case has somebody who answers, a next step and time left. This is how the page should look. Well done!',
  'empty.unit': 'Nothing is about to fall at {{unit}}',
  'empty.group': 'Nothing here',
  'empty.groupLead': 'As it should be.',
  more: 'Show more',
  'key.step': 'Take the next step of the row',

  'gap.offers': 'Offers that no one took',
  'gap.noOfficer': 'Parts without an officer',
  'gap.promises': 'Promises about to break',
  'gap.disputes': 'Disputes',
  'gap.still': 'Standing still',
  'gap.noNextStep': 'Without a next step',
  'gap.failedMail': 'E-mails that did not arrive',
  'gap.nextMeeting': 'For the next meeting',

  'about.offers': 'The time to answer has run out. The accountable answers for the part meanwhile.',
  'about.noOfficer':
    'A unit has declined and nobody else has been asked, or the officer is away without a stand-in.',
  'about.promises': 'The day that the company was told is within two working days, or has passed.',
  'about.disputes': 'Units disagree on who answers. Their heads settle it.',
  'about.still': 'Nothing has happened for five working days, and the case waits for nobody.',
  'about.noNextStep': 'There is no next step, or it should have been taken by now.',
  'about.failedMail': 'The company has not got the e-mail. Check the address and send it again.',
  'about.nextMeeting': 'Nobody has mended it in ten working days. It goes to the next meeting.',

  'step.offers': 'Ask somebody else',
  'step.noOfficer': 'Ask somebody else',
  'step.promises': 'Keep or move the promise',
  'step.disputes': 'Read and settle',
  'step.still': 'Open and take the next step',
  'step.noNextStep': 'Write the next step',
  'step.failedMail': 'Correct and send again',
  'step.nextMeeting': 'Open the case',

  late_one: '{{count}} day late',
  late_other: '{{count}} days late',
  today: 'Today',
  due: 'By {{when}}',
  since: 'Since {{when}}',
  readers: 'For {{names}} to mend',
  meeting: 'Brought to the next meeting by {{names}}',
  'between.units': '{{unit}} and {{other}}',

  'level.1': 'The one responsible has been told',
  'level.2': 'The heads have been told',
  'level.3': 'The one on duty has been told',
  'level.4': 'For the next meeting',

  'kind.firstContact': 'The company has not heard from us in time',
  'kind.offer': 'Nobody has answered an offer in time',
  'kind.part': 'A part has not been answered in time',
  'kind.promise': 'The date that the company was told has passed',
  'kind.nextStep': 'The next step has not been taken',
  'kind.dispute': 'Units still disagree',
  'kind.stillness': 'Nothing has happened for five working days',

  'signals.heading': 'Has run out',
  'signals.due': 'Was due {{day}}',
  'do.firstContact': 'Write to the company',
  'do.offer': 'See the parts',
  'do.part': 'See the parts',
  'do.promise': 'Move the promise',
  'do.nextStep': 'Write the next step',
  'do.dispute': 'See the parts',
  'do.stillness': 'Write the next step',

  'day.count_one': '{{count}} thing is about to fall',
  'day.count_other': '{{count}} things are about to fall',
  'day.none': 'Nothing is about to fall',
  'day.unit': 'At {{unit}}',

  'step.first': 'Make the first contact with the company',
  'step.by': 'Who takes it?',
  'step.by.accountable': 'The accountable ({{name}})',
  'step.by.takesPart': 'Units that take part',
  'step.by.others': 'Others',
  'step.by.away': '{{name}}, {{unit}} (away, {{standIn}} stands in)',
  'step.by.present': '{{name}}, {{unit}}',

  'mail.resend': 'Send again',
  'mail.resent': 'The e-mail is on its way again.',
  'mail.why': 'Because: {{reason}}',
} as const satisfies Shape<typeof sv>
