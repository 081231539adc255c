/** Breven till företaget, och mejlen till medarbetarna. Ämnet nämner aldrig vad ärendet gäller: ett brev kan läsas på en låst skärm. */
export default {
  greeting: 'Hej {{name}}!',
  'greeting.nobody': 'Hej!',
  who: '{{accountable}} ansvarar för hela ditt ärende.',
  'who.until':
    '{{standIn}} svarar för hela ditt ärende till och med {{until}}, i stället för {{accountable}}.',
  'who.standIn': '{{standIn}} svarar för hela ditt ärende så länge, i stället för {{accountable}}.',
  phone: 'Telefon:',
  link: 'Följ ditt ärende',
  reply: 'Du kan också svara direkt på det här mejlet.',
  foot: 'Länken är personlig. Dela den bara med den som ska se ärendet. Du kan svara och lägga till filer på sidan. Brevet skickades av {{municipality}} eftersom du har ställt en fråga till oss. Det som skickas till kommunen blir allmän handling.',
  'foot.colleague':
    'Länken är personlig. Dela den inte med någon. Du kan svara och lägga till filer på sidan. Brevet skickades av {{municipality}} eftersom du följer ärendet tillsammans med {{asker}}. Vill du inte det längre kan du sluta på sidan. Det som skickas till kommunen blir allmän handling.',
  'added.subject': 'Nu kan du följa ärende {{number}}',
  'added.lead': 'Du är tillagd i ärende {{number}}, som {{asker}} har hos oss.',
  'added.next':
    'På sidan ser du vad som händer och vad vi behöver från er. Du kan svara lika väl som {{asker}}.',
  'received.subject': 'Vi har tagit emot din fråga, {{number}}',
  'received.lead': 'Tack, vi har tagit emot din fråga. Den har fått nummer {{number}}.',
  'received.next': 'Du hör från oss senast {{firstContactBy}}.',
  'accepted.subject': '{{accountable}} ansvarar för ditt ärende {{number}}',
  'accepted.lead':
    '{{accountable}} har tagit över ansvaret för hela ditt ärende {{number}} och håller ihop arbetet mellan enheterna.',
  'accepted.next': 'Du behöver inte kontakta någon annan hos oss. Vi samlar svaren åt dig.',
  'message.subject': 'Nytt meddelande i ditt ärende {{number}}',
  'message.lead': 'Vi har skrivit till dig i ärende {{number}}:',
  'message.next': 'Svara på sidan, så hamnar svaret i ärendet.',
  'waiting.subject': 'Vi behöver något från dig i ärende {{number}}',
  'waiting.lead': 'För att komma vidare med ärende {{number}} behöver vi ett svar från dig:',
  'waiting.next':
    'Svara gärna senast {{on}}. Svara på sidan, där kan du också lägga till filer. Så länge vi väntar på dig står arbetet stilla.',
  'reminder.subject': 'Vi väntar på ditt svar i ärende {{number}}',
  'reminder.lead':
    'En påminnelse: vi har frågat dig om något i ärende {{number}} och har inte fått något svar.',
  'reminder.next':
    'Svara gärna på sidan senast {{on}}. Behöver du mer tid, eller är något oklart? Skriv det, så hjälps vi åt.',
  'noNews.subject': 'Så går det i ditt ärende {{number}}',
  'noNews.lead':
    'Vi har inget besked ännu i ärende {{number}}, men vi har det inte glömt. Så här ser det ut nu:',
  'noNews.next':
    'Du hör från oss igen senast {{on}}. Du behöver inte göra något nu. Undrar du över något, skriv på sidan.',
  'noNews.whole': 'Vi arbetar med din fråga.',
  'noNews.waits': 'Vi väntar på {{who}}. Senast {{day}} tar vi upp ärendet igen.',
  'noNews.working': 'Arbetar med frågan: {{units}}.',
  'noNews.asked': 'Har fått frågan: {{units}}.',
  'noNews.done': 'Klara: {{units}}.',
  'noNews.late': 'Du skulle ha fått vårt besked senast {{day}}. Det har vi inte klarat, och det beklagar vi.',
  'promised.subject': 'Datum för svar i ditt ärende {{number}}',
  'promised.lead': 'Vi räknar med att du har vårt samlade besked i ärende {{number}} senast {{promisedOn}}.',
  'promised.next': 'Blir det ändrat hör vi av oss och berättar varför.',
  'delayed.subject': 'Det dröjer i ditt ärende {{number}}',
  'delayed.lead': 'Vårt besked i ärende {{number}} kommer att dröja. Det beror på det här:',
  'delayed.next': 'Vi kan inte säga ett nytt datum än, men hör av oss så snart vi kan.',
  'delayedUntil.subject': 'Det dröjer i ditt ärende {{number}}',
  'delayedUntil.lead': 'Vårt besked i ärende {{number}} kommer att dröja. Det beror på det här:',
  'delayedUntil.next': 'Vi räknar nu med att du har beskedet senast {{on}}.',
  'requestTaken.subject': 'Vi har tagit emot din begäran om avgörande, {{number}}',
  'requestTaken.lead':
    'Du har begärt att ärendet hos {{matter}} avgörs. Senast {{on}} får du antingen ett beslut i ärendet eller ett eget beslut om att vi avslår din begäran.',
  'requestTaken.next': 'Avslår vi din begäran kan du överklaga det. Rätten finns i 12 § förvaltningslagen.',
  'requestEarly.subject': 'Din begäran om avgörande, {{number}}',
  'requestEarly.lead':
    'Du har begärt att ärendet hos {{matter}} avgörs. Rätten att begära det gäller först när ett ärende har pågått i sex månader, så din begäran leder inte till att någon tid börjar löpa.',
  'requestEarly.next':
    'Är ärendet inte avgjort {{on}} kan du begära det på nytt. Rätten finns i 12 § förvaltningslagen.',
  'requestSecond.subject': 'Din begäran om avgörande, {{number}}',
  'requestSecond.lead':
    'Du har begärt att ärendet hos {{matter}} avgörs. Det kan begäras en gång under handläggningen och du har gjort det tidigare, så ingen ny tid börjar löpa. Vi har sparat det du skrev.',
  'requestSecond.next': 'Undrar du hur långt ärendet har kommit? Fråga oss på sidan.',
  'requestWithoutRight.subject': 'Din begäran om avgörande, {{number}}',
  'requestWithoutRight.lead':
    'Du har begärt att ärendet hos {{matter}} avgörs. Rätten att begära det gäller formella ärenden enligt förvaltningslagen, och det här är inte ett sådant. Vi har sparat det du skrev.',
  'requestWithoutRight.next': 'Undrar du hur långt det har kommit? Fråga oss på sidan.',
  'requestDecided.subject': 'Det är avgjort, {{number}}',
  'requestDecided.lead': 'Du har begärt att ärendet hos {{matter}} avgörs. Det avgjordes {{on}}.',
  'requestDecided.next':
    'Beslutet får du från den enhet som har fattat det, tillsammans med hur du överklagar.',
  'requestRefused.subject': 'Beslut om din begäran om avgörande, {{number}}',
  'requestRefused.lead':
    'Du har begärt att ärendet hos {{matter}} avgörs. Vi beslutade {{on}} att avslå din begäran:',
  'requestRefused.next':
    'Beslutet går att överklaga. Hur du gör står i beslutet, som du får från den enhet som har fattat det.',
  'meetingOffered.subject': 'Välj en tid för möte om ärende {{number}}',
  'meetingOffered.lead':
    'Vi vill gärna träffa dig för att prata om ärende {{number}}. Du väljer själv en tid som passar.',
  'meetingOffered.next':
    'Välj tid på ärendets sida. Passar ingen av tiderna? Skriv det på sidan, så hittar vi en annan.',
  'meetingBooked.subject': 'Tid för möte om ärende {{number}}',
  'meetingBooked.lead': 'Du har en tid för möte om ärende {{number}}: {{when}}.',
  'meetingBooked.next':
    'Du är bara med när vi pratar om ditt ärende. Kan du inte komma? Avboka på ärendets sida, så blir tiden ledig för någon annan.',
  'meetingMoved.subject': 'Ändrad tid eller plats för möte om ärende {{number}}',
  'meetingMoved.lead': 'Mötet om ärende {{number}} har ändrats. Det här gäller nu: {{when}}.',
  'meetingMoved.next': 'Passar det inte? Avboka på ärendets sida, så hittar vi en annan tid.',
  'meetingCancelled.subject': 'Mötet om ärende {{number}} är avbokat',
  'meetingCancelled.lead': 'Mötet om ärende {{number}}, {{when}}, blir inte av.',
  'meetingCancelled.next': 'Undrar du över något? Skriv till oss på ärendets sida.',
  'meetingCancelledChoose.subject': 'Mötet om ärende {{number}} är inställt',
  'meetingCancelledChoose.lead': 'Mötet om ärende {{number}}, {{when}}, blir tyvärr inte av.',
  'meetingCancelledChoose.next':
    'Du kan välja en ny tid på ärendets sida. Finns det ingen ledig tid som passar? Skriv det på sidan, så hör vi av oss.',
  'meetingOfOther.subject': 'Mötet om ärende {{number}} gäller inte längre dig',
  'meetingOfOther.lead':
    'Ärende {{number}} har fått en annan kontaktadress. Mötet {{when}} tas därför bort ur din kalender.',
  'meetingOfOther.next': 'Blev det fel? Hör av dig till {{municipality}}.',
  'meetingOfOther.link': 'Till {{municipality}}',
  'meetingOfOther.foot': 'Brevet skickades av {{municipality}} eftersom adressen stod i ärendet.',
  'answer.subject': 'Samlat besked i ditt ärende {{number}}',
  'answer.lead':
    'Här är vårt samlade besked i ärende {{number}}. Det gäller för alla enheter som har deltagit.',
  'answer.next': 'Undrar du över något? Svara på sidan, så går frågan till rätt person.',
  'closed.subject': 'Ditt ärende {{number}} är avslutat',
  'closed.lead': 'Vi har avslutat ärende {{number}}.',
  'closed.next':
    'Berätta gärna på sidan hur det gick. Det tar två minuter och hjälper oss att bli bättre.\n\nÄr du inte nöjd? Skriv på sidan, så öppnas ärendet igen.',
  'closedAsDuplicate.subject': 'Ditt ärende {{number}} är avslutat',
  'closedAsDuplicate.lead':
    'Vi har avslutat ärende {{number}}, eftersom vi redan hanterar samma fråga i ett annat ärende.',
  'closedAsDuplicate.next': 'Är du inte nöjd? Skriv på sidan, så öppnas ärendet igen.',
  'code.subject': 'Din kod för att logga in',
  'code.lead': 'Här är koden som du loggar in med för att se dina ärenden hos {{municipality}}:',
  'code.next':
    'Skriv den på sidan där du begärde den. Den gäller i {{minutes}} minuter och kan användas en gång. Lämna den inte till någon annan; vi frågar aldrig efter den.',
  'code.link': 'Skriv koden',
  'code.foot':
    'Har du inte begärt någon kod? Då behöver du inte göra något. Någon kan ha skrivit fel adress, och ingen kommer in utan koden.',
  'notice.subject.waits': '{{number}} väntar på dig',
  'notice.subject.mention': 'Du är nämnd i {{number}}',
  'notice.subject.news': 'Det har hänt något i {{number}}',
  'notice.subject.other': 'Det har hänt något i Farled',
  'notice.open': 'Öppna i Farled',
  'notice.openCase': 'Öppna ärendet',
  'notice.openLead': 'Det här har hänt i ärende {{number}}, {{title}}:',
  'notice.restricted':
    'Det har hänt något i ärende {{number}}. Insynen är begränsad, så vad det är läser du i ärendet.',
  'notice.restrictedLine': 'Insynen är begränsad. Läs i ärendet vad det gäller.',
  'notice.why': 'Därför får du mejlet: {{why}}',
  'notice.choices': 'Ändra vad du får mejl om',
  'digest.subject_one': 'Dagens sammandrag: {{count}} nyhet',
  'digest.subject_other': 'Dagens sammandrag: {{count}} nyheter',
  'digest.lead': 'Det här har du inte sett än, {{day}}:',
  'digest.more_one': 'Och {{count}} till, som du läser i Farled.',
  'digest.more_other': 'Och {{count}} till, som du läser i Farled.',
  'digest.open': 'Se alla aviseringar',
  'digest.why':
    'Mejlet kommer de dagar då det finns något du inte har sett, för att du har valt att få det samlat en gång om dagen eller för att du har varit frånvarande.',
  'news.subject_one': 'Vad andra gör: {{count}} nyhet i det du följer',
  'news.subject_other': 'Vad andra gör: {{count}} nyheter i det du följer',
  'news.lead': 'Det här har hänt med det du följer sedan förra brevet.',
  'news.open': 'Öppna det du följer',
  'news.why': 'Mejlet kommer högst en gång i veckan, och bara när det finns något nytt i det du följer.',
  'weekly.subject_one': 'Veckan i din enhet: {{count}} sak att se till',
  'weekly.subject_other': 'Veckan i din enhet: {{count}} saker att se till',
  'weekly.subjectEmpty': 'Veckan i din enhet: allt är i rörelse',
  'weekly.lead': 'Det här behöver någon se till i veckan.',
  'weekly.leadEmpty': 'Ingenting har fastnat i din enhet. Så ska det se ut.',
  'weekly.heading': '{{name}} ({{many}})',
  'weekly.none': 'Inget just nu.',
  'weekly.part': '”{{part}}”.',
  'weekly.due': 'Senast {{day}}.',
  'weekly.open': 'Öppna Min dag',
  'weekly.why': 'Mejlet kommer en gång i veckan till dig som är chef för en enhet.',
} as const
