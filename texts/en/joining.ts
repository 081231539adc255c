import type { Shape } from '../shape.ts'
import type sv from '../sv/joining.ts'

export default {
  title: 'How units take part',
  lead: 'Which of them are part of companies’ cases, and how soon they say yes or no. Restricted cases are left out for everybody.',
  'column.unit': 'Unit',
  'column.since': 'With us since',
  'column.cases': 'Cases',
  'column.asked': 'Asked',
  'column.declined': 'No',
  'column.days': 'Says yes in',
  'column.last': 'Last',
  'since.with': 'With us',
  'since.not': 'Not with us',
  'days.same': 'the same day',
  days_one: '{{days}} working day',
  days_other: '{{days}} working days',
  'group.active': 'With us',
  'group.active.text': 'They have taken at least one part in this time. Those with most cases first.',
  'group.quiet': 'With us, without a case in this time',
  'group.quiet.text':
    'Nobody has needed them, or nobody has thought of them. Look at the map whether they should be asked.',
  'group.outside': 'Not with us yet',
  'group.outside.text':
    'They are asked now and then, but are not there when we meet companies. Get in touch with the head of the unit. To begin takes a quarter of an hour.',
  'group.outside.do': 'The introduction',

  'steps.heading': 'Getting started',
  'steps.count': '{{done}} of {{of}} done',
  'step.done': ', done',
  'step.left': ', left',
  'step.profile': 'Say what you do, and what you don’t',
  'step.profile.how': 'Edit the page. What you don’t do, and who does, is what helps colleagues most.',
  'step.contact': 'Telephone or e-mail',
  'step.contact.how': 'Edit the page. Whoever looks for who answers then finds a way here.',
  'step.head': 'A head',
  'step.head.how':
    'An administrator makes somebody head of the unit. The head stands in when somebody is away.',
  'step.people': 'At least two members',
  'step.people.how': 'An administrator adds them. One alone is away sometimes.',
  'step.map': 'A place on the map',
  'step.map.how':
    'What do you answer for, and what should you be asked about? Propose it on the area’s page.',
  'step.introduced': 'Everybody has read the introduction',
  'step.introduced.how': 'It takes a quarter of an hour, with a practice case.',
  'step.introduced.count': '{{introduced}} of {{members}} have read it.',
  'step.case': 'The first case',
  'step.case.how': 'It comes when a company asks. You find it in My day.',

  'introduction.title': 'Introduction',
  'introduction.lead':
    'What the business guide is, and what is expected of you. A quarter of an hour, with a practice case.',
  'introduction.read': 'I have read it',
  'introduction.noted': 'Good, and welcome!',
  'introduction.isRead': 'You have read the introduction.',
  'what.heading': 'What it is',
  'what.text':
    'A company asks once. One person in the municipality holds the whole until the company has been answered, and every unit that is needed takes part in the same case.',
  'what.why':
    'Companies used to be sent from unit to unit and to hear different things. Here everybody sees who has what, and nothing falls between chairs.',
  'how.heading': 'How a case goes',
  'how.1': 'The question comes in. The pilot on duty is accountable from the first second.',
  'how.2': 'The pilot asks the units that are needed. That is called offering parts.',
  'how.3': 'Each unit takes its part, or says no and suggests somebody else.',
  'how.4':
    'The units answer. When answers go apart everybody sees it, and they agree before the company gets anything.',
  'how.5': 'The company gets one combined answer. Afterwards they say how it went.',
  'expected.heading': 'What is expected of you',
  'expected.accept': 'Say yes or no within two working days',
  'expected.accept.text': 'Until you do, the accountable answers for the part.',
  'expected.decline': 'Say no with a reason, and who instead',
  'expected.decline.text': 'There is nothing wrong with a no. But the question must never be left lying.',
  'expected.answer': 'Write so that the company understands',
  'expected.answer.text':
    'What is possible, what is not, and what do they need to do? The section of the law can stand last.',
  'expected.next': 'Say what happens next',
  'expected.next.text': 'When it takes longer, say so before anybody asks.',
  'expected.away': 'Say when you are away',
  'expected.away.text': 'Then everybody knows who stands in. You do it at your name, at the top right.',
  'practice.heading': 'Practise',
  'practice.lead':
    'A made-up case from question to answer. You can do nothing wrong, and nothing reaches anybody.',
  'practice.open': 'Open the practice case',
  'practice.done': 'You have practised.',
  'practice.safe':
    'This is practice. The company does not exist, and nothing that you do here is sent or kept.',
  'practice.step': 'Step {{step}} of {{of}}',
  'case.title': 'Practice: a canopy over the outdoor tables',
  'case.from': 'Sara Holm, Bryggans Glass (does not exist)',
  'case.question':
    'We have an ice cream bar by the jetty and want to build a canopy over the tables, so that guests can stay when it rains. What is required, and will we be in time for the summer?',
  'offer.heading': 'Your unit is asked',
  'offer.text':
    'The pilot wonders whether the canopy needs a permit. The part lies in My day until somebody of the unit says yes or no.',
  'offer.accept': 'Take the part',
  'offer.decline': 'Say no',
  'offer.declined':
    'For real you would write why, and which unit suits better. The pilot asks that unit at once, and the company notices nothing. Now take the part instead, and we go on.',
  'taken.heading': 'You have taken the part',
  'taken.text':
    'There is no drawing. Write what you need to know. Then choose whether it is for the company or for colleagues.',
  'taken.label': 'What do you want to know?',
  'taken.hint':
    'At least ten characters, for example: How big is the canopy, and how near the water does it stand?',
  'taken.ask': 'Send to the company',
  'taken.note': 'Write as an internal note',
  'taken.noted':
    'Colleagues read the note in the case. The company never sees it, and so can’t answer. Now send the question to the company.',
  'answer.reply': 'Sara answers: “The canopy is 4 by 3 metres and stands 20 metres from the water.”',
  'answer.heading': 'Write your answer',
  'answer.text':
    'The answer does not go straight to the company. The pilot puts it together with those of the other units.',
  'answer.verdict': 'Is it possible?',
  'verdict.possible': 'Possible',
  'verdict.possible_with_conditions': 'Possible with conditions',
  'verdict.not_possible': 'Not possible',
  'answer.label': 'Answer to the company',
  'answer.hint': 'What is possible, what is not, and what do they need to do?',
  'answer.conditions': 'Conditions',
  'answer.give': 'Give the answer',
  'answer.missing.verdict': 'Choose whether it is possible.',
  'answer.missing.answer': 'Write at least ten characters.',
  'answer.missing.conditions': 'Write what the conditions are.',
  'combined.heading': 'This is what the company reads',
  'combined.text':
    'The pilot has put the answers together. It is sent once and can be read on the page of the case.',
  'combined.hello': 'Hello Sara! Here is the combined answer of the municipality.',
  'combined.other': 'The land by the jetty: possible',
  'combined.other.text': 'You lease the place already. The canopy may stand there during the season.',
  'combined.yours': 'The canopy:',
  'combined.after':
    'When the company wonders about something more they answer on the same page, and the case opens again. That was all. Now you know what matters most.',
  'combined.end': 'To My day',
  'combined.again': 'Practise again',
} satisfies Shape<typeof sv>
