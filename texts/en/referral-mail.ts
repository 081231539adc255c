/** The e-mails to others outside who are asked. The subject never tells what the case is about: that is read on the page. */
export default {
  greeting: 'Dear {{name}},',
  'greeting.nobody': 'Hello,',
  'asked.subject': 'A question from {{municipality}}, {{number}}. Please answer by {{day}}',
  'asked.lead':
    '{{municipality}} has a question for {{organisation}} in case {{number}}. The question, and what you need to answer it, is on the page that the link leads to. You need no account.',
  'asked.next':
    'Please answer by {{day}}. If you have no comments, need more time, or know who should answer instead, say so on the page.',
  'reminder.subject': 'Reminder: a question from {{municipality}}, {{number}}',
  'reminder.lead':
    '{{municipality}} has asked {{organisation}} in case {{number}} and is waiting for an answer.',
  'reminder.next':
    'The last day to answer is {{day}}. If you need more time or have no comments, say so on the page.',
  'prolonged.subject': 'New last day to answer: {{day}} ({{number}})',
  'prolonged.lead': '{{organisation}} may answer the question in case {{number}} until {{day}}.',
  'prolonged.next': 'The page is the same. The link in this e-mail leads there.',
  'timeRefused.subject': 'The answer is needed by {{day}} ({{number}})',
  'timeRefused.lead':
    '{{organisation}} has asked for more time to answer in case {{number}}. We are sorry that we can’t wait longer than until {{day}}.',
  'timeRefused.next': 'If you only have time to answer a part of it, answer that part.',
  'takenBack.subject': 'No answer is needed any more ({{number}})',
  'takenBack.lead':
    '{{municipality}} no longer needs an answer from {{organisation}} in case {{number}}. The link that you were sent no longer works.',
  'takenBack.next': 'You need not do anything.',
  whom: '{{asker}} answers questions about the case: {{email}}',
  'whom.phone': '{{asker}} answers questions about the case: {{phone}}, {{email}}',
  link: 'Read the question and answer',
  'link.contact': 'How to reach the municipality',
  foot: 'The link is for this question only, and for a limited time. Pass it on only to whoever is to answer. What is sent to the municipality becomes a public document.',
  'foot.ended': 'You got this e-mail because the municipality has asked you a question.',
} as const
