import type { Shape } from '../shape.ts'
import type sv from '../sv/passing-on.ts'

/** The mail to whoever takes over when a colleague leaves, leaves a unit or is no longer a pilot. */
export default {
  'mail.subject_one': 'You take over a case from {{from}}',
  'mail.subject_other': 'You take over {{count}} cases from {{from}}',
  'mail.greeting': 'Hello {{name}},',
  'mail.lead':
    '{{from}} no longer answers for what is listed below. It is yours from now on. The companies have been told your name in the cases that you are accountable for.',
  'mail.cases_one': 'You are accountable for',
  'mail.cases_other': 'You are accountable for {{count}} cases',
  'mail.parts_one': 'You are the officer of a part',
  'mail.parts_other': 'You are the officer of {{count}} parts',
  'mail.nextSteps_one': 'You take the next step in',
  'mail.nextSteps_other': 'You take the next step in {{count}} cases',
  'mail.restricted': '(restricted)',
  'mail.link': 'Open My day',
  'mail.foot': 'You get one letter only about this. It comes from Farled, {{municipality}}.',
} as const satisfies Shape<typeof sv>
