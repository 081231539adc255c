/**
 * The people of the demonstration: invented, one head and at least one officer for every unit.
 * Telephone numbers come from 08-465 004 00–99, which the post and telecom authority keeps free for fiction.
 */

export type DemoUnitRole = 'officer' | 'head'
export type DemoRole = 'pilot' | 'meetingLeader' | 'administrator' | 'auditor' | 'analyst'

export type DemoPerson = {
  /** Stable: the `sub` that the sign-in service gives. */
  subject: string
  name: string
  email: string
  title: string
  titleEn: string
  phone: string
  units: { slug: string; role: DemoUnitRole }[]
  roles: DemoRole[]
  /** Why a visitor would choose this person; only for those listed first. */
  featured?: string
  featuredEn?: string
}

type Row = [
  subject: string,
  name: string,
  title: string,
  titleEn: string,
  units: Record<string, DemoUnitRole>,
  roles?: DemoRole[],
]

const rows: Row[] = [
  // Näringslivsenheten
  ['helena.sandgren', 'Helena Sandgren', 'Näringslivschef', 'Head of business', { naringsliv: 'head' }],
  ['amira.haddad', 'Amira Haddad', 'Företagslots', 'Business pilot', { naringsliv: 'officer' }, ['pilot']],
  ['johan.ekdahl', 'Johan Ekdahl', 'Företagslots', 'Business pilot', { naringsliv: 'officer' }, ['pilot']],
  [
    'sofia.rautio',
    'Sofia Rautio',
    'Företagslots',
    'Business pilot',
    { naringsliv: 'officer', kontaktcenter: 'officer' },
    ['pilot'],
  ],
  [
    'viktor.palm',
    'Viktor Palm',
    'Näringslivsutvecklare',
    'Business developer',
    { naringsliv: 'officer' },
    ['meetingLeader'],
  ],

  // Kontaktcenter
  ['carina.ostlund', 'Carina Östlund', 'Enhetschef', 'Head of unit', { kontaktcenter: 'head' }],
  ['elias.bergkvist', 'Elias Bergkvist', 'Kommunvägledare', 'Municipal guide', { kontaktcenter: 'officer' }],
  [
    'jonas.ekwall',
    'Jonas Ekwall',
    'Systemförvaltare',
    'System administrator',
    { kontaktcenter: 'officer' },
    ['administrator'],
  ],

  // Bygglovsenheten
  ['magnus.tillberg', 'Magnus Tillberg', 'Bygglovschef', 'Head of building permits', { bygglov: 'head' }],
  [
    'anna.lindqvist',
    'Anna Lindqvist',
    'Bygglovshandläggare',
    'Building permit officer',
    { bygglov: 'officer' },
  ],
  ['reza.karimi', 'Reza Karimi', 'Byggnadsinspektör', 'Building inspector', { bygglov: 'officer' }],
  ['ebba.norling', 'Ebba Norling', 'Bygglovsarkitekt', 'Permit architect', { bygglov: 'officer' }],

  // Miljö och hälsa
  [
    'ingrid.sjodahl',
    'Ingrid Sjödahl',
    'Miljö- och hälsoskyddschef',
    'Head of environment and health',
    { 'miljo-halsa': 'head' },
  ],
  [
    'maria.kowalczyk',
    'Maria Kowalczyk',
    'Livsmedelsinspektör',
    'Food inspector',
    { 'miljo-halsa': 'officer' },
  ],
  [
    'daniel.akerblom',
    'Daniel Åkerblom',
    'Miljöinspektör',
    'Environmental inspector',
    { 'miljo-halsa': 'officer', srmh: 'officer' },
  ],
  [
    'leila.farrokhi',
    'Leila Farrokhi',
    'Hälsoskyddsinspektör',
    'Health protection inspector',
    { 'miljo-halsa': 'officer' },
  ],
  [
    'oskar.hedin',
    'Oskar Hedin',
    'Miljöinspektör, vatten och avlopp',
    'Environmental inspector, water',
    { 'miljo-halsa': 'officer' },
  ],

  // Södra Roslagens miljö- och hälsoskyddskontor
  ['birgitta.wallenius', 'Birgitta Wallenius', 'Miljöchef', 'Head of environment', { srmh: 'head' }],
  ['hanna.forsell', 'Hanna Forsell', 'Miljöinspektör', 'Environmental inspector', { srmh: 'officer' }],

  // Gatu/park
  ['per.granath', 'Per Granath', 'Gatuchef', 'Head of streets and parks', { 'gatu-park': 'head' }],
  [
    'karin.mattsson',
    'Karin Mattsson',
    'Handläggare markupplåtelse',
    'Public land officer',
    { 'gatu-park': 'officer' },
  ],
  ['yusuf.demir', 'Yusuf Demir', 'Driftingenjör', 'Maintenance engineer', { 'gatu-park': 'officer' }],
  [
    'emil.stormby',
    'Emil Stormby',
    'Trafikingenjör',
    'Traffic engineer',
    { 'gatu-park': 'officer', trafikstrateg: 'officer' },
  ],

  // Trafikstrateg och vattenstrateg (one head for both)
  [
    'lars.ohrn',
    'Lars Öhrn',
    'Chef för strategisk samhällsplanering',
    'Head of strategic planning',
    { trafikstrateg: 'head', vattenstrateg: 'head' },
  ],
  ['nadia.petrova', 'Nadia Petrova', 'Trafikstrateg', 'Traffic strategist', { trafikstrateg: 'officer' }],
  ['lovisa.strandh', 'Lovisa Strandh', 'Vattenstrateg', 'Water strategist', { vattenstrateg: 'officer' }],

  // Planenheten
  ['cecilia.brandt', 'Cecilia Brandt', 'Planchef', 'Head of planning', { plan: 'head' }],
  ['gustav.wikander', 'Gustav Wikander', 'Planarkitekt', 'Planning architect', { plan: 'officer' }],
  ['mei.zhao', 'Mei Zhao', 'Planarkitekt', 'Planning architect', { plan: 'officer' }],

  // Mark och exploatering
  [
    'stefan.lagerroth',
    'Stefan Lagerroth',
    'Mark- och exploateringschef',
    'Head of land and development',
    { 'mark-exploatering': 'head' },
  ],
  [
    'petra.nyholm',
    'Petra Nyholm',
    'Exploateringsingenjör',
    'Development engineer',
    { 'mark-exploatering': 'officer' },
  ],
  ['samuel.okafor', 'Samuel Okafor', 'Markförvaltare', 'Land manager', { 'mark-exploatering': 'officer' }],

  // Fastighetsförvaltning
  ['ulf.dahlgren', 'Ulf Dahlgren', 'Fastighetschef', 'Head of property', { fastighet: 'head' }],
  ['jenny.kvist', 'Jenny Kvist', 'Fastighetsförvaltare', 'Property manager', { fastighet: 'officer' }],
  ['bashir.noori', 'Bashir Noori', 'Drifttekniker', 'Building technician', { fastighet: 'officer' }],

  // Norrtälje vatten och avfall
  ['marie.skoglund', 'Marie Skoglund', 'VA-chef', 'Head of water and waste', { 'va-avfall': 'head' }],
  ['henrik.tapper', 'Henrik Tapper', 'VA-ingenjör', 'Water engineer', { 'va-avfall': 'officer' }],
  [
    'aino.lehtinen',
    'Aino Lehtinen',
    'Avfallsrådgivare',
    'Waste adviser',
    { 'va-avfall': 'officer', vattenstrateg: 'officer' },
  ],

  // Socialförvaltningen
  ['eva.thorsell', 'Eva Thorsell', 'Verksamhetschef', 'Head of operations', { social: 'head' }],
  [
    'mikael.safstrom',
    'Mikael Säfström',
    'Alkoholhandläggare',
    'Alcohol licence officer',
    { social: 'officer' },
  ],
  [
    'zeynep.aydin',
    'Zeynep Aydin',
    'Handläggare tobak och folköl',
    'Tobacco and beer officer',
    { social: 'officer' },
  ],
  [
    'kristina.boman',
    'Kristina Boman',
    'Avtalssamordnare omsorg',
    'Care contract coordinator',
    { social: 'officer' },
  ],

  // Räddningstjänsten
  ['anders.frisk', 'Anders Frisk', 'Enhetschef', 'Head of unit', { raddning: 'head' }],
  ['josefin.malm', 'Josefin Malm', 'Brandinspektör', 'Fire inspector', { raddning: 'officer' }],
  ['patrik.udden', 'Patrik Uddén', 'Brandingenjör', 'Fire safety engineer', { raddning: 'officer' }],

  // Kultur och fritid
  [
    'camilla.rosen',
    'Camilla Rosén',
    'Kultur- och fritidschef',
    'Head of culture and leisure',
    { 'kultur-fritid': 'head' },
  ],
  [
    'erik.nordvall',
    'Erik Nordvall',
    'Evenemangssamordnare',
    'Event coordinator',
    { 'kultur-fritid': 'officer' },
  ],
  [
    'thandi.mokoena',
    'Thandi Mokoena',
    'Kultursekreterare',
    'Culture officer',
    { 'kultur-fritid': 'officer' },
  ],

  // Kommunikationsenheten
  ['malin.stahl', 'Malin Ståhl', 'Kommunikationschef', 'Head of communication', { kommunikation: 'head' }],
  ['filip.sundelius', 'Filip Sundelius', 'Kommunikatör', 'Communicator', { kommunikation: 'officer' }],
  [
    'agnes.tornqvist',
    'Agnes Törnqvist',
    'Verksamhetsanalytiker',
    'Analyst',
    { kommunikation: 'officer' },
    ['analyst'],
  ],

  // Rodengymnasiet och Campus Roslagen
  ['asa.lindahl', 'Åsa Lindahl', 'Rektor', 'Principal', { rodengymnasiet: 'head' }],
  [
    'bjorn.edman',
    'Björn Edman',
    'Praktiksamordnare',
    'Internship coordinator',
    { rodengymnasiet: 'officer', 'campus-roslagen': 'officer' },
  ],
  ['roger.vikstrom', 'Roger Vikström', 'Campuschef', 'Head of campus', { 'campus-roslagen': 'head' }],
  [
    'natalia.hedberg',
    'Natalia Hedberg',
    'Utbildningsledare',
    'Training manager',
    { 'campus-roslagen': 'officer' },
  ],

  // Trygghet och säkerhet
  ['tobias.grahn', 'Tobias Grahn', 'Säkerhetschef', 'Head of safety', { trygghet: 'head' }],
  ['sara.ljung', 'Sara Ljung', 'Trygghetssamordnare', 'Safety coordinator', { trygghet: 'officer' }],
  [
    'gunilla.ahlstrom',
    'Gunilla Ahlström',
    'Informationssäkerhetssamordnare',
    'Information security coordinator',
    { trygghet: 'officer' },
    ['auditor'],
  ],

  // Upphandlingsenheten
  ['monica.ferm', 'Monica Ferm', 'Upphandlingschef', 'Head of procurement', { upphandling: 'head' }],
  ['david.isaksson', 'David Isaksson', 'Upphandlare', 'Procurement officer', { upphandling: 'officer' }],
]

