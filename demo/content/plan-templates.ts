export type DemoStep = {
  area: string
  /** Another unit than the one that answers for the area. */
  unit?: string
  title: string
  titleEn: string
  prepare?: string
  prepareEn?: string
  days?: number
  /** Areas of the steps that must be answered before. */
  after?: readonly string[]
}

export type DemoPlanTemplate = {
  title: string
  titleEn: string
  description: string
  descriptionEn: string
  steps: readonly DemoStep[]
}

const newUse = (what: string, whatEn: string): DemoStep => ({
  area: 'bygglov-andrad-anvandning',
  title: `Får lokalen användas till ${what}?`,
  titleEn: `May the premises be used as ${whatEn}?`,
  prepare: 'Planritning med mått, hyresvärdens namn och vad lokalen har använts till senast',
  prepareEn: 'A measured floor plan, the landlord’s name and what the premises were last used for',
})
const fire = (after: readonly string[]): DemoStep => ({
  area: 'brandskydd',
  title: 'Brandskydd och utrymning',
  titleEn: 'Fire safety and evacuation',
  prepare: 'Hur många som ska vara där samtidigt, och var utgångarna finns',
  prepareEn: 'How many will be there at the same time, and where the exits are',
  after,
})
const food = (after: readonly string[]): DemoStep => ({
  area: 'livsmedel',
  title: 'Registrera livsmedelsverksamheten',
  titleEn: 'Register the food business',
  prepare: 'Vad ni ska laga och sälja, adress och organisationsnummer',
  prepareEn: 'What you will cook and sell, the address and the organisation number',
  after,
})
const alcohol = (after: readonly string[]): DemoStep => ({
  area: 'serveringstillstand',
  title: 'Serveringstillstånd',
  titleEn: 'Alcohol serving licence',
  prepare: 'Hyresavtal, finansiering, meny och vilka som ska göra kunskapsprovet',
  prepareEn: 'The lease, how it is financed, the menu and who will take the knowledge test',
  after,
})
const sign: DemoStep = {
  area: 'bygglov-skylt',
  title: 'Skylt på fasaden',
  titleEn: 'A sign on the façade',
  prepare: 'Ritning av skylten på fasaden, och fastighetsägarens ja',
  prepareEn: 'A drawing of the sign on the façade, and the owner’s consent',
}
const waste: DemoStep = {
  area: 'avfall',
  title: 'Avfall och matavfall',
  titleEn: 'Waste and food waste',
  prepare: 'Ungefär hur mycket avfall det blir, och var kärlen kan stå',
  prepareEn: 'Roughly how much waste there will be, and where the bins can stand',
}

/**
 * Plans of undertakings that come again. The order follows how the matters hang together: use before rebuilding, land
 * before permit, place before serving. Days are the demonstration's own.
 */
