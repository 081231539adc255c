import type { Shape } from '../shape.ts'
import type sv from '../sv/portal.ts'

export default {
  site: 'Business guide',
  'site.home': 'Business guide, to the start page',
  skip: 'Skip to content',
  'language.other': 'På svenska',
  'title.fault': 'Error: {{title}}',
  'foot.ask': 'Ask a question',
  'foot.who': 'Who is responsible?',
  'foot.about': 'About the guide and your data',
  'foot.accessibility': 'Accessibility',
  'foot.staff': 'Sign in as staff',
  'foot.contact': 'Rather talk? Call {{unit}}:',
  'foot.mail': 'Or write to',
  'foot.by': 'The business guide (Företagslotsen) is a service from {{municipality}}.',
  back: 'Back',
  optional: '(optional)',
  'fault.title': 'Something needs to be corrected',
  'fault.kept': 'What you wrote is still here.',

  'front.title': 'One question. One person who answers.',
  'front.lead':
    'Do you have a question about your business? Ask it here, just once. One named person is responsible for the whole of it, gathers answers from everyone concerned and gives you one combined answer.',
  'front.label': 'What is your question about?',
  'front.hint':
    'Write it the way you would say it. For example: “We want to open a café with outdoor seating by the harbour.” Swedish or English, as you like.',
  'front.do': 'Continue',
  'front.free': 'It is free of charge and you need no account.',
  'front.how': 'How it works',
  'front.how.1': 'You write your question. We show which parts of the municipality it probably concerns.',
  'front.how.2': 'You learn at once who is responsible and when you will hear from us.',
  'front.how.3': 'You follow everything on a page of your own, where you can reply and send files.',
  'front.how.4': 'When everyone has answered you get one combined answer.',
  'front.who': 'Who is responsible?',
  'front.who.text': 'Do you only want to know which unit deals with something? Search in your own words.',
  'front.who.do': 'Find who is responsible',
  'front.meet': 'Meet everyone at once',
  'front.meet.text':
    'Every second Thursday, 2–\u20604 pm in even weeks, you can meet everyone concerned at the same time. The next meeting is on {{day}}. Ask your question and we will invite you.',

  'who.title': 'Who is responsible?',
  'who.lead': 'Describe it in your own words and we will show who deals with it.',
  'who.label': 'What is it about?',
  'who.hint':
    'For example: “serve alcohol outdoors”. Swedish words find the most. We do not keep what you search for.',
  'who.do': 'Search',
  'who.fault': 'Write what it is about, in at least a couple of words.',
  'who.tooLong': 'The text is too long for a search. Shorten it to at most {{maximum}} characters.',
  'who.found': 'This is what we found',
  'who.sure': 'It is probably about {{area}}.',
  'who.unsure': 'We are not sure',
  'who.unsure.text':
    'It may be one of these, or something else. Put the question to us and we will see that it ends up in the right place.',
  'who.none': 'We found nothing that matches',
  'who.none.text': 'Try other words. Or put the question to us, and we will find out who is responsible.',
  'who.answers': 'Responsible',
  'who.nobody': 'No unit has been appointed yet. Ask your question and the guide will take care of it.',
  'who.consulted': 'Often consulted',
  'who.words': 'Matches your words',
  'who.ask': 'Would you like an answer?',
  'who.ask.text': 'Put the question to the business guide. Then you need not contact several units yourself.',
  'who.ask.do': 'Ask the question',
  'who.contact': 'You can also contact {{unit}}.',

  'step.of': 'Step {{step}} of {{steps}}',
  'step.next': 'Continue',
  'draft.kept':
    'What you write is saved when you continue, for seven days. You can close the page and come back to the same address.',
  'draft.sent.title': 'The question has already been sent',
  'draft.sent.text': 'It arrived once. This is the same question.',
  'draft.sent.do': 'Show my case',

  'question.title': 'What is your question about?',
  'question.label': 'Your question',
  'question.hint':
    'Write what you want to do and what you wonder. Do not write personal identity numbers or anything else that is sensitive.',
  'fault.question.field.required': 'Write what your question is about.',
  'fault.question.field.tooShort':
    'Write a little more, at least {{minimum}} characters, so that we understand.',
  'fault.question.field.tooLong':
    'The text is too long: {{length}} characters. Shorten it to at most {{maximum}}, and send the rest as a file further on.',

  'areas.title': 'This is what it probably concerns',
  'areas.lead': 'From what you wrote we think that the question is about this. Untick what is wrong.',
  'areas.lead.unsure':
    'We are not sure, but the question may be about this. Untick what is wrong. The guide looks it over before anyone else gets the question.',
  'areas.legend': 'The question is about',
  'areas.none':
    'We could not tell who is concerned. That does not matter: the guide reads the question and sees that the right people answer.',
  'areas.answers': 'Responsible: {{unit}}.',
  'areas.consulted': 'Often consulted: {{units}}.',
  'areas.pilot': 'The guide sees that the right unit answers.',

  'person.title': 'Who are you?',
  'person.kind': 'I am asking for',
  'person.kind.company': 'A company or an association',
  'person.kind.company.hint': 'Sole traders too',
  'person.kind.planned': 'I plan to start',
  'person.kind.planned.hint': 'You need no organisation number',
  'person.kind.foreign': 'A company without a Swedish organisation number',
  'person.kind.foreign.hint': 'For example a foreign company',
  'person.orgNumber': 'Organisation number',
  'person.orgNumber.hint':
    'Ten digits, for example 556016-0680. For a sole trader it is your personal identity number; only those who need it can see it.',
  'person.companyName': 'Name of the company',
  'person.contact': 'How we reach you',
  'person.contactName': 'Your name',
  'person.contactEmail': 'E-mail',
  'person.contactEmail.hint': 'We send the receipt and the link to your case here.',
  'person.contactPhone': 'Phone',
  'fault.kind.field.choice': 'Choose who you are asking for.',
  'fault.orgNumber.field.required': 'Write the organisation number, or choose another alternative above.',
  'fault.companyName.field.required': 'Write the name of the company.',
  'fault.contactName.field.required': 'Write your name.',
  'fault.contactEmail.field.required': 'Write your e-mail address. We need it to send the receipt.',

  'place.title': 'Where is it, and do you have anything to show?',
  'place.label': 'Address or property',
  'place.hint': 'For example Hamngatan 4, Norrtälje or Tälje 3:12.',
  'place.files': 'Files',
  'place.files.hint':
    'A drawing, picture, map or contract. PDF, picture, Word, Excel or text, at most {{megabytes}} MB a file and {{maximum}} files.',
  'place.files.have': 'Files you have added',
  'place.add': 'Add the files',
  'place.remove': 'Remove',
  'place.remove.name': 'Remove {{name}}',
  'place.refused': 'We could not take these files',
  'place.refused.kept': 'The other files and what you wrote are still here.',
  'file.full': 'The file {{name}} was left out: a question can have at most {{maximum}} files.',

  'check.title': 'Is this right?',
  'check.change': 'Change',
  'check.change.what': 'Change: {{what}}',
  'check.question': 'Your question',
  'check.areas': 'Probably concerns',
  'check.areas.none': 'The guide decides',
  'check.who': 'You are asking for',
  'check.contact': 'Your name and phone',
  'check.email': 'The receipt is sent to',
  'check.email.look': 'Take one more look. If the address is wrong the receipt will not arrive.',
  'check.place': 'Place',
  'check.files': 'Files',
  'check.nothing': 'Nothing given',
  'check.personal':
    'It looks as if you have written a personal identity number in the question. Remove it if it is not needed.',
  'check.public':
    'What you send becomes an official document. That means that others may ask to read it, unless it is confidential.',
  'check.do': 'Send the question',

  'receipt.title': 'Thank you, we have received your question',
  'receipt.number': 'Your case has number',
  'receipt.who': 'Responsible for your whole case',
  'receipt.when': 'You will hear from us by',
  'receipt.mail':
    'We have sent a receipt to {{email}}. If it does not arrive within a few minutes, look among your junk mail.',
  'receipt.page': 'Your own page',
  'receipt.page.text':
    'On your page you see what happens and can reply and send files. Save its address, or use the link in the receipt. The address is personal: whoever has it can read your case.',
  'receipt.do': 'Follow your case',

  'follow.title': 'Case {{number}}',
  'follow.now': 'What happens now',
  'follow.who': 'Who is responsible',
  'follow.when': 'When',
  'follow.need': 'What we need from you',
  'follow.answer': 'Combined answer',
  'follow.parts': 'Those who take part',
  'follow.said': 'What has been said',
  'follow.files': 'Files',
  'follow.write': 'Write to us',
  'follow.thanks': 'Thank you, what you wrote has arrived.',
  'follow.decision': 'Your right to a decision',
  'follow.thanks.request': 'Thank you, your request has reached us. You get a mail about what happens now.',
  'follow.thanks.reopened': 'Thank you, what you wrote has arrived and the case is open again.',
  'follow.thanks.followUp': 'Thank you, your answer has arrived.',
  'follow.followUp': 'How did it go?',
  'follow.refused': 'What you wrote has arrived, but we could not take these files:',

  'now.received': 'We have your question. {{name}} is reading it and will see that the right people answer.',
  'now.open': '{{name}} is working on your question.',
  'now.parts.none_one': 'One unit is working on your question, and is not done yet.',
  'now.parts.none_other': '{{count}} units are working on your question. None of them is done yet.',
  'now.parts_one': 'One unit is working on your question. {{answered}} of {{count}} is done.',
  'now.parts_other': '{{count}} units are working on your question. {{answered}} of {{count}} are done.',
  'now.combining':
    'Everyone who was asked is done. {{name}} is putting together one combined answer for you.',
  'now.answered': 'You have our combined answer. If you wonder about anything, write to us below.',
  'now.awaiting_company': 'We are waiting for an answer from you. When you have answered, the work goes on.',
  'now.awaiting_authority':
    'We are waiting for {{who}}, which is another authority. On {{day}} at the latest we take up the matter again, even if we have had no answer by then.',
  'now.awaiting_unit':
    'We are waiting for {{who}} to finish. On {{day}} at the latest we take up the matter again.',
  'now.parts_await_company':
    'What remains waits for a reply from you. When you have replied, the work goes on.',
  'now.parts_await_authority':
    'What remains waits for {{who}}, which is another authority. On {{day}} at the latest we take it up again, even if we have had no answer by then.',
  'now.late': 'We are late with the answer.',
  'now.alsoNeeds': 'We also need something from you.',
  'now.closed.solved': 'The case is closed. The matter is solved.',
  'now.closed.answered': 'The case is closed. You have had an answer to your question.',
  'now.closed.declined_by_law': 'The case is closed. The law does not permit what the question was about.',
  'now.closed.withdrawn': 'The case is closed, because the question is no longer current.',
  'now.closed.moved': 'The case is closed with us and has gone on to another authority.',
  'now.closed.duplicate':
    'The case is closed, because the same question is already dealt with in another case.',
  'now.closed.again': 'Are you not satisfied? Write, and the case is opened again.',

  'who.accountable': '{{name}} is responsible for your whole case and is the one to turn to about anything.',
  'who.until':
    '{{name}} answers for the whole of your matter through {{day}}, instead of {{away}}. Turn to {{name}} about anything.',
  'who.standIn':
    '{{name}} answers for the whole of your matter for now, instead of {{away}}. Turn to {{name}} about anything.',
  'who.wasAccountable': '{{name}} was responsible for your whole case.',
  'who.phone': 'Phone',
  'who.email': 'E-mail',

  'when.firstContact': 'You will hear from us by {{day}}.',
  'when.firstContact.late':
    'You should have heard from us by {{day}}. We have not managed that, and we are sorry. Please call us.',
  'when.promised': 'You will have our combined answer by {{day}}.',
  'when.promised.late':
    'You should have had our combined answer by {{day}}. We have not managed that, and we are sorry. Please ask {{name}} what is happening.',
  'when.delayed': 'On {{day}} we told you that the answer is delayed: {{reason}}',
  'when.promised.why': 'About the date: {{reason}}',
  'when.notYet': 'We cannot give a date for the answer yet. {{name}} will tell you as soon as possible.',
  'when.answered': 'You got our combined answer on {{day}}.',
  'when.closed': 'The case was closed on {{day}}.',
  'when.asked': 'You asked on {{day}}.',

  'need.nothing': 'Nothing right now. We will be in touch if we need anything.',
  'need.answer': 'To go on we need an answer to this:',
  'need.do': 'Answer here',
  'need.by': 'Please reply by {{day}}. If we hear nothing by then, we will contact you.',
  'need.unit.asks': '{{unit}} needs an answer to this:',
  'need.answer.plain': 'To go on we need an answer from you.',
  'need.unit': '{{unit}} is waiting for details from you. Read what we have written below, or ask {{name}}.',

  'part.offered': 'Has been asked',
  'part.accepted': 'Has taken on the question',
  'part.in_progress': 'Is working on the question',
  'part.awaiting_company': 'Is waiting for details from you',
  'part.awaiting_authority':
    'Is waiting for {{who}}, another authority. Takes it up again on {{day}} at the latest',
  'part.awaiting_part': 'Is waiting for {{who}} to finish. Takes it up again on {{day}} at the latest',
  'part.answered': 'Done. The answer comes in the combined answer',
  'part.settled': 'Done. The answer is in the combined answer',

  'decision.may':
    'The matter at {{matter}} came in on {{begun}} and has been going on for six months. You have the right to ask, in writing, that it be decided.',
  'decision.do': 'Ask for a decision',
  'decision.runs':
    'On {{received}} you asked for a decision in the matter at {{matter}}. By {{due}} you get a decision, or a separate decision that refuses your request.',
  'decision.decided':
    'On {{received}} you asked for a decision in the matter at {{matter}}. It was decided on {{ended}}.',
  'decision.refused':
    'On {{received}} you asked for a decision in the matter at {{matter}}. On {{ended}} we decided to refuse your request. That decision can be appealed.',
  'decision.title': 'Ask for a decision',
  'decision.what': 'It concerns the matter at {{matter}}, which came in on {{begun}}.',
  'decision.then':
    'When your request has come in we have four weeks. We then either decide the matter or refuse your request in a separate decision, which you can appeal. You can ask once while the matter is handled. The right is found in section 12 of the Administrative Procedure Act.',
  'decision.label': 'Anything you want to say',
  'decision.hint': 'You need not give reasons for your request.',
  'decision.send': 'Send the request',

  'said.you': 'You',
  'said.question': 'Your question',
  'said.us': '{{municipality}}',
  'said.at': '{{day}}, {{time}}',
  'answer.from': 'Given {{day}} by {{municipality}}, case {{number}}.',
  'answer.pdf': 'Save the answer as PDF',
  'answer.guidance': 'An answer is guidance. It does not replace a decision that can be appealed.',

  'write.label': 'Your message',
  'write.hint': 'Goes to {{name}}.',
  'write.hint.closed': 'When you write, the case is opened again.',
  'write.files': 'Files',
  'write.do': 'Send',
  'write.filesOnly': 'Files: {{names}}',
  'fault.body.field.required': 'Write a message or choose a file.',
  'fault.body.field.tooLong':
    'The text is too long: {{length}} characters. Shorten it to at most {{maximum}}.',
  'fault.body.filesAgain': 'The files that you chose need to be chosen again.',

  'howItWent.ask': 'Tell us how you think it went. It takes two minutes.',
  'howItWent.do': 'Say how it went',
  'howItWent.answered': 'You answered on {{day}}.',
  'howItWent.changeable': 'You can change your answer through {{day}}.',
  'howItWent.change': 'Change your answer',
  'howItWent.discontent':
    'From your answer we understand that you are not satisfied. Write what is missing, and the case is opened again and you get a reply.',
  'howItWent.title': 'How did it go?',
  'howItWent.lead': 'It is about case {{number}}, which was closed on {{day}}.',
  'howItWent.voluntary':
    'The first three questions need an answer, and Don’t know is an answer too. The rest is voluntary.',
  'howItWent.reads':
    'Whoever was responsible for your case, and others in the cooperation who may read it, see what you answer. The statistics show no single answers.',
  'howItWent.whole': 'As a whole',
  'howItWent.service': 'Our service',
  'howItWent.service.scale': '1 is very bad and 10 is very good.',
  'howItWent.unknown': 'Don’t know',
  'howItWent.overall': 'How satisfied are you with how the municipality handled your case?',
  'howItWent.overall.scale': '1 is not satisfied at all and 10 is very satisfied.',
  'howItWent.expectations': 'How well did it meet what you had expected?',
  'howItWent.expectations.scale': '1 is much worse and 10 is much better than expected.',
  'howItWent.ideal': 'Imagine a case that is handled in the best possible way. How near did we come?',
  'howItWent.ideal.scale': '1 is very far from it and 10 is as near as can be.',
  'howItWent.information': 'Information: were you told what you needed, so that you understood?',
  'howItWent.availability': 'Availability: was it easy to reach the person you needed?',
  'howItWent.treatment': 'Treatment: were you listened to and taken seriously?',
  'howItWent.competence':
    'Competence: did those who answered know their field, and understand your business?',
  'howItWent.legalCertainty': 'Legal certainty: were the reasons clear, and were you treated like others?',
  'howItWent.efficiency': 'Efficiency: did it take a reasonable time, without needless steps?',
  'howItWent.text': 'What did we do well, and what can we do better?',
  'howItWent.text.hint':
    'Do you want a reply? Write on the page of the case instead, and the case is opened again.',
  'howItWent.send': 'Send the answer',
  'howItWent.missed.notClosed':
    'The case is open again, so your answer about how it went was not saved. We ask when it is closed next time.',
  'howItWent.missed.text': 'What you wrote is still in the box at the bottom.',
  'howItWent.missed.otherClosing':
    'The case has been reopened and closed again since you opened the page. Look your answer over and send it again.',
  'howItWent.missed.tooLate':
    'Your earlier answer is more than fourteen days old and can no longer be changed. Do you want to say more? Write to us.',
  'fault.score': 'Choose a number from 1 to 10, or Don’t know.',
  'fault.score.of': 'Choose a number from 1 to 10, or Don’t know: {{question}}',

  'files.none': 'No files yet.',
  'files.yours': 'from you',
  'files.ours': 'from us',

  'problem.title': 'That did not work',
  'problem.notFound.title': 'The page does not exist',
  'problem.notFound.text': 'The address may be mistyped, or the page has been removed.',
  'problem.linkGone.title': 'The link cannot be used',
  'problem.linkGone.text':
    'The link is too old, or part of the address is missing. Use the latest link in our e-mails, and make sure that you get all of it.',
  'problem.linkGone.contact': 'How to reach us',
  'problem.linkGone.do':
    'Can you not find a link? Get in touch and tell us the number of the case, and we will help you.',
  'problem.draftGone.title': 'The draft is gone',
  'problem.draftGone.text':
    'A question that has been started is kept for seven days. Start again, and we will help you as soon as you have sent it.',
  'problem.wait.title': 'Wait a minute',
  'problem.kept': 'Go back in your browser: what you wrote is still there. Try again in a while.',
  'problem.home': 'To the start page',
  'problem.ask': 'Ask a question',
  'problem.trace': 'If you contact us about the error, give: {{id}}',
} satisfies Shape<typeof sv>
