/** Min kalender: adressen att prenumerera på, och orden i själva kalendern. */
export default {
  name: 'Farled: mina möten och besök',
  'entry.about': 'Dagordning och anteckningar: {{link}}',
  'entry.asked': '{{title}}: din enhet är med på en punkt',
  'entry.company': 'Ett företags tid på {{title}}',
  'entry.action': 'Sista dag för en åtgärd från {{title}}',

  title: 'Min kalender',
  lead: 'Se dina möten i den kalender du redan använder. Den hämtar dem från Farled av sig själv, också när något flyttas eller ställs in.',
  'in.title': 'Det här kommer med',
  'in.meetings': 'möten som du leder, själv eller som ersättare, och möten som din enhet är med på',
  'in.asked': 'möten där din enhet är inbjuden till en punkt',
  'in.companies': 'företags bokade tider på de mötena, när du får läsa ärendet',
  'in.visits': 'tillsynsbesök som du gör, när tiden är bestämd',
  'in.not':
    'Namn på ärenden och företag kommer aldrig med. I varje möte finns en länk till dagordningen, och i varje besök en länk till besöket. De öppnar bara för den som är inloggad. Var ett oanmält besök görs kommer inte med.',
  withActions: 'Ta med sista dagen för mina åtgärder',
  'withActions.hint': 'Dagen syns, men inte vad som ska göras.',
  saved: 'Valet är sparat. Det syns i kalendern nästa gång den hämtas.',

  none: 'Du har ingen adress än.',
  make: 'Skapa adress',
  madeAt: 'Skapad',
  readAt: 'Hämtades senast',
  'readAt.about': 'på en timme när',
  'readAt.never': 'Inte hämtad än',

  'fresh.title': 'Din adress',
  'fresh.lead':
    'Kopiera den nu. Av säkerhetsskäl sparar Farled den inte i läsbar form, så du kan inte få se den igen. Tappar du bort den byter du till en ny.',
  'fresh.secret': 'Alla som har adressen kan läsa kalendern. Lämna den bara till din kalender.',
  address: 'Adress',
  about: 'Om adressen',
  copy: 'Kopiera',
  copied: 'Adressen är kopierad',
  'copy.failed': 'Det gick inte att kopiera. Markera adressen och kopiera den själv.',

  replace: 'Byt till en ny adress',
  'replace.title': 'Byta till en ny adress?',
  'replace.lead': 'Den gamla slutar fungera direkt. Du lägger sedan in den nya i din kalender.',
  'replace.do': 'Byt adress',
  remove: 'Ta bort adressen',
  'remove.title': 'Ta bort adressen?',
  'remove.lead': 'Kalendrar som hämtar från den får inget mer. Ta också bort prenumerationen där.',
  'remove.do': 'Ta bort',
  removed: 'Adressen är borttagen',
  cancel: 'Avbryt',

  'help.title': 'Så lägger du in den',
  'help.outlook': 'Outlook',
  'help.outlook.how':
    'Öppna kalendern, välj Lägg till kalender och Prenumerera från webben. Klistra in adressen, ge kalendern ett namn och spara.',
  'help.google': 'Google Kalender',
  'help.google.how':
    'På datorn: välj plustecknet vid Andra kalendrar och Från webbadress. Klistra in adressen och lägg till.',
  'help.apple': 'Apple Kalender',
  'help.apple.how':
    'På Mac: Arkiv, Ny kalenderprenumeration. På iPhone: appen Kalender, Kalendrar, Lägg till kalender, Lägg till kalenderprenumeration. Klistra in adressen.',
  'help.often':
    'Hur ofta kalendern hämtas bestämmer programmet: oftast några timmar, ibland ett dygn. Det som brådskar står alltid i Farled.',
  'help.fetch': 'Programmet måste kunna nå Farled. Fråga it-stödet om inget kommer in på ett dygn.',
} as const
