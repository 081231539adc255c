import type { Shape } from '../shape.ts'
import type sv from '../sv/my-day.ts'

export default {
  title: 'My day',
  'greeting.morning': 'Good morning, {{name}}.',
  'greeting.day': 'Hello, {{name}}.',
  'greeting.evening': 'Good evening, {{name}}.',
  today: 'Today is {{day}}',
  aside: 'Duty and my cases',

  'empty.title': 'Nothing is waiting for you',
  'empty.lead': 'When somebody needs you it is shown here, with the next step on the row.',

  'group.overdue': 'Overdue',
  'group.today': 'Today',
  'group.later': 'To take next',
  'key.step': 'Take the next step of the row',

  'what.firstContact': 'Contact the company for the first time',
  'what.offer': 'Your unit is asked about “{{part}}”',
  'what.part': 'Answer your part, “{{part}}”',
  'what.declined': 'A unit has declined “{{part}}”',
  'what.companyWrote': 'The company has written and waits for a reply',
  'what.readyToCombine': 'All units have answered, the answer can be written',
  'what.promise': 'You have promised the company an answer',
  'what.nextStep': 'Next step: {{part}}',

  'step.firstContact': 'Make first contact',
  'step.accept': 'Accept',
  'step.decline': 'Decline',
  'step.offer': 'Decide',
  'step.part': 'Write the answer',
  'step.declined': 'Offer it to another',
  'step.companyWrote': 'Read and reply',
  'step.readyToCombine': 'Write combined answer',
  'step.promise': 'Keep or move the promise',
  'step.nextStep': 'Open the case',

  overdue_one: '{{count}} day overdue',
  overdue_other: '{{count}} days overdue',
  dueToday: 'Due today',
  due: 'Due {{when}}',
  waited: 'Came {{since}}',

  accepted:
    'The part “{{part}}” is yours. The person accountable for the case sees that you have accepted it.',
  declined: 'The part “{{part}}” is declined. The person accountable is told why.',
  'decline.title': 'Decline “{{part}}”',
  'decline.lead': 'The person accountable for the case reads the reason and then asks somebody else.',
  'decline.reason': 'Why is the part not yours?',
  'decline.reasonHint': 'At least five characters. The company does not see this.',
  'decline.instead': 'Who should be asked instead?',
  'decline.insteadUnknown': 'Don’t know',
  'decline.send': 'Decline the part',

  'duty.title': 'On duty today',
  'duty.me': 'You are on duty',
  'duty.until': 'Until',
  'duty.standsIn': 'Standing in, as nobody is in the roster',
  'duty.nobody': 'No pilot can receive cases. The administrator needs to add one.',
  'duty.mail': 'Write an e-mail',
  'duty.roster': 'The whole roster',
  'mine.title': 'My cases',
  'mine.all': 'Cases I take part in',
  'mine.count_one': '{{count}} open case that I take part in',
  'mine.count_other': '{{count}} open cases that I take part in',
} satisfies Shape<typeof sv>
