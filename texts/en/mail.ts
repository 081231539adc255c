import type { Shape } from '../shape.ts'
import type sv from '../sv/mail.ts'

export default {
  greeting: 'Hello {{name}}!',
  'greeting.nobody': 'Hello!',
  who: '{{accountable}} is accountable for the whole of your matter.',
  'who.until':
    '{{standIn}} answers for the whole of your matter through {{until}}, instead of {{accountable}}.',
  'who.standIn': '{{standIn}} answers for the whole of your matter for now, instead of {{accountable}}.',
  phone: 'Phone:',
  link: 'Follow your matter',
  reply: 'You can also simply reply to this e-mail.',
  foot: 'The link is personal. Share it only with those who should see the matter. You can reply and add files on the page. {{municipality}} sent this because you asked us a question. What is sent to the municipality becomes a public document.',
  'foot.colleague':
    'The link is personal. Share it with nobody. You can answer and add files on the page. {{municipality}} sent this letter because you follow the case together with {{asker}}. If you no longer want to, you can stop on the page. What is sent to the municipality becomes an official document.',
  'added.subject': 'You can now follow case {{number}}',
  'added.lead': 'You have been added to case {{number}}, which {{asker}} has with us.',
  'added.next':
    'On the page you see what is happening and what we need from you. You can answer just as well as {{asker}}.',
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
  'waiting.next':
    'Please reply by {{on}}. Reply on the page, where you can also add files. While we wait for you, the work stands still.',
  'reminder.subject': 'We are waiting for your reply in matter {{number}}',
  'reminder.lead': 'A reminder: we have asked you something in matter {{number}} and have had no reply.',
  'reminder.next':
    'Please reply on the page by {{on}}. Do you need more time, or is something unclear? Tell us and we will help.',
  'noNews.subject': 'How it goes in your case {{number}}',
  'noNews.lead':
    'We have no answer yet in case {{number}}, but we have not forgotten it. This is how it stands:',
  'noNews.next':
    'You will hear from us again by {{on}}. You need not do anything now. If you wonder about something, write on the page.',
  'noNews.whole': 'We are working on your question.',
  'noNews.waits': 'We are waiting for {{who}}. By {{day}} we take the case up again.',
  'noNews.working': 'Working on the question: {{units}}.',
  'noNews.asked': 'Have got the question: {{units}}.',
  'noNews.done': 'Done: {{units}}.',
  'noNews.late': 'You should have had our answer by {{day}}. We have not managed that, and we are sorry.',
  'promised.subject': 'Date for the answer in your matter {{number}}',
  'promised.lead':
    'We expect you to have our combined answer in matter {{number}} by {{promisedOn}} at the latest.',
  'promised.next': 'If that changes we will tell you, and why.',
  'delayed.subject': 'There is a delay in your matter {{number}}',
  'delayed.lead': 'Our answer in matter {{number}} will be delayed. This is why:',
  'delayed.next': 'We can’t give a new date yet, but will tell you as soon as we can.',
  'delayedUntil.subject': 'There is a delay in your matter {{number}}',
  'delayedUntil.lead': 'Our answer in matter {{number}} will be delayed. This is why:',
  'delayedUntil.next': 'We now expect you to have the answer by {{on}}.',
  'requestTaken.subject': 'We have received your request for a decision, {{number}}',
  'requestTaken.lead':
    'You have asked for a decision in the matter at {{matter}}. By {{on}} you will have either a decision in the matter or a separate decision that refuses your request.',
  'requestTaken.next':
    'If we refuse your request you can appeal. The right is found in section 12 of the Administrative Procedure Act.',
  'requestEarly.subject': 'Your request for a decision, {{number}}',
  'requestEarly.lead':
    'You have asked for a decision in the matter at {{matter}}. The right to ask for it begins when a matter has been going on for six months, so your request starts no time limit.',
  'requestEarly.next':
    'If the matter has not been decided on {{on}} you can ask again. The right is found in section 12 of the Administrative Procedure Act.',
  'requestSecond.subject': 'Your request for a decision, {{number}}',
  'requestSecond.lead':
    'You have asked for a decision in the matter at {{matter}}. This can be asked for once while a matter is handled and you have done so before, so no new time limit starts. We have kept what you wrote.',
  'requestSecond.next': 'Would you like to know how far the matter has come? Ask us on the page.',
  'requestWithoutRight.subject': 'Your request for a decision, {{number}}',
  'requestWithoutRight.lead':
    'You have asked for a decision in the matter at {{matter}}. The right to ask for it holds for formal matters under the Administrative Procedure Act, and this is not one. We have kept what you wrote.',
  'requestWithoutRight.next': 'Would you like to know how far it has come? Ask us on the page.',
  'requestDecided.subject': 'It is decided, {{number}}',
  'requestDecided.lead':
    'You have asked for a decision in the matter at {{matter}}. It was decided on {{on}}.',
  'requestDecided.next': 'The unit that made the decision sends it to you, with how to appeal.',
  'requestRefused.subject': 'Decision on your request for a decision, {{number}}',
  'requestRefused.lead':
    'You have asked for a decision in the matter at {{matter}}. On {{on}} we decided to refuse your request:',
  'requestRefused.next':
    'The decision can be appealed. How to do it is in the decision, which the unit that made it sends you.',
  'meetingOffered.subject': 'Choose a time to meet about matter {{number}}',
  'meetingOffered.lead':
    'We would like to meet you to talk about matter {{number}}. You choose a time that suits you.',
  'meetingOffered.next':
    'Choose a time on the page of your matter. If none of them suits you, write on the page and we will find another.',
  'meetingBooked.subject': 'Time to meet about matter {{number}}',
  'meetingBooked.lead': 'You have a time to meet us about matter {{number}}: {{when}}.',
  'meetingBooked.next':
    'You take part only while we talk about your matter. If you can’t come, cancel on the page of your matter and somebody else can have the time.',
  'meetingMoved.subject': 'New time or place to meet about matter {{number}}',
  'meetingMoved.lead':
    'The meeting about matter {{number}} has been changed. This is how it is now: {{when}}.',
  'meetingMoved.next':
    'If it does not suit you, cancel on the page of your matter and we will find another time.',
  'meetingCancelled.subject': 'The meeting about matter {{number}} is cancelled',
  'meetingCancelled.lead': 'The meeting about matter {{number}}, {{when}}, will not take place.',
  'meetingCancelled.next': 'If you wonder about something, write to us on the page of your matter.',
  'meetingCancelledChoose.subject': 'The meeting about matter {{number}} is called off',
  'meetingCancelledChoose.lead':
    'We are sorry that the meeting about matter {{number}}, {{when}}, will not take place.',
  'meetingCancelledChoose.next':
    'You can choose a new time on the page of your matter. If none suits you, write on the page and we will get in touch.',
  'meetingOfOther.subject': 'The meeting about matter {{number}} no longer concerns you',
  'meetingOfOther.lead':
    'Matter {{number}} has another contact address. The meeting {{when}} is therefore taken out of your calendar.',
  'meetingOfOther.next': 'If this is wrong, get in touch with {{municipality}}.',
  'meetingOfOther.link': 'To {{municipality}}',
  'meetingOfOther.foot': 'This was sent by {{municipality}} because the address was given in the matter.',
  'answer.subject': 'Combined answer in your matter {{number}}',
  'answer.lead': 'Here is our combined answer in matter {{number}}. It holds for all units that took part.',
  'answer.next': 'Is something unclear? Reply on the page and your question goes to the right person.',
  'closed.subject': 'Your matter {{number}} is closed',
  'closed.lead': 'We have closed matter {{number}}.',
  'closed.next':
    'Please tell us on the page how it went. It takes two minutes and helps us improve.\n\nAre you not satisfied? Write on the page, and the matter is opened again.',
  'closedAsDuplicate.subject': 'Your matter {{number}} is closed',
  'closedAsDuplicate.lead':
    'We have closed matter {{number}}, because we already handle the same question in another one.',
  'closedAsDuplicate.next': 'Are you not satisfied? Write on the page, and the matter is opened again.',
  'code.subject': 'Your code to sign in',
  'code.lead': 'Here is the code that you sign in with to see your cases with {{municipality}}:',
  'code.next':
    'Write it on the page where you asked for it. It is good for {{minutes}} minutes and can be used once. Give it to nobody else; we never ask for it.',
  'code.link': 'Write the code',
  'code.foot':
    'Did you not ask for a code? Then you need not do anything. Somebody may have mistyped their address, and nobody gets in without the code.',
  'notice.subject.waits': '{{number}} waits for you',
  'notice.subject.mention': 'You are mentioned in {{number}}',
  'notice.subject.news': 'Something has happened in {{number}}',
  'notice.subject.other': 'Something has happened in Farled',
  'notice.open': 'Open in Farled',
  'notice.openCase': 'Open the case',
  'notice.openLead': 'This has happened in case {{number}}, {{title}}:',
  'notice.restricted':
    'Something has happened in case {{number}}. The case is restricted, so you read in the case what it is.',
  'notice.restrictedLine': 'The case is restricted. Read in the case what it is about.',
  'notice.why': 'Why you get this e-mail: {{why}}',
  'notice.choices': 'Change what you get e-mails about',
  'digest.subject_one': 'Today’s digest: {{count}} piece of news',
  'digest.subject_other': 'Today’s digest: {{count}} pieces of news',
  'digest.lead': 'What you have not seen yet, {{day}}:',
  'digest.more_one': 'And {{count}} more, which you read in Farled.',
  'digest.more_other': 'And {{count}} more, which you read in Farled.',
  'digest.open': 'See all notices',
  'digest.why':
    'It comes on days when there is something you have not seen, because you have chosen to get it once a day or because you have been away.',
  'news.subject_one': 'What others do: {{count}} piece of news in what you follow',
  'news.subject_other': 'What others do: {{count}} pieces of news in what you follow',
  'news.lead': 'This has happened to what you follow since the last digest.',
  'news.open': 'Open what you follow',
  'news.why': 'The mail comes at most once a week, and only when there is something new in what you follow.',
  'weekly.subject_one': 'The week in your unit: {{count}} thing to see to',
  'weekly.subject_other': 'The week in your unit: {{count}} things to see to',
  'weekly.subjectEmpty': 'The week in your unit: everything moves',
  'weekly.lead': 'Somebody needs to see to this during the week.',
  'weekly.leadEmpty': 'Nothing is stuck in your unit. That is how it should be.',
  'weekly.heading': '{{name}} ({{many}})',
  'weekly.none': 'Nothing at present.',
  'weekly.part': '“{{part}}”.',
  'weekly.due': 'No later than {{day}}.',
  'weekly.open': 'Open My day',
  'weekly.why': 'It comes once a week to those who lead a unit.',
} satisfies Shape<typeof sv>
