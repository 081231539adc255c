import { conditional, information, needsMore, notPossible, possible } from '../build.ts'
import type { Template } from './template.ts'

export const buildingTemplates: Template[] = [
  {
    key: 'tillbyggnad-hall',
    areas: ['bygglov-nybyggnad', 'va-anslutning'],
    companies: ['mekaniska', 'akeriet', 'sagen', 'plasten', 'varvet'],
    slots: {
      sak: ['ett kallager', 'en hall', 'en tvättplats under tak', 'ett lackrum', 'en båthall'],
      yta: ['180', '240', '420', '95', '360'],
    },
    titles: ['Bygga ut med {sak}, {yta} kvadratmeter', 'Plats på tomten för {sak}'],
    questions: [
      'Vi behöver {sak} på cirka {yta} kvadratmeter bakom den befintliga byggnaden. Hur nära tomtgränsen får vi komma, och hur lång är handläggningen?',
      'Orderläget är bra och vi vill bygga {sak}, omkring {yta} kvadratmeter. Räcker våra vattenledningar, och behöver bygglovet allt det där med energi?',
      'Kan vi bygga {sak} ({yta} kvadratmeter) utan att ändra detaljplanen? Byggentreprenören vill ha svar före jul.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'bygglov',
        area: 'bygglov-nybyggnad',
        title: 'Bygglov för {sak}',
        officers: ['anna.lindqvist', 'reza.karimi'],
        answers: [
          conditional(
            'Byggnaden stämmer med planen.',
            'Minst 4,5 meter till gräns och brandskyddsbeskrivning. Tio veckor räknas från komplett ansökan.',
            '9 kap. plan- och bygglagen (2010:900)',
          ),
          possible(
            'Lov kan ges. Handläggningen är högst tio veckor från den dag ansökan är komplett.',
            '9 kap. plan- och bygglagen (2010:900)',
          ),
        ],
      },
      {
        unit: 'va-avfall',
        area: 'va-anslutning',
        title: 'Vatten och avlopp',
        officers: ['henrik.tapper'],
        answers: [
          information(
            'Befintlig servis räcker. Anläggningsavgift för tillkommande yta tillkommer enligt taxan.',
          ),
          conditional('Kapaciteten räcker.', 'Sprinkler kräver egen tank.'),
        ],
      },
    ],
    ask: 'Situationsplanen saknar mått till gräns och höjdsättning. Kan konsulten komplettera?',
    reply: 'Vår konsult har kompletterat, ny plan bifogad.',
    notes: [
      'Prickmark i söder, passa på att flytta två meter norrut.',
      'Grannen kommer att höras, räkna med tre veckor.',
    ],
    leads: ['Ni kan bygga, i stort sett där ni tänkt er.', 'Det går att bygga ut. Så här ser tidplanen ut.'],
  },
  {
    key: 'startbesked',
    areas: ['bygganmalan', 'brandskydd'],
    companies: ['hotellet', 'tandvard', 'gymmet', 'surdegen', 'kvarnen'],
    slots: {
      sak: [
        'flytta en bärande vägg',
        'byta ventilationen',
        'installera hiss',
        'sätta in en braskamin',
        'bygga en ny trappa',
      ],
      plan: ['i bottenvåningen', 'i hela huset', 'vid entrén', 'i matsalen', 'till plan två'],
    },
    titles: ['Anmälan för att {sak} {plan}', 'Startbesked: {sak}'],
    questions: [
      'Vi ska {sak} {plan} under lågsäsongen. Räcker det med anmälan och vilka handlingar vill ni se?',
      'Hur snart kan vi börja om vi ska {sak} {plan}? Hantverkarna är bokade om fem veckor.',
      'Vi tänkte {sak} {plan} utan att fråga, men vår kontrollansvariga säger stopp. Vad måste vi lämna in?',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'bygglov',
        area: 'bygganmalan',
        title: 'Anmälan och startbesked',
        officers: ['reza.karimi', 'anna.lindqvist'],
        answers: [
          conditional(
            'Anmälan krävs. Startbesked kan ges inom fyra veckor.',
            'Kontrollplan, kontrollansvarig och konstruktionsritningar lämnas med anmälan.',
            '9 kap. plan- och bygglagen (2010:900)',
          ),
          possible(
            'Startbesked ges, ingen kontrollansvarig behövs. Anmäl när arbetet är klart.',
            '9 kap. plan- och bygglagen (2010:900)',
          ),
        ],
      },
      {
        unit: 'raddning',
        area: 'brandskydd',
        title: 'Brandskydd under ombyggnaden',
        officers: ['patrik.udden', 'josefin.malm'],
        answers: [
          information('Utrymningsvägen hålls fri även under bygget.'),
          conditional('Godtas.', 'Brandskyddsbeskrivning lämnas med anmälan.'),
        ],
      },
    ],
    ask: 'Jag saknar kontrollplanen. Vem är kontrollansvarig?',
    reply: 'Kontrollansvarig är utsedd, planen bifogas.',
    notes: ['Tekniskt samråd behövs inte, åtgärden är liten.', 'Byggd 1912, tänk på bjälklaget.'],
    leads: ['Ni behöver en anmälan, inget bygglov. Här är listan.', 'Så här får ni startbesked.'],
  },
  {
    key: 'mark-arrende',
    areas: ['mark-arrende', 'mark-fragor'],
    companies: ['schakt', 'tradgard', 'returen', 'yxlan', 'bygget'],
    slots: {
      yta: ['400', '1 200', '800', '600', '2 000'],
      till: ['maskiner', 'jordhögar och krukor', 'sorteringsbås', 'byggbodar', 'grus och kross'],
    },
    titles: ['Arrendera {yta} kvadratmeter för {till}', 'Upplag för {till} på kommunal mark'],
    questions: [
      'Vi behöver {yta} kvadratmeter mark för {till}, gärna hårdgjord och nära väg. Finns det något ledigt och hur länge kan vi få hyra?',
      'Under två år framåt behöver vi plats för {till}. {yta} kvadratmeter räcker. Vad kostar det och behövs något tillstånd?',
      'Marken bakom vår tomt verkar stå tom. Kan vi få använda ungefär {yta} kvadratmeter till {till}?',
    ],
    places: ['NORRTÄLJE GÖRLA 9:9{nr}'],
    parts: [
      {
        unit: 'mark-exploatering',
        area: 'mark-arrende',
        title: 'Arrendeavtal',
        officers: ['samuel.okafor', 'petra.nyholm'],
        answers: [
          conditional(
            'Marken kan arrenderas med ett års uppsägning.',
            'Återställd mark och ingen förvaring av farligt avfall.',
          ),
          notPossible('Marken är reserverad för gata i planen. Vi kan erbjuda en yta 400 meter bort.'),
          possible('Ytan är ledig. Avtal kan skrivas nu.'),
        ],
      },
      {
        unit: 'gatu-park',
        area: 'mark-arrende',
        title: 'Utfart och skötsel',
        officers: ['yusuf.demir'],
        answers: [
          information('Utfarten är hårdgjord och vägen dit plogas av oss.'),
          conditional('En utfart går att ordna i området.', 'De första tio metrarna hårdgörs.'),
        ],
      },
    ],
    ask: 'Berätta gärna hur ofta lastbilar kör ut och in, så kan gatu/park bedöma utfarten.',
    reply: 'Fyra gånger om dagen, mest på förmiddagen.',
    notes: ['Kolla förorening innan vi skriver avtal.', 'Marken ingår i etapp två, bara korttidsarrende.'],
    leads: ['Så här ser möjligheterna för marken ut.', 'Vi har gått igenom marken och har ett förslag.'],
  },
  {
    key: 'lokal-sok',
    areas: ['lokal-sok'],
    companies: ['kustit', 'fotoiris', 'salongen', 'media', 'hemtjanst'],
    slots: {
      yta: ['45', '80', '120', '160', '60'],
      lage: ['nära resecentrum', 'i hamnen', 'i Rimbo', 'i Hallstavik', 'på landsbygden'],
    },
    titles: ['Söker lokal {lage}, {yta} kvadratmeter', 'Flytta verksamheten: {yta} kvadratmeter {lage}'],
    questions: [
      'Vi söker en lokal på cirka {yta} kvadratmeter {lage}, gärna med plats att växa. Vad finns ledigt? Kommunala lokaler går också bra.',
      'Har ni någon lista över lediga lokaler {lage}? Vi behöver {yta} kvadratmeter från sommaren.',
      'Vi vill gärna stanna i kommunen, men hittar inget. {yta} kvadratmeter {lage} är allt vi behöver.',
    ],
    places: ['{ort}'],
    parts: [
      {
        unit: 'naringsliv',
        area: 'lokal-sok',
        title: 'Lediga lokaler',
        officers: ['viktor.palm', 'johan.ekdahl'],
        answers: [
          information('Vi hittade fyra lokaler {lage} som passar. Kontaktuppgifterna står i listan.'),
          information('Det finns två lokaler och en till som blir ledig i mars. Vi bokar gärna en rundtur.'),
        ],
      },
      {
        unit: 'fastighet',
        area: 'lokal-sok',
        title: 'Kommunens egna lokaler',
        officers: ['jenny.kvist'],
        answers: [
          possible('En lokal på {yta} kvadratmeter i kommunens hus blir ledig i april.'),
          information('Just nu finns ingen kommunal lokal, men vi sätter er i kö.'),
        ],
      },
    ],
    ask: 'Vilken hyra och vilket tillträde är möjligt för er, och behöver ni lastintag?',
    reply: 'Vi kan betala runt 9 000 i månaden. Lastintag behövs inte.',
    notes: ['Bra företag, vill hjälpa dem att stanna.', 'Har pratat med tre hyresvärdar.'],
    leads: ['Vi har hittat några lokaler.', 'Här är vad som finns.'],
  },
  {
    key: 'planfraga',
    areas: ['planbesked'],
    companies: ['brotorp', 'herrgarden', 'gasthamnen', 'lagerhotell', 'trahus'],
    slots: {
      onskan: ['uthyrningsstugor', 'fler lägenheter', 'en servicebyggnad', 'ett hotell', 'småindustri'],
      plats: [
        'vid vägen in till samhället',
        'på den gamla bruksgården',
        'intill hamnen',
        'vid avfarten',
        'i skogsbrynet',
      ],
    },
    titles: ['Kan planen ändras för {onskan} {plats}?', 'Planfråga: {onskan}'],
    questions: [
      'Vi äger mark {plats} och skulle vilja bygga {onskan}. Vad säger översiktsplanen och är det meningsfullt att söka planbesked?',
      'Detaljplanen är från 1974 och passar inte längre. Vi vill ha {onskan} {plats}. Hur lång tid tar en planändring?',
      'Kan ni hjälpa oss att förstå utsikterna för {onskan} {plats}? Vi vill inte lägga pengar på utredningar i onödan.',
    ],
    places: ['NORRTÄLJE TÄLJE 3:9{nr}'],
    parts: [
      {
        unit: 'plan',
        area: 'planbesked',
        title: 'Utsikter för en ny plan',
        officers: ['gustav.wikander', 'mei.zhao'],
        answers: [
          conditional(
            'Översiktsplanen stöder utvecklingen. Planbesked lämnas inom fyra månader från komplett begäran.',
            'Strandskydd och dagvatten måste utredas.',
            '5 kap. plan- och bygglagen (2010:900)',
          ),
          needsMore(
            'Vi behöver en skiss och en idé om trafiken för att kunna bedöma. Ett informellt möte är en bra början.',
          ),
        ],
      },
      {
        unit: 'trafikstrateg',
        area: 'planbesked',
        title: 'Trafik',
        officers: ['nadia.petrova'],
        answers: [
          information('Utfarten går att ordna mot kommunal väg.'),
          needsMore('Trafikmängden måste beräknas.'),
        ],
      },
      {
        unit: 'va-avfall',
        area: 'planbesked',
        title: 'Vatten och avlopp',
        officers: ['henrik.tapper'],
        answers: [
          information('Det ligger utanför verksamhetsområdet i dag.'),
          possible('Ledningarna klarar tillskottet.'),
        ],
      },
    ],
    ask: 'Har du någon enkel skiss på var byggnaderna ska ligga? Det räcker med en karta.',
    reply: 'Skissen är bifogad. Husen ligger längst bort från stranden.',
    notes: ['Ett lotsmöte är bättre än sju brev.', 'Påminn om att detta är vägledning, inte beslut.'],
    leads: ['Det här är vägledning inför planbesked.', 'Vi ser möjligheter, men planen tar tid.'],
  },
  {
    key: 'va-ansokan',
    areas: ['va-anslutning', 'dagvatten'],
    companies: ['campingen', 'hasten', 'varvet', 'gardsbutik', 'herrang'],
    slots: {
      vad: ['ett servicehus', 'en tvättstuga', 'ett tvättrum', 'ett lager', 'en bastu'],
      tid: ['före sommaren', 'i höst', 'nästa vår', 'i maj', 'före frosten'],
    },
    titles: ['Ansluta {vad} till vatten och avlopp', 'Vatten och avlopp till {vad} {tid}'],
    questions: [
      'Vi ska bygga {vad} och vill ansluta till kommunalt vatten {tid}. Vad kostar det och hur söker vi?',
      'Kan {vad} kopplas till det kommunala nätet {tid}? Vattentrycket har varit svagt i området.',
      'Regnvattnet rinner mot grannen när vi bygger {vad}. Kan man leda det till ledningen? Vi vill ha allt klart {tid}.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'va-avfall',
        area: 'va-anslutning',
        title: 'Anslutning',
        officers: ['henrik.tapper'],
        answers: [
          possible(
            'Anslutningspunkten finns 20 meter bort. Avgiften enligt taxan, grävningen ordnar ni själva.',
            'Lagen (2006:412) om allmänna vattentjänster',
          ),
          conditional('Anslutning möjlig {tid}.', 'Tryckstegring på egen bekostnad.'),
        ],
      },
      {
        unit: 'vattenstrateg',
        area: 'dagvatten',
        title: 'Dagvatten',
        officers: ['lovisa.strandh', 'aino.lehtinen'],
        answers: [
          information('Regnvatten tas om hand på tomten, i svackdike eller stenkista.'),
          conditional('Godtas.', 'Utjämning av 10 millimeter per kvadratmeter hårdgjord yta.'),
        ],
      },
    ],
    ask: 'Kan du skicka situationsplanen med avlopp och höjder inritade?',
    reply: 'Höjderna är med i den nya ritningen.',
    notes: ['Ligger precis i kanten av verksamhetsområdet.', 'Kontrollera kapacitet i pumpstationen.'],
    leads: ['Ni kan ansluta. Så här går det till.', 'Så här ser vi på vatten och regn på tomten.'],
  },
]
