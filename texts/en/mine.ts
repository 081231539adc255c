import type { Shape } from '../shape.ts'
import type sv from '../sv/mine.ts'

export default {
  title: 'My cases',
  lead: 'See all your cases with us on one page. Write your e-mail address and we will send a code to sign in with.',
  email: 'Your e-mail address',
  'email.hint': 'The one that you have given in your cases, or that a colleague has added.',
  do: 'Send the code',
  link: 'Do you have an e-mail from us? The link in it leads straight to the case, without signing in.',
  'fault.email': 'Write an e-mail address, for example name@company.com.',
  'fault.many':
    'Many codes have been asked for to that address. Wait a while and try again, or use the link in an e-mail from us.',
  'fault.sixDigits': 'Write the six digits of the code.',
  'code.title': 'Write the code',
  'code.lead':
    'If {{email}} is in any case with us, we have sent a code there. It is good for {{minutes}} minutes, in this browser.',
  'code.label': 'Code',
  'code.hint': 'Six digits',
  'code.do': 'Sign in',
  'code.none': 'Is there no e-mail?',
  'code.none.text':
    'Look in your spam folder. Check that the address is the one you have given us: to an address that is in no case we send no code.',
  'code.again': 'Ask for a new code',
  eid: 'By e-identification',
  'eid.text':
    'With an e-identification that you have for your work you see the company’s cases. As a sole trader, or when you have bound your e-identification to your address, you see your own.',
  'eid.do': 'Sign in by e-identification',
  'eid.bind.text': 'Would you rather do without the code next time?',
  'eid.bind': 'Bind your e-identification to your address',
  as: 'You are signed in: {{who}}',
  out: 'Sign out',
  open: 'Under way',
  closed: 'Closed',
  none: 'You have no cases with us.',
  ask: 'Ask a new question',
  show: 'Show the case',
  answer: 'Answer the question',
  'need.nothing': 'Nothing right now.',
  'need.by': 'Please reply by {{day}}.',
  'said.mine': 'You wrote on {{day}}:',
  'said.colleague': '{{name}} wrote on {{day}}:',
  'said.us': 'We wrote on {{day}}:',
  'said.answer': 'You got our combined answer on {{day}}.',
} satisfies Shape<typeof sv>