export const planTemplates: readonly DemoPlanTemplate[] = [
  {
    title: 'Öppna restaurang eller café',
    titleEn: 'Open a restaurant or café',
    description: 'En lokal som ska bli matställe: användning, brand, fett, livsmedel och servering.',
    descriptionEn: 'Premises that are to become a place to eat: use, fire, grease, food and serving.',
    steps: [
      newUse('restaurang', 'a restaurant'),
      {
        area: 'fettavskiljare',
        title: 'Behövs fettavskiljare?',
        titleEn: 'Is a grease separator needed?',
        prepare: 'Meny, antal portioner om dagen och ritning över avloppet',
        prepareEn: 'The menu, portions a day and a drawing of the drains',
      },
      fire(['bygglov-andrad-anvandning']),
      food(['bygglov-andrad-anvandning', 'fettavskiljare']),
      alcohol(['brandskydd', 'livsmedel']),
      sign,
      waste,
    ],
  },
  {
    title: 'Ordna uteservering',
    titleEn: 'Set up outdoor seating',
    description: 'Platsen, det som byggs på den, och att få servera alkohol där.',
    descriptionEn: 'The place, what is built on it, and serving alcohol there.',
    steps: [
      {
        area: 'uteservering',
        title: 'Får uteserveringen stå här?',
        titleEn: 'May the seating be here?',
        prepare: 'Ritning med mått, öppettider och vilka månader',
        prepareEn: 'A measured drawing, opening hours and which months',
      },
      {
        area: 'tidsbegransat-lov',
        title: 'Tak, väggar eller trädäck',
        titleEn: 'Roof, walls or decking',
        prepare: 'Ritning av det som ska byggas, och hur länge det ska stå',
        prepareEn: 'A drawing of what will be built, and for how long',
        after: ['uteservering'],
      },
      alcohol(['uteservering']),
    ],
  },
  {
    title: 'Bygga på industrimark',
    titleEn: 'Build on industrial land',
    description: 'Köpa tomt av kommunen och bygga hall, lager eller verkstad.',
    descriptionEn: 'Buy a plot from the municipality and build a hall, warehouse or workshop.',
    steps: [
      {
        area: 'planbesked',
        title: 'Vad medger detaljplanen?',
        titleEn: 'What does the detailed plan allow?',
        prepare: 'Vad ni vill bygga, hur stort och hur högt',
        prepareEn: 'What you want to build, how large and how high',
        days: 4,
      },
      {
        area: 'fororenad-mark',
        title: 'Är marken ren?',
        titleEn: 'Is the ground clean?',
        prepare: 'Vad som funnits på tomten förut, om ni vet',
        prepareEn: 'What has been on the plot before, if you know',
      },
      {
        area: 'va-anslutning',
        title: 'Vatten och avlopp till tomten',
        titleEn: 'Water and sewerage to the plot',
        prepare: 'Hur mycket vatten ni behöver, och om ni ska ha sprinkler',
        prepareEn: 'How much water you need, and whether you will have sprinklers',
      },
      {
        area: 'dagvatten',
        title: 'Var regnvattnet ska ta vägen',
        titleEn: 'Where the rain water goes',
        prepare: 'Hur stora ytor som blir tak och asfalt',
        prepareEn: 'How much will be roof and tarmac',
        after: ['planbesked'],
      },
      {
        area: 'mark-kopa',
        title: 'Köpa tomten',
        titleEn: 'Buy the plot',
        prepare: 'Vilken tomt, vad den ska användas till och när ni vill börja',
        prepareEn: 'Which plot, what it is for and when you want to begin',
        after: ['planbesked', 'fororenad-mark', 'va-anslutning'],
      },
      {
        area: 'bygglov-nybyggnad',
        title: 'Bygglov',
        titleEn: 'Building permit',
        prepare: 'Situationsplan, fasader, planer och sektion',
        prepareEn: 'Site plan, façades, floor plans and section',
        after: ['mark-kopa', 'dagvatten'],
      },
      {
        area: 'bygganmalan',
        title: 'Startbesked',
        titleEn: 'Starting clearance',
        prepare: 'Kontrollplan och namnet på kontrollansvarig',
        prepareEn: 'The control plan and who is responsible for it',
        after: ['bygglov-nybyggnad'],
      },
    ],
  },
  {
    title: 'Ordna evenemang',
    titleEn: 'Hold an event',
    description: 'Festival, lopp, marknad eller konsert på kommunens mark.',
    descriptionEn: 'A festival, race, market or concert on municipal land.',
    steps: [
      {
        area: 'evenemang',
        title: 'Boka platsen',
        titleEn: 'Book the place',
        prepare: 'Datum, tider, hur många som kommer och vad som ska hända',
        prepareEn: 'Date, hours, how many will come and what will happen',
      },
      {
        area: 'offentlig-plats',
        title: 'Yttrande till Polisen om platsen',
        titleEn: 'Opinion to the police on the place',
        prepare: 'Samma ritning som ni skickar till Polisen',
        prepareEn: 'The same drawing that you send to the police',
        after: ['evenemang'],
      },
      {
        area: 'trafikanordning',
        title: 'Avstängning och trafik',
        titleEn: 'Closures and traffic',
        prepare: 'Vilka gator, vilka tider och hur publiken kommer dit',
        prepareEn: 'Which streets, which hours and how the public gets there',
        after: ['offentlig-plats'],
      },
      {
        area: 'trygghet-brott',
        title: 'Trygghet och ordning',
        titleEn: 'Safety and order',
        prepare: 'Hur många vakter ni har, och var de står',
        prepareEn: 'How many guards you have, and where they stand',
        after: ['evenemang'],
      },
      fire(['evenemang']),
      food([]),
      alcohol(['offentlig-plats']),
      waste,
    ],
  },
  {
    title: 'Flytta eller öppna verkstad',
    titleEn: 'Move or open a workshop',
    description: 'Bilverkstad, lackering, snickeri: lokal, miljö, brandfarliga varor och avlopp.',
    descriptionEn: 'Car repair, painting, carpentry: premises, environment, flammables and drains.',
    steps: [
      {
        area: 'lokal-sok',
        title: 'Hitta lokal eller mark',
        titleEn: 'Find premises or land',
        prepare: 'Yta, höjd på port, el och läge som ni behöver',
        prepareEn: 'Area, height of the gate, power and location that you need',
      },
      { ...newUse('verkstad', 'a workshop'), after: ['lokal-sok'] },
      {
        area: 'miljofarlig-verksamhet',
        title: 'Anmäl miljöfarlig verksamhet',
        titleEn: 'Notify environmentally hazardous activity',
        prepare: 'Vilka kemikalier, hur mycket, och hur ni tar hand om utsläpp',
        prepareEn: 'Which chemicals, how much, and how you deal with emissions',
        after: ['lokal-sok'],
      },
      {
        area: 'va-anslutning',
        title: 'Oljeavskiljare och avlopp',
        titleEn: 'Oil separator and drains',
        prepare: 'Ritning över golvbrunnar, och om ni tvättar fordon',
        prepareEn: 'A drawing of the floor drains, and whether you wash vehicles',
        after: ['lokal-sok'],
      },
      {
        area: 'brandfarlig-vara',
        title: 'Brandfarliga varor',
        titleEn: 'Flammable goods',
        prepare: 'Vilka varor, hur många liter och var de ska stå',
        prepareEn: 'Which goods, how many litres and where they will stand',
        after: ['bygglov-andrad-anvandning'],
      },
      sign,
    ],
  },
  {
    title: 'Starta foodtruck',
    titleEn: 'Start a food truck',
    description: 'Sälja mat från vagn eller bil på torg och gator.',
    descriptionEn: 'Sell food from a van in squares and streets.',
    steps: [
      food([]),
      {
        area: 'torghandel',
        title: 'Plats på torget',
        titleEn: 'A place in the square',
        prepare: 'Fordonets mått, var och vilka dagar ni vill stå',
        prepareEn: 'The size of the vehicle, where and on which days you want to be',
      },
      {
        area: 'brandfarlig-vara',
        title: 'Gasol i fordonet',
        titleEn: 'Gas in the vehicle',
        prepare: 'Antal flaskor och hur de sitter fast',
        prepareEn: 'How many bottles and how they are fixed',
        days: 4,
      },
      waste,
    ],
  },
  {
    title: 'Starta omsorgsverksamhet',
    titleEn: 'Start a care provider',
    description: 'Hemtjänst, boende eller daglig verksamhet: tillstånd, lokal, brand och hälsoskydd.',
    descriptionEn: 'Home care, housing or day activities: permits, premises, fire and health protection.',
    steps: [
      {
        area: 'omsorg-etablera',
        title: 'Vad gäller för er verksamhet?',
        titleEn: 'What applies to your activity?',
        prepare: 'Vilka ni ska ta emot, hur många, och vem som leder verksamheten',
        prepareEn: 'Whom you will receive, how many, and who will lead it',
      },
      { ...newUse('omsorg', 'a care facility'), after: ['omsorg-etablera'] },
      fire(['bygglov-andrad-anvandning']),
      {
        area: 'halsoskydd',
        title: 'Inomhusmiljö och hygien',
        titleEn: 'Indoor climate and hygiene',
        prepare: 'Ventilation, städning och hur många som vistas där',
        prepareEn: 'Ventilation, cleaning and how many people stay there',
        after: ['bygglov-andrad-anvandning'],
      },
      food(['bygglov-andrad-anvandning']),
    ],
  },
  {
    title: 'Öppna butik',
    titleEn: 'Open a shop',
    description: 'Lokal, skylt, varor som kräver tillstånd, och plats för leveranser.',
    descriptionEn: 'Premises, a sign, goods that need permits, and room for deliveries.',
    steps: [
      newUse('butik', 'a shop'),
      sign,
      {
        area: 'tobak-folkol',
        title: 'Tobak, nikotin och folköl',
        titleEn: 'Tobacco, nicotine and low-alcohol beer',
        prepare: 'Vilka varor, och ert egenkontrollprogram',
        prepareEn: 'Which goods, and your self-monitoring programme',
        after: ['bygglov-andrad-anvandning'],
      },
      {
        area: 'parkering',
        title: 'Lastplats och parkering',
        titleEn: 'Loading and parking',
        prepare: 'Hur ofta och med vilka fordon varorna kommer',
        prepareEn: 'How often and with which vehicles the goods come',
      },
      waste,
    ],
  },
  {
    title: 'Öppna hotell, vandrarhem eller camping',
    titleEn: 'Open a hotel, hostel or campsite',
    description: 'Boende för gäster, från planen till frukosten.',
    descriptionEn: 'Lodging for guests, from the plan to the breakfast.',
    steps: [
      {
        area: 'planbesked',
        title: 'Vad medger detaljplanen?',
        titleEn: 'What does the detailed plan allow?',
        prepare: 'Fastighet, antal bäddar eller tomter, och om ni ska bygga nytt',
        prepareEn: 'Property, beds or pitches, and whether you will build',
        days: 4,
      },
      { ...newUse('övernattning', 'lodging'), after: ['planbesked'] },
      fire(['bygglov-andrad-anvandning']),
      {
        area: 'va-anslutning',
        title: 'Vatten och avlopp',
        titleEn: 'Water and sewerage',
        prepare: 'Antal gäster en full natt',
        prepareEn: 'Guests on a full night',
        after: ['planbesked'],
      },
      {
        area: 'halsoskydd',
        title: 'Bad, bassäng och inomhusmiljö',
        titleEn: 'Baths, pools and indoor climate',
        prepare: 'Vad som finns av bad, bastu och bassäng',
        prepareEn: 'What there is of baths, saunas and pools',
        after: ['bygglov-andrad-anvandning'],
      },
      food(['bygglov-andrad-anvandning']),
      alcohol(['brandskydd', 'livsmedel']),
    ],
  },
  {
    title: 'Bygga vid vattnet',
    titleEn: 'Build by the water',
    description: 'Sjöbod, brygga, gästhamn eller servering inom strandskyddat område.',
    descriptionEn: 'A boathouse, jetty, marina or place to eat within protected shore.',
    steps: [
      {
        area: 'vattenskydd',
        title: 'Vad vattnet tål',
        titleEn: 'What the water can bear',
        prepare: 'Karta med läget, och vad som ska göras i vattnet',
        prepareEn: 'A map, and what will be done in the water',
      },
      {
        area: 'gastbrygga-hamn',
        title: 'Brygga och kajplats',
        titleEn: 'Jetty and berth',
        prepare: 'Antal båtar, djup och vem som äger vattnet',
        prepareEn: 'How many boats, the depth and who owns the water',
      },
      {
        area: 'strandskydd',
        title: 'Dispens från strandskyddet',
        titleEn: 'Exemption from shore protection',
        prepare: 'Vilket särskilt skäl ni har, och foton av platsen',
        prepareEn: 'Your special reason, and photos of the place',
        after: ['vattenskydd'],
      },
      {
        area: 'bygglov-nybyggnad',
        title: 'Bygglov',
        titleEn: 'Building permit',
        prepare: 'Situationsplan, fasader, planer och sektion',
        prepareEn: 'Site plan, façades, floor plans and section',
        after: ['strandskydd'],
      },
      {
        area: 'enskilt-avlopp',
        title: 'Avlopp där ledning saknas',
        titleEn: 'Sewage where there are no mains',
        prepare: 'Hur många som ska använda det, och jordart om ni vet',
        prepareEn: 'How many will use it, and the type of soil if you know',
        after: ['strandskydd'],
      },
    ],
  },
  {
    title: 'Sätta upp laddstolpar',
    titleEn: 'Put up charging points',
    description: 'Publik laddning på kommunens mark, från plats till grävning.',
    descriptionEn: 'Public charging on municipal land, from place to digging.',
    steps: [
      {
        area: 'laddstolpar',
        title: 'Passar platsen?',
        titleEn: 'Does the place suit?',
        prepare: 'Plats, antal platser och effekt',
        prepareEn: 'Place, number of bays and power',
      },
      {
        area: 'mark-arrende',
        title: 'Avtal om marken',
        titleEn: 'Agreement on the land',
        prepare: 'Hur länge ni vill arrendera, och vem som sköter stolparna',
        prepareEn: 'For how long you want the lease, and who looks after the points',
        after: ['laddstolpar'],
      },
      {
        area: 'schakttillstand',
        title: 'Gräva för kabel',
        titleEn: 'Dig for the cable',
        prepare: 'Ledningsanvisning och karta över schaktet',
        prepareEn: 'Cable survey and a map of the trench',
        after: ['mark-arrende'],
      },
      {
        area: 'trafikanordning',
        title: 'Avstängning under arbetet',
        titleEn: 'Closure during the work',
        prepare: 'Trafikanordningsplan, och vilka dagar',
        prepareEn: 'Traffic plan, and which days',
        after: ['schakttillstand'],
      },
    ],
  },
  {
    title: 'Öppna salong eller gym',
    titleEn: 'Open a salon or gym',
    description: 'Skönhet, massage, träning: lokal, hygien, brand och skylt.',
    descriptionEn: 'Beauty, massage, exercise: premises, hygiene, fire and a sign.',
    steps: [
      newUse('salong eller gym', 'a salon or gym'),
      {
        area: 'halsoskydd',
        title: 'Anmäl hygienisk verksamhet',
        titleEn: 'Notify hygienic treatment',
        prepare: 'Vilka behandlingar, om huden bryts, och hur ni rengör',
        prepareEn: 'Which treatments, whether the skin is broken, and how you clean',
        after: ['bygglov-andrad-anvandning'],
      },
      fire(['bygglov-andrad-anvandning']),
      sign,
    ],
  },
]
