/** Det öppna: vad lotsen är, checklistor för den som ska starta något, rutan för andra webbplatser och det som sprider lotsen. */
export default {
  'lots.title': 'Vad är företagslotsen?',
  'lots.lead':
    'Företagslotsen är inte en person utan ett sätt att arbeta. De handläggare som berörs av din fråga samarbetar om den, och en av dem svarar för helheten.',
  'lots.for': 'När ska jag använda den?',
  'lots.for.1':
    'När du ska starta, flytta, bygga eller ändra något i ditt företag och undrar vad som gäller.',
  'lots.for.2': 'När frågan rör flera delar av kommunen och du vill ha ett svar som hänger ihop.',
  'lots.for.3': 'När du har fått olika besked, eller inte vet vem du ska fråga.',
  'lots.promise': 'Det här kan du räkna med',
  'lots.promise.1':
    'Du frågar en gång. Den som svarar för helheten har ett namn, och du får veta det direkt.',
  'lots.promise.2': 'Varje enhet som behövs tar sin del öppet, så att alla ser vad de andra säger.',
  'lots.promise.3': 'Du får ett datum. Ska det flyttas får du veta det före, och varför.',
  'lots.promise.4':
    'Du får ett samlat besked. Säger två enheter emot varandra reder vi ut det innan du får svaret.',
  'lots.promise.5': 'Beskedet är vägledning. Beslut om tillstånd fattas för sig, och de kan överklagas.',
  'lots.meet': 'Träffa alla på en gång',
  'lots.meet.text':
    'Varannan torsdag klockan 14–\u206016, jämna veckor, möts handläggarna om frågor som rör flera. Du kan få vara med när din fråga tas upp. Ställ frågan först, så bjuder vi in dig.',
  'lots.meet.next': 'Nästa möten',
  'lots.who': 'Vilka är med?',
  'lots.who.text': 'De här enheterna deltar i lotsen. Andra kommer med när din fråga gäller dem.',
  'lots.who.none': 'Enheterna är inte utsedda ännu.',
  'lots.do': 'Ställ din fråga',
  'lots.search': 'Sök vem som ansvarar',

  'lists.title': 'Ska du starta något?',
  'lists.lead':
    'Checklistor för sådant som många gör: vilka som behöver svara, i vilken ordning, och vad du bör ha till hands när du frågar.',
  'lists.none': 'Det finns inga checklistor ännu. Ställ din fråga, så tar vi reda på vad som gäller för dig.',
  'lists.more': 'Alla checklistor',
  'list.steps_one': '{{count}} sak att ta reda på',
  'list.steps_other': '{{count}} saker att ta reda på',
  'list.lead':
    'Du behöver inte ta kontakt med alla själv. Ställ frågan till lotsen, så frågar vi dem som behövs.',
  'list.who': 'Svarar',
  'list.nobody': 'lotsen tar reda på vem',
  'list.time': 'Tar oftast',
  'list.days_one': 'omkring {{count}} arbetsdag',
  'list.days_other': 'omkring {{count}} arbetsdagar',
  'list.prepare': 'Ha till hands',
  'list.after': 'Efter',
  'list.whole_one':
    'Räkna med omkring {{count}} vecka tills alla har svarat, om allt tar den tid det brukar.',
  'list.whole_other':
    'Räkna med omkring {{count}} veckor tills alla har svarat, om allt tar den tid det brukar.',
  'list.note':
    'Listan visar det vanliga. Din verksamhet kan behöva mer eller mindre, och ett besked är inte ett tillstånd.',
  'list.ask': 'Fråga oss om det här',
  'list.ask.question': 'Det gäller: {{title}}.',
  'list.ask.text': 'Vi fyller i vad det gäller. Du skriver resten med egna ord.',

  'share.title': 'Berätta om företagslotsen',
  'share.lead':
    'Texter, bild och kod att använda fritt: i nyhetsbrev, på anslagstavlan, på intranätet eller på er egen webbplats.',
  'share.short': 'Kort text',
  'share.short.text':
    'Har du en fråga om ditt företag till {{municipality}}? Ställ den en gång till Företagslotsen. En namngiven person svarar för helheten och du följer allt på en sida. {{address}}',
  'share.long': 'Längre text',
  'share.long.text':
    'Ska du öppna, bygga, flytta eller ändra något i ditt företag? Då berörs ofta flera delar av kommunen. Hos Företagslotsen i {{municipality}} ställer du frågan en enda gång. Du får direkt veta vem som svarar för helheten och när du hör av oss. De som behöver svara gör det öppet för varandra, och du får ett samlat besked i stället för ett brev från var och en. Det är gratis och du behöver inget konto. {{address}}',
  'share.staff': 'Till kollegor i kommunen',
  'share.staff.text':
    'Får du en fråga från ett företag som rör fler än din enhet? Skicka den inte vidare till nästa skrivbord. Lägg in den i Farled, eller be företaget ställa den på {{address}}. Då får den en person som svarar för helheten, alla som berörs ser samma sak, och företaget får ett svar. Lotsen möts varannan torsdag klockan 14–\u206016, jämna veckor.',
  'share.qr': 'QR-kod',
  'share.qr.text': 'Leder till {{address}}. Går att skriva ut i vilken storlek som helst.',
  'share.qr.save': 'Spara koden (SVG)',
  'share.qr.alt': 'QR-kod som leder till {{address}}',
  'share.picture': 'Bild',
  'share.picture.text': 'Till sociala medier och nyhetsbrev, 1\u00a0200 gånger 630 bildpunkter.',
  'share.picture.save': 'Spara bilden (SVG)',
  'share.picture.head': 'En fråga. En person som svarar.',
  'share.picture.foot': 'Företagslotsen i {{municipality}}',
  'share.poster': 'Affisch',
  'share.poster.text': 'A4, att sätta upp på väggen eller lägga i receptionen.',
  'share.poster.save': 'Spara affischen (PDF)',
  'share.box': 'Ruta för er webbplats',
  'share.box.text':
    'Med den här raden står sökrutan ”Vem ansvarar?” på er egen sida. Den behöver inga skript och sätter inga kakor. Den som sköter Farled anger vilka webbplatser som får visa den.',
  'share.box.see': 'Så ser den ut',

  'box.title': 'Fråga företagslotsen',
  'box.label': 'Vad gäller din fråga?',
  'box.do': 'Sök vem som ansvarar',
  'box.more': 'Öppnas på {{site}}',

  'closed.title': 'Lotsen har inte öppnat här än',
  'closed.lead':
    'Just nu tar {{municipality}} inte emot frågor från företag på den här sidan. Ring eller mejla så hjälper vi dig.',
  'closed.follow': 'Har du redan ett ärende hos oss? Det följer du som vanligt:',
} as const
