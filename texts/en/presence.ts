import type { Shape } from '../shape.ts'
import type sv from '../sv/presence.ts'

export default {
  here: 'Also has the case open:',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  'writes.message_one': '{{names}} is writing to the company.',
  'writes.message_other': '{{names}} are writing to the company.',
  'writes.note_one': '{{names}} is writing an internal note.',
  'writes.note_other': '{{names}} are writing internal notes.',
  'writes.answer_one': '{{names}} is writing the answer to “{{part}}”.',
  'writes.answer_other': '{{names}} are writing the answer to “{{part}}”.',
  'writes.combinedAnswer_one': '{{names}} is writing the combined answer.',
  'writes.combinedAnswer_other': '{{names}} are writing the combined answer.',
  'newer.message': 'A new message came while you were writing. Read it first.',
  'newer.note': 'A new note came while you were writing. Read it first.',
  'newer.kept': 'What you have written is still there.',
  'newer.read.message': 'Read the new message',
  'newer.read.note': 'Read the new note',
  'newer.anyway.message': 'Send all the same',
  'newer.anyway.note': 'Save all the same',
} satisfies Shape<typeof sv>
