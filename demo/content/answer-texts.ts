export type DemoAnswerText = {
  unit: string
  area: string
  /** Subject of the member who wrote it. */
  by: string
  title: string
  body: string
  conditions?: string
  legalBasis?: string
}

/** What units answer so often that they have written it down. Invented, as the rest; nobody's legal advice. */
export const answerTexts: readonly DemoAnswerText[] = [
  {
    unit: 'gatu-park',
    area: 'uteservering',
    by: 'karin.mattsson',
    title: 'Fri gångbredd',
    body: 'Serveringen får stå på trottoaren om det finns plats att gå förbi hela vägen, också med rullator, rullstol och barnvagn. Bord, stolar, räcken och skyltar ska rymmas på den yta som är uppritad.',
    conditions:
      'Minst 1,8 meter lämnas fria att gå på. Inget fästs i beläggningen. Ytan lämnas städad när säsongen är slut.',
    legalBasis: '3 kap. 1 § ordningslagen (1993:1617)',
  },
  {
    unit: 'gatu-park',
    area: 'uteservering',
    by: 'karin.mattsson',
    title: 'Så söker ni hos Polisen',
    body: 'Ni söker tillstånd hos Polisen, som frågar oss innan de beslutar. Skicka med en ritning med mått, tiderna ni vill ha öppet och vem som svarar för serveringen. Sök i god tid före säsongen. Vi tar ut en avgift för ytan när tillståndet är klart.',
    legalBasis: '3 kap. 1 § ordningslagen (1993:1617)',
  },
  {
    unit: 'miljo-halsa',
    area: 'livsmedel',
    by: 'maria.kowalczyk',
    title: 'Registrera livsmedelsverksamhet',
    body: 'Ni behöver registrera verksamheten hos oss innan ni öppnar. Anmäl den senast två veckor före, med adress, vad ni ska hantera och företagets organisationsnummer. Registreringen gäller företaget och inte lokalen, så också den som tar över efter någon annan anmäler sig.',
    conditions: 'Verksamheten börjar inte innan den är registrerad.',
    legalBasis: 'Artikel 6 i förordning (EG) nr 852/2004',
  },
  {
    unit: 'bygglov',
    area: 'bygglov-skylt',
    by: 'anna.lindqvist',
    title: 'Det här behöver ansökan innehålla',
    body: 'Skicka en ritning av fasaden med skylten inritad, skyltens mått, material och färg, hur den sitter fast och om den lyser. Ta med ett foto av huset som det ser ut i dag. Äger ni inte huset bör ni ha fastighetsägarens ja innan ni söker.',
    legalBasis: '9 kap. plan- och bygglagen (2010:900)',
  },
  {
    unit: 'bygglov',
    area: 'bygglov-andrad-anvandning',
    by: 'anna.lindqvist',
    title: 'Ny användning av en lokal',
    body: 'Att använda lokalen till något väsentligt annat än den senast var avsedd för kräver bygglov, också när ni inte bygger något. Skicka planritning, en beskrivning av verksamheten, hur många som ska vara där samtidigt och hur ni ordnar ventilation, utrymning och tillgänglighet.',
    conditions: 'Lokalen tas i bruk först när ni har fått slutbesked.',
    legalBasis: '9 kap. plan- och bygglagen (2010:900)',
  },
  {
    unit: 'va-avfall',
    area: 'fettavskiljare',
    by: 'henrik.tapper',
    title: 'När fettavskiljare behövs',
    body: 'Lagar eller diskar ni mat så att fett kan komma ut i avloppet ska det finnas en fettavskiljare. Den dimensioneras efter hur många portioner ni lagar och ritas in på en VA-ritning som ni skickar till oss innan den sätts in.',
    conditions: 'Avskiljaren töms så ofta att fettet aldrig följer med ut. Spara kvitton från tömningarna.',
    legalBasis: '21 § lagen (2006:412) om allmänna vattentjänster',
  },
  {
    unit: 'social',
    area: 'serveringstillstand',
    by: 'mikael.safstrom',
    title: 'Vad som prövas',
    body: 'Vi prövar om ni är lämpliga att servera alkohol, om köket räcker för den mat ni ska servera och om de som ansvarar kan alkohollagen. Handläggningen börjar räknas när ansökan är komplett och ansökningsavgiften är betald.',
    conditions: 'Ni serverar inte alkohol innan tillståndet är beslutat.',
    legalBasis: '8 kap. alkohollagen (2010:1622)',
  },
  {
    unit: 'raddning',
    area: 'brandskydd',
    by: 'josefin.malm',
    title: 'Antal personer i en lokal',
    body: 'Hur många som får vistas i lokalen bestäms av hur breda utrymningsvägarna är och hur långt det är till dem. Skicka en planritning med dörrar, bredder och möblering, så räknar vi på det tillsammans med er.',
    conditions: 'Utrymningsvägarna hålls fria och olåsta så länge någon är i lokalen.',
    legalBasis: '2 kap. 2 § lagen (2003:778) om skydd mot olyckor',
  },
]
