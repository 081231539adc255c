import type { Shape } from '../shape.ts'
import type sv from '../sv/sign-off.ts'

export default {
  ask: 'Ask the units to sign off',
  'ask.hint': 'The units that have answered read the text and say whether it agrees with what they said.',
  asked: 'The units have been asked.',
  heading: 'Sign-off',
  lead: 'For the text as it now is.',
  yes: 'Signed off',
  no: 'Wants a change',
  waits: 'Has not answered yet',
  old: 'Was about an earlier text',
  by: '{{name}}, {{unit}}',
  question: 'Does the answer agree with what you said of “{{part}}”?',
  text: 'The answer',
  agree: 'Sign off',
  object: 'Something needs to change',
  reason: 'What needs to change?',
  send: 'Send the reply',
  done: 'Thank you, the one who holds the case together sees your reply.',
  change: 'Change the reply',
  without: 'Why is it sent without their sign-off?',
  'without.hint': 'Not signed off by: {{units}}. The reason is kept in the case with your name.',
} satisfies Shape<typeof sv>
