import type { Shape } from '../shape.ts'
import type sv from '../sv/mail.ts'

export default {
  greeting: 'Hello {{name}}!',
  'greeting.nobody': 'Hello!',
  who: '{{accountable}} is accountable for the whole of your matter.',
  phone: 'Phone:',
  link: 'Follow your matter',
  foot: 'The link is personal. Share it only with those who should see the matter. You can reply and add files on the page. {{municipality}} sent this because you asked us a question. What is sent to the municipality becomes a public document.',
  'received.subject': 'We have received your question, {{number}}',
  'received.lead': 'Thank you, we have received your question. Its number is {{number}}.',
  'received.next': 'You will hear from us by {{firstContactBy}} at the latest.',
  'accepted.subject': '{{accountable}} is accountable for your matter {{number}}',
  'accepted.lead':
    '{{accountable}} is now accountable for the whole of your matter {{number}} and holds the work of all units together.',
  'accepted.next': 'You need not contact anyone else here. We gather the answers for you.',
  'message.subject': 'New message in your matter {{number}}',
  'message.lead': 'We have written to you in matter {{number}}:',
  'message.next': 'Reply on the page and your reply ends up in the matter.',
  'waiting.subject': 'We need something from you in matter {{number}}',
  'waiting.lead': 'To go on with matter {{number}} we need an answer from you:',
  'waiting.next': 'The matter waits until you have replied. Reply on the page, where you can also add files.',
  'promised.subject': 'Date for the answer in your matter {{number}}',
  'promised.lead':
    'We expect you to have our combined answer in matter {{number}} by {{promisedOn}} at the latest.',
  'promised.next': 'If that changes we will tell you, and why.',
  'answer.subject': 'Combined answer in your matter {{number}}',
  'answer.lead': 'Here is our combined answer in matter {{number}}. It holds for all units that took part.',
  'answer.next': 'Is something unclear? Reply on the page and your question goes to the right person.',
  'closed.subject': 'Your matter {{number}} is closed',
  'closed.lead': 'We have closed matter {{number}}.',
  'closed.next': 'If something is unclear or wrong, reply on the page and we open the matter again.',
} satisfies Shape<typeof sv>
