import type { Shape } from '../shape.ts'
import type sv from '../sv/public.ts'

export default {
  'lots.title': 'What is the business pilot?',
  'lots.lead':
    'The business pilot is not a person but a way of working. The officers whom your question concerns work on it together, and one of them answers for the whole.',
  'lots.for': 'When should I use it?',
  'lots.for.1':
    'When you are to start, move, build or change something in your business and wonder what applies.',
  'lots.for.2':
    'When the question concerns several parts of the municipality and you want one answer that agrees.',
  'lots.for.3': 'When you have been given different answers, or don’t know whom to ask.',
  'lots.promise': 'What you can count on',
  'lots.promise.1': 'You ask once. Whoever answers for the whole has a name, and you are told it at once.',
  'lots.promise.2':
    'Each unit that is needed takes its part in the open, so that all see what the others say.',
  'lots.promise.3': 'You are given a date. If it must move you are told before, and why.',
  'lots.promise.4':
    'You get one combined answer. If two units contradict each other we settle it before you get the answer.',
  'lots.promise.5':
    'The answer is advice. Permits are decided separately, and those decisions can be appealed.',
  'lots.meet': 'Meet everyone at once',
  'lots.meet.text':
    'Every second Thursday from 14 to 16, in even weeks, the officers meet on questions that concern several of them. You can be there when yours is taken up. Ask first, and we will invite you.',
  'lots.meet.next': 'The next meetings',
  'lots.who': 'Who takes part?',
  'lots.who.text': 'These units take part. Others join when your question concerns them.',
  'lots.who.none': 'The units have not been appointed yet.',
  'lots.do': 'Ask your question',
  'lots.search': 'Find who is responsible',

  'lists.title': 'Are you starting something?',
  'lists.lead':
    'Checklists for what many do: who needs to answer, in which order, and what you should have at hand when you ask.',
  'lists.none': 'There are no checklists yet. Ask your question, and we will find out what applies to you.',
  'lists.more': 'All checklists',
  'list.steps_one': '{{count}} thing to find out',
  'list.steps_other': '{{count}} things to find out',
  'list.lead': 'You need not contact everyone yourself. Ask the pilot, and we ask those who are needed.',
  'list.who': 'Answers',
  'list.nobody': 'the pilot finds out who',
  'list.time': 'Usually takes',
  'list.days_one': 'about {{count}} working day',
  'list.days_other': 'about {{count}} working days',
  'list.prepare': 'Have at hand',
  'list.after': 'After',
  'list.whole_one':
    'Count on about {{count}} week until all have answered, if everything takes as long as it usually does.',
  'list.whole_other':
    'Count on about {{count}} weeks until all have answered, if everything takes as long as it usually does.',
  'list.note':
    'The list shows what is common. Your business may need more or less, and an answer is not a permit.',
  'list.ask': 'Ask us about this',
  'list.ask.question': 'It is about: {{title}}.',
  'list.ask.text': 'We fill in what it is about. You write the rest in your own words.',

  'share.title': 'Tell others about the business pilot',
  'share.lead':
    'Texts, a picture and a code to use freely: in newsletters, on the notice board, on the intranet or on your own site.',
  'share.short': 'A short text',
  'share.short.text':
    'Do you have a question about your business for {{municipality}}? Ask the business pilot once. A named person answers for the whole, and you follow everything on one page. {{address}}',
  'share.long': 'A longer text',
  'share.long.text':
    'Are you to open, build, move or change something in your business? Then several parts of the municipality are often concerned. At the business pilot of {{municipality}} you ask a single time. You are told at once who answers for the whole and when you will hear from us. Those who need to answer do it in the open to each other, and you get one combined answer instead of a letter from each. It is free of charge and you need no account. {{address}}',
  'share.staff': 'To colleagues in the municipality',
  'share.staff.text':
    'Did a company ask you something that concerns more than your unit? Don’t send it on to the next desk. Put it into Farled, or ask the company to ask it at {{address}}. It then has one person who answers for the whole, all who are concerned see the same, and the company gets one answer. The pilot meets every second Thursday from 14 to 16, in even weeks.',
  'share.qr': 'QR code',
  'share.qr.text': 'Leads to {{address}}. It can be printed in any size.',
  'share.qr.save': 'Save the code (SVG)',
  'share.qr.alt': 'QR code that leads to {{address}}',
  'share.picture': 'Picture',
  'share.picture.text': 'For social media and newsletters, 1,200 by 630 pixels.',
  'share.picture.save': 'Save the picture (SVG)',
  'share.picture.head': 'One question. One person who answers.',
  'share.picture.foot': 'The business pilot in {{municipality}}',
  'share.poster': 'Poster',
  'share.poster.text': 'A4, to put on the wall or in the reception.',
  'share.poster.save': 'Save the poster (PDF)',
  'share.box': 'A box for your site',
  'share.box.text':
    'With this line the search box “Who is responsible?” stands on your own page. It needs no scripts and sets no cookies. Whoever runs Farled says which sites may show it.',
  'share.box.see': 'What it looks like',

  'box.title': 'Ask the business pilot',
  'box.label': 'What is your question about?',
  'box.do': 'Find who is responsible',
  'box.more': 'Opens at {{site}}',

  'closed.title': 'The business guide has not opened here yet',
  'closed.lead':
    '{{municipality}} does not take in questions from businesses on this page right now. Call or write to us and we will help you.',
  'closed.follow': 'Do you have a case with us already? Follow it as usual:',
} satisfies Shape<typeof sv>
