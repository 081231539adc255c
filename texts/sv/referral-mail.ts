/** Mejlen till andra utanför som tillfrågas. Ämnet nämner aldrig vad ärendet gäller: det läses på sidan. */
export default {
  greeting: 'Hej {{name}}!',
  'greeting.nobody': 'Hej!',
  'asked.subject': 'Fråga från {{municipality}}, {{number}}. Svara senast {{day}}',
  'asked.lead':
    '{{municipality}} har en fråga till {{organisation}} i ärende {{number}}. Frågan, och det ni behöver för att svara, finns på sidan som länken leder till. Ni behöver inget konto.',
  'asked.next':
    'Svara gärna senast {{day}}. Har ni inget att säga, behöver ni mer tid eller är det någon annan som ska svara? Säg det på sidan.',
  'reminder.subject': 'Påminnelse: fråga från {{municipality}}, {{number}}',
  'reminder.lead': '{{municipality}} har frågat {{organisation}} i ärende {{number}} och väntar på svar.',
  'reminder.next':
    'Sista dag att svara är {{day}}. Behöver ni mer tid, eller har ni inget att säga? Säg det på sidan.',
  'prolonged.subject': 'Ny sista dag att svara: {{day}} ({{number}})',
  'prolonged.lead': '{{organisation}} kan svara på frågan i ärende {{number}} till och med {{day}}.',
  'prolonged.next': 'Sidan är densamma. Länken i det här mejlet leder dit.',
  'timeRefused.subject': 'Svaret behövs senast {{day}} ({{number}})',
  'timeRefused.lead':
    '{{organisation}} har bett om mer tid för att svara i ärende {{number}}. Vi kan tyvärr inte vänta längre än till {{day}}.',
  'timeRefused.next': 'Hinner ni bara svara på en del, svara på den.',
  'takenBack.subject': 'Inget svar behövs längre ({{number}})',
  'takenBack.lead':
    '{{municipality}} behöver inte längre något svar från {{organisation}} i ärende {{number}}. Länken som ni har fått fungerar inte längre.',
  'takenBack.next': 'Ni behöver inte göra något.',
  whom: '{{asker}} svarar på frågor om ärendet: {{email}}',
  'whom.phone': '{{asker}} svarar på frågor om ärendet: {{phone}}, {{email}}',
  link: 'Läs frågan och svara',
  'link.contact': 'Så når ni kommunen',
  foot: 'Länken gäller bara den här frågan och bara en tid. Skicka den bara vidare till den hos er som ska svara. Det som skickas till kommunen blir allmän handling.',
  'foot.ended': 'Mejlet skickades för att ni har fått en fråga från kommunen.',
} as const