const featured: Record<string, [sv: string, en: string]> = {
  'amira.haddad': [
    'Lots: tar emot nya frågor, håller ihop helheten och skickar det samlade beskedet.',
    'Pilot: takes in new questions, holds the whole together and sends the combined answer.',
  ],
  'anna.lindqvist': [
    'Handläggare på bygglov: har delärenden att ta emot och besvara.',
    'Building permit officer: has parts to accept and to answer.',
  ],
  'maria.kowalczyk': [
    'Livsmedelsinspektör: deltar i många restaurang- och caféärenden.',
    'Food inspector: takes part in many restaurant and café cases.',
  ],
  'karin.mattsson': [
    'Handläggare på gatu/park: uteserveringar, torghandel och evenemang.',
    'Streets and parks officer: outdoor seating, market trade and events.',
  ],
  'magnus.tillberg': [
    'Enhetschef på bygglov: ser vad enheten har framför sig och tar emot delar.',
    'Head of building permits: sees what lies before the unit and accepts parts.',
  ],
  'jonas.ekwall': [
    'Administratör: ansvarskarta, enheter, jour, bakgrundsjobb och e-post.',
    'Administrator: responsibility map, units, duty roster, background jobs and e-mail.',
  ],
}

export const people: DemoPerson[] = rows.map(([subject, name, title, titleEn, units, roles], index) => {
  const reason = featured[subject]
  return {
    subject,
    name,
    email: `${subject}@kommun.example`,
    title,
    titleEn,
    phone: `08-465 004 ${String(index).padStart(2, '0')}`,
    units: Object.entries(units).map(([slug, role]) => ({ slug, role })),
    roles: roles ?? [],
    ...(reason && { featured: reason[0], featuredEn: reason[1] }),
  }
})

/** Those shown first when signing in, in this order. */
export const featuredSubjects: string[] = Object.keys(featured)
