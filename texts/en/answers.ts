import type { Shape } from '../shape.ts'
import type sv from '../sv/answers.ts'

export default {
  'verdict.possible': 'possible',
  'verdict.possible_with_conditions': 'possible with conditions',
  'verdict.not_possible': 'not possible',
  'verdict.needs_more_information': 'we need to know more',
  'verdict.information': 'information',
  conditions: 'Conditions:',
  legalBasis: 'Legal basis:',
  opening: 'This is the municipality’s combined answer to your question.',
  closing: 'The answer is guidance from what we know today and does not replace a formal decision.',
} satisfies Shape<typeof sv>
