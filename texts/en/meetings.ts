import type { Shape } from '../shape.ts'
import type sv from '../sv/meetings.ts'

export default {
  'border.title': 'Unclear border: {{area}}',
} as const satisfies Shape<typeof sv>
