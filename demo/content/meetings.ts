/** What is said, decided and undertaken in the demonstration's meetings. Told in turn, so that no two meetings are alike. */

export const questions = [
  'Vem svarar företaget, och när?',
  'Vad behöver vara klart innan bygglovet kan beviljas?',
  'Kan vi lämna ett gemensamt besked redan nu?',
  'Behöver vi åka ut tillsammans innan vi svarar?',
  'Vad kan företaget börja med medan det andra prövas?',
] as const

export const notes = [
  'Företaget vill öppna före sommaren. Det som tar längst tid är marken.',
  'Grannen har hört av sig. Det ändrar inte bedömningen, men bör nämnas i beskedet.',
  'Ritningarna saknar mått mot gatan. Företaget har blivit ombett att komplettera.',
  'Räddningstjänsten har inget att invända om utrymningsvägen hålls fri.',
  'Vi har sagt olika saker tidigare. Nu är vi överens om vad som gäller.',
  'Trafiken på platsen ökar under sommaren, och det behöver vägas in.',
] as const

export const decisions = [
  'Enheterna lämnar ett samlat besked. Den som har helhetsansvaret skriver det.',
  'Marken upplåts till och med sista september. Bygglov prövas för samma tid.',
  'Vi besöker platsen tillsammans i stället för var för sig.',
  'Företaget får ett preliminärt besked nu, och det slutliga när ritningarna har kommit.',
  'Gatu/park svarar för skyltning på gatan, Bygglovsenheten för skyltar på fasaden.',
] as const

export const actions = [
  'Ring företaget och berätta vad vi kom fram till.',
  'Stäm av med räddningstjänsten om utrymningsvägen.',
  'Mät upp den fria gångytan och skicka måtten till de andra.',
  'Ta fram ett kartutsnitt över platsen.',
  'Skriv ett förslag till gränsdragning mellan våra enheter.',
  'Boka ett gemensamt besök på platsen.',
  'Ta reda på vad arrendet säger om uteservering.',
] as const

export const information = [
  'Ny taxa för markupplåtelse från årsskiftet',
  'Så gick det för caféet i hamnen',
  'Förändrade öppettider över jul',
  'Vad företagen tyckte i höstens uppföljning',
] as const

export type DemoSeries = {
  readonly kind: 'lots' | 'cooperation' | 'project' | 'supervision'
  readonly title: string
  readonly purpose: string
  readonly holder: string
  readonly leader: string
  readonly standIn: string
  readonly place: string
  readonly startTime: string
  readonly minutes: number
  readonly weeks: 'even' | 'odd'
  readonly weekday: number
  /** Who comes, by unit; an empty list means its head. */
  readonly units: Readonly<Record<string, readonly string[]>>
  readonly standing: readonly {
    readonly title: string
    readonly purpose: 'inform' | 'discuss' | 'decide'
    readonly minutes: number
  }[]
}

/** The lots meets every second Thursday, in even weeks; two other forums show that any unit starts one. */
export const demoSeries: readonly DemoSeries[] = [
  {
    kind: 'lots',
    title: 'Lotsmötet',
    purpose:
      'Vi möts kring företagens ärenden, gärna med företaget på plats, så att det får ett besked och inte flera.',
    holder: 'naringsliv',
    leader: 'amira.haddad',
    standIn: 'johan.ekdahl',
    place: 'Stora salen, kommunhuset',
    startTime: '14:00',
    minutes: 120,
    weeks: 'even',
    weekday: 4,
    units: {
      naringsliv: [],
      bygglov: ['anna.lindqvist'],
      'miljo-halsa': ['maria.kowalczyk'],
      'gatu-park': [],
      plan: [],
      'mark-exploatering': [],
      'va-avfall': [],
      trafikstrateg: [],
      kontaktcenter: ['elias.bergkvist'],
      trygghet: [],
      kommunikation: [],
    },
    standing: [{ title: 'Laget runt: vad är på gång hos er?', purpose: 'inform', minutes: 10 }],
  },
  {
    kind: 'cooperation',
    title: 'Bygg, mark och trafik',
    purpose: 'Där gränserna mellan bygglov, mark och trafik är svårast reder vi ut dem tillsammans.',
    holder: 'bygglov',
    leader: 'magnus.tillberg',
    standIn: 'anna.lindqvist',
    place: 'Konferensrum Väddö',
    startTime: '09:00',
    minutes: 60,
    weeks: 'odd',
    weekday: 2,
    units: {
      bygglov: ['anna.lindqvist'],
      'mark-exploatering': [],
      trafikstrateg: [],
      'gatu-park': [],
      plan: [],
    },
    standing: [],
  },
  {
    kind: 'supervision',
    title: 'Samordnad tillsyn',
    purpose: 'Vi går igenom kommande besök, så att samma företag inte besöks tre gånger på en månad.',
    holder: 'miljo-halsa',
    leader: 'ingrid.sjodahl',
    standIn: 'maria.kowalczyk',
    place: 'Digitalt',
    startTime: '13:00',
    minutes: 45,
    weeks: 'odd',
    weekday: 3,
    units: { 'miljo-halsa': ['maria.kowalczyk'], srmh: [], trygghet: [], bygglov: [] },
    standing: [{ title: 'Besök de kommande veckorna', purpose: 'discuss', minutes: 15 }],
  },
]
