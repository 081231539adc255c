import { conditional, information, possible } from '../build.ts'
import type { Template } from './template.ts'

export const environmentTemplates: Template[] = [
  {
    key: 'c-anmalan',
    areas: ['miljofarlig-verksamhet', 'fettavskiljare'],
    companies: ['dack', 'drivmedel', 'mekaniska', 'batbygge', 'sagen'],
    slots: {
      sak: [
        'en tvätthall för bilar',
        'en ny bensinpump',
        'en ytbehandlingslinje',
        'en lackeringsbox för båtar',
        'en tvättplats för maskiner',
      ],
      mangd: [
        '1 800 tvättar om året',
        '900 kubikmeter drivmedel',
        '400 kilo färg',
        '250 kilo lösningsmedel',
        '600 tvättar om året',
      ],
    },
    titles: ['Anmäla {sak}', 'Är {sak} anmälningspliktig?'],
    questions: [
      'Vi planerar {sak}, räknat på {mangd}. Är det anmälningspliktigt och hur länge måste vi vänta innan vi börjar?',
      'Leverantören säger att {sak} kräver miljöanmälan, men på ett annat ställe i landet slapp man. Hos oss handlar det om {mangd}. Hur är det här?',
      'Vi vill göra rätt från början med {sak}. Omfattningen blir {mangd}. Vilka handlingar ska vi lämna in, och kan någon titta på utkastet?',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'miljo-halsa',
        area: 'miljofarlig-verksamhet',
        title: 'Miljöanmälan',
        officers: ['daniel.akerblom'],
        answers: [
          conditional(
            'Anmälan krävs. Verksamheten får starta tidigast sex veckor efter att anmälan kommit in.',
            'Beskrivning av utsläpp, buller, kemikalier och avfall, samt egenkontroll.',
            '9 kap. 6 § miljöbalken; förordningen (1998:899)',
          ),
          information(
            'Mängden ligger under gränsen, så ingen anmälan krävs. Hänsynsreglerna gäller ändå, och ni för egenkontroll.',
            '2 kap. miljöbalken',
          ),
        ],
      },
      {
        unit: 'va-avfall',
        area: 'fettavskiljare',
        title: 'Avskiljare och utsläpp till nätet',
        officers: ['henrik.tapper'],
        answers: [
          conditional('Utsläpp godkänns.', 'Avskiljare av klass I med larm.', 'Kommunens ABVA'),
          information('Golvbrunnen får inte vara ansluten. Samla upp i tank.'),
        ],
      },
    ],
    ask: 'Kan ni ange hur mycket ni förbrukar per år, och var golvbrunnarna sitter?',
    reply: 'Bifogar tabell för tre år och en ritning över brunnarna.',
    notes: ['Nära bostäder, be om bullerberäkning.', 'Brunnen går mot dagvattnet, måste åtgärdas.'],
    leads: ['Så här ser miljökraven ut.', 'Vi har bedömt verksamheten.'],
  },
  {
    key: 'fettavskiljare',
    areas: ['fettavskiljare'],
    companies: ['napoli', 'lyktan', 'surdegen', 'kock', 'campingen'],
    slots: {
      portioner: ['80', '45', '120', '60', '200'],
      lage: ['i källaren', 'ute i gården', 'under köket', 'i trapphuset', 'vid parkeringen'],
    },
    titles: ['Fettavskiljare för {portioner} portioner om dagen', 'Fettavskiljaren {lage}'],
    questions: [
      'Vi serverar ungefär {portioner} portioner om dagen och har plats för en avskiljare {lage}. Hur stor ska den vara, och vem tömmer?',
      'VA-bolaget har skrivit till oss om fettavskiljare. Vi gör {portioner} portioner och har ont om utrymme. {lage} är enda stället. Går det?',
      'Avskiljaren {lage} luktar och larmar. Vi serverar {portioner} portioner om dagen. Måste den bytas?',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'va-avfall',
        area: 'fettavskiljare',
        title: 'Storlek och tömning',
        officers: ['henrik.tapper'],
        answers: [
          conditional(
            'För {portioner} portioner räcker storlek NS 2.',
            'Tömning en gång i månaden. Larm ska finnas.',
            'Kommunens ABVA; SS-EN 1825',
          ),
          possible('Placeringen {lage} godtas om bilen når inom 20 meter.'),
        ],
      },
      {
        unit: 'miljo-halsa',
        area: 'fettavskiljare',
        title: 'Lukt och hygien',
        officers: ['maria.kowalczyk', 'daniel.akerblom'],
        answers: [
          information('Luckan ska vara tät och inte sitta där mat hanteras.'),
          conditional('Ingen erinran.', 'Ventilation upp över tak.'),
        ],
      },
    ],
    ask: 'Kan rörläggaren skicka dimensionering och en ritning med mått?',
    reply: 'Beräkningen bifogas, två sidor.',
    notes: ['Bilen kommer inte in på gården vintertid.', 'Samma fråga som grannen, föreslå gemensam.'],
    leads: ['Så här löser ni avskiljaren.', 'Det går att ordna på den här platsen.'],
  },
  {
    key: 'buller-klagomal',
    areas: ['miljo-tillsyn'],
    companies: ['trahus', 'sagen', 'tvatten', 'padeln', 'akeriet'],
    slots: {
      kalla: [
        'fläkten på taket',
        'kompressorn',
        'dammsugarna utomhus',
        'bollarna på kvällen',
        'backvarnarna på morgonen',
      ],
      tid: [
        'efter klockan 21',
        'tidigt på morgonen',
        'på helgen',
        'när fönstren är öppna',
        'före klockan sju',
      ],
    },
    titles: ['Grannar klagar på {kalla}', '{kalla}: klagomål {tid}'],
    questions: [
      'En granne har anmält {kalla} till kommunen, framför allt {tid}. Vi har mätt själva och ligger under gränsen. Hur går det till nu?',
      'Vi har fått ett brev om {kalla}. Det stör mest {tid}. Vi vill samarbeta, vad räcker för att avsluta ärendet?',
      'Kan ni komma ut och mäta {kalla}? Vi tror inte att vi är värre än andra, även om det låter {tid}.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'miljo-halsa',
        area: 'miljo-tillsyn',
        title: 'Mätning och bedömning',
        officers: ['daniel.akerblom', 'leila.farrokhi'],
        answers: [
          conditional(
            'Nivån är 3 decibel över riktvärdet {tid}.',
            'Skärm eller dämpare inom tre månader, och ny mätning som visar att det är bra.',
            '2 kap. 3 § miljöbalken',
          ),
          information(
            'Mätningen visar att riktvärdena klaras. Ärendet avslutas och grannen får samma besked.',
          ),
        ],
      },
    ],
    ask: 'Vilka tider är {kalla} i gång under en vanlig vecka? Skriv gärna upp det i en enkel lista.',
    reply: 'Listan är klar. Vi stänger numera av två timmar tidigare.',
    notes: ['Samma anmälare som 2023.', 'Mätning bokad, väderkrav vindstilla.'],
    leads: ['Så här bedömer vi bullret.', 'Här är resultatet av mätningen.'],
  },
  {
    key: 'gasol-tillstand',
    areas: ['brandfarlig-vara'],
    companies: ['campingen', 'tacovagnen', 'drivmedel', 'ladan', 'gasthamnen'],
    slots: {
      mangd: ['110 liter', '60 liter', '500 liter', '90 liter', '240 liter'],
      plats: ['utomhus i skåp', 'i vagnen', 'i förråd', 'i uthus', 'på bryggan'],
    },
    titles: ['Gasol {plats}: behövs tillstånd?', 'Tillstånd för {mangd} gasol'],
    questions: [
      'Vi har {mangd} gasol {plats}. Behövs tillstånd, och måste vi ha en föreståndare?',
      'Försäkringsbolaget frågar om tillstånd för brandfarlig vara. Vi har {mangd} {plats} och inte mer. Vad ska vi svara?',
      'Var får vi ställa gasolflaskorna? Vi tänker förvara {mangd} {plats}, men grannen är orolig.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'raddning',
        area: 'brandfarlig-vara',
        title: 'Tillstånd eller inte',
        officers: ['patrik.udden', 'josefin.malm'],
        answers: [
          information(
            'Mängden ligger under tillståndsgränsen. Följ reglerna om skåp, avstånd och märkning.',
            'Lagen (2010:1011) om brandfarliga och explosiva varor',
          ),
          conditional(
            'Tillstånd krävs och kan ges.',
            'Ventilerat skåp, tre meter till brännbart material och utsedd föreståndare.',
            '16 § lagen (2010:1011) om brandfarliga och explosiva varor',
          ),
        ],
      },
    ],
    ask: 'Jag behöver en ritning med avstånd till dörrar och ventilationsintag.',
    reply: 'Bifogar. Närmaste fönster är fem meter bort.',
    notes: ['Liten mängd, kan svaras direkt.', 'Kombinera med brandsyn i vår.'],
    leads: ['Så här gör ni med gasolen.', 'Vi har bedömt mängden och placeringen.'],
  },
  {
    key: 'koldmedia-varmepump',
    areas: ['kemikalier'],
    companies: ['kylan', 'hotellet', 'matboden', 'plasten', 'fisken'],
    slots: {
      sak: ['kylaggregaten', 'värmepumpen', 'frysdiskarna', 'kylmaskinen', 'ismaskinen'],
      kg: ['12', '28', '45', '60', '18'],
    },
    titles: ['Anmäla {sak} med {kg} kilo köldmedium', 'Rapportera {sak}'],
    questions: [
      'Vi har bytt {sak}, och det rör sig om {kg} kilo köldmedium. Ska det anmälas och till vem skickar vi rapporten?',
      'Måste {sak} med {kg} kilo rapporteras varje år? Vi missade förra årets datum.',
      'Vi ska byta {sak}, med en fyllning på {kg} kilo. Finns det något vi måste göra före installationen?',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'miljo-halsa',
        area: 'kemikalier',
        title: 'Anmälan av köldmedium',
        officers: ['oskar.hedin', 'daniel.akerblom'],
        answers: [
          conditional(
            'Anläggningen ska anmälas före installation.',
            'Årlig läckagekontroll och rapport senast den 31 mars.',
            'Förordningen (2016:1128) om fluorerade växthusgaser',
          ),
          information(
            'Skicka kontrollrapporten till oss. Blir den sen tar vi ut en miljösanktionsavgift, så skicka den helst i dag.',
          ),
        ],
      },
    ],
    ask: 'Vilket köldmedium och vilken fyllning? Skriv typ och koldioxidekvivalent.',
    reply: 'Det är R290, alltså propan.',
    notes: ['Propan omfattas inte, men brandskydd gäller.', 'Rapporten fattas för 2025.'],
    leads: ['Så här rapporterar ni.', 'Här är vad som gäller för anläggningen.'],
  },
]
