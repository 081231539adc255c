/** Visits of the demonstration. Days are told in days from the end of its year. */
export type DemoVisit = {
  readonly unit: string
  readonly inspector: string
  readonly company: string
  readonly site: string
  readonly subject: string
  readonly prepare: string
  readonly lawfulBasis: string
  readonly areas: readonly string[]
  readonly from: number
  readonly to: number
  readonly isAnnounced: boolean
  /** What came of it, for those that have been. */
  readonly outcome?: { readonly is: 'no_remarks' | 'remarks' | 'follow_up'; readonly note: string }
  /** What the unit says of making it together with others. */
  readonly says?: 'yes' | { readonly no: string }
}

const food = '2017/625, art. 9'
const environment = 'Miljöbalken 26 kap. 1 §'
const alcohol = 'Alkohollagen 9 kap.'
const fire = 'Lag (2003:778) om skydd mot olyckor 5 kap. 1 §'

export const demoVisits: readonly DemoVisit[] = [
  {
    unit: 'miljo-halsa',
    inspector: 'maria.kowalczyk',
    company: 'rokeriet',
    site: 'Hamnbacken 62, Grisslehamn',
    subject: 'Livsmedelskontroll av rökeri och matsal',
    prepare: 'Ha egenkontrollen framme, och någon som kan visa kylrummet.',
    lawfulBasis: food,
    areas: ['livsmedel-kontroll'],
    from: 12,
    to: 16,
    isAnnounced: true,
    says: 'yes',
  },
  {
    unit: 'raddning',
    inspector: 'josefin.malm',
    company: 'rokeriet',
    site: 'Hamnbacken 62, Grisslehamn',
    subject: 'Brandskydd och utrymning i den nya matsalen',
    prepare: 'Ha ritningen med utrymningsvägarna framme.',
    lawfulBasis: fire,
    areas: ['brandskydd'],
    from: 14,
    to: 21,
    isAnnounced: true,
    says: 'yes',
  },
  {
    unit: 'social',
    inspector: 'zeynep.aydin',
    company: 'rokeriet',
    site: 'Hamnbacken 62, Grisslehamn',
    subject: 'Inre tillsyn av serveringen',
    prepare: 'Ha listan över serveringsansvarig personal framme.',
    lawfulBasis: alcohol,
    areas: ['serveringstillstand'],
    from: 10,
    to: 25,
    isAnnounced: true,
  },
  {
    unit: 'miljo-halsa',
    inspector: 'daniel.akerblom',
    company: 'bilservice',
    site: 'Görla industriväg 141, Norrtälje',
    subject: 'Kemikalier, spillolja och oljeavskiljare',
    prepare: 'Ha journalen för oljeavskiljaren och transportdokument framme.',
    lawfulBasis: environment,
    areas: ['miljofarlig-verksamhet', 'kemikalier'],
    from: 20,
    to: 30,
    isAnnounced: true,
  },
  {
    unit: 'va-avfall',
    inspector: 'henrik.tapper',
    company: 'bilservice',
    site: 'Görla industriväg 141, Norrtälje',
    subject: 'Utsläpp till avloppet',
    prepare: '',
    lawfulBasis: 'Lag (2006:412) om allmänna vattentjänster 21 §',
    areas: ['fettavskiljare'],
    from: 24,
    to: 34,
    isAnnounced: true,
    says: { no: 'Vi behöver provta en dag när hallen inte används.' },
  },
  {
    unit: 'miljo-halsa',
    inspector: 'leila.farrokhi',
    company: 'campingen',
    site: 'Solviksvägen 70, Väddö',
    subject: 'Servicehus, dricksvatten och bad',
    prepare: 'Ha provsvaren för dricksvattnet framme.',
    lawfulBasis: environment,
    areas: ['halsoskydd'],
    from: 11,
    to: 14,
    isAnnounced: true,
    says: 'yes',
  },
  {
    unit: 'raddning',
    inspector: 'josefin.malm',
    company: 'campingen',
    site: 'Solviksvägen 70, Väddö',
    subject: 'Gasol och avstånd mellan uppställda fordon',
    prepare: 'Ha skissen över platserna framme, och någon som kan öppna gasolskåpet.',
    lawfulBasis: fire,
    areas: ['brandskydd'],
    from: 12,
    to: 18,
    isAnnounced: true,
    says: 'yes',
  },
  {
    unit: 'miljo-halsa',
    inspector: 'maria.kowalczyk',
    company: 'napoli',
    site: 'Köpmannagatan 93, Rimbo',
    subject: 'Uppföljning av förra kontrollen',
    prepare: '',
    lawfulBasis: food,
    areas: ['livsmedel-kontroll'],
    from: 3,
    to: 9,
    isAnnounced: false,
  },
  {
    unit: 'miljo-halsa',
    inspector: 'leila.farrokhi',
    company: 'salongen',
    site: 'Lilla Brogatan 79, Norrtälje',
    subject: 'Hygien och lokaler',
    prepare: 'Ha rutinerna för rengöring framme.',
    lawfulBasis: environment,
    areas: ['halsoskydd'],
    from: 6,
    to: 6,
    isAnnounced: true,
  },
  {
    unit: 'miljo-halsa',
    inspector: 'maria.kowalczyk',
    company: 'lyktan',
    site: 'Tullportsgatan 91, Norrtälje',
    subject: 'Årlig livsmedelskontroll',
    prepare: '',
    lawfulBasis: food,
    areas: ['livsmedel-kontroll'],
    from: -9,
    to: -9,
    isAnnounced: true,
    outcome: {
      is: 'remarks',
      note: 'Temperaturen i kyldisken låg på tio grader. Ny mätning inom två veckor.',
    },
  },
  {
    unit: 'raddning',
    inspector: 'patrik.udden',
    company: 'hotellet',
    site: 'Danskes gata 81, Norrtälje',
    subject: 'Systematiskt brandskyddsarbete',
    prepare: '',
    lawfulBasis: fire,
    areas: ['brandskydd'],
    from: -20,
    to: -20,
    isAnnounced: true,
    outcome: { is: 'no_remarks', note: 'Rutiner och utrustning i ordning.' },
  },
  {
    unit: 'social',
    inspector: 'zeynep.aydin',
    company: 'bryggeriet',
    site: 'Vätövägen 640, Vätö',
    subject: 'Provsmakning och gårdsförsäljning',
    prepare: '',
    lawfulBasis: alcohol,
    areas: ['serveringstillstand'],
    from: -4,
    to: -4,
    isAnnounced: false,
    outcome: {
      is: 'follow_up',
      note: 'Kunskapsprov saknas för en serveringsansvarig. Ny kontroll i januari.',
    },
  },
]
