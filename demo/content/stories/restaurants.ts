import {
  accepted,
  answered,
  conditional,
  inFigures,
  information,
  noted,
  offered,
  person,
  possible,
  type Story,
  said,
  settled,
  waiting,
  working,
  wrote,
} from '../build.ts'

/** Cafés, restaurants and where they serve. */
export const restaurantStories: Story[] = [
  {
    key: 'cafe-bokhandeln',
    daysAgo: 9,
    time: '09:12',
    channel: 'web',
    company: null,
    contact: person('Ellinor Fredman', 75),
    title: 'Öppna café i den gamla bokhandeln på Tullportsgatan',
    question:
      'Hej! Jag och min syster vill öppna ett litet café i den gamla bokhandeln. Det har aldrig serverats mat i lokalen förut, så det finns varken kök eller fläkt. Vi tänker oss cirka 24 sittplatser, smörgåsar, bakverk och soppa till lunch. Hyresvärden är positiv men vill ha besked före månadsskiftet. Vad behöver vi göra, i vilken ordning och vad tar längst tid?',
    place: 'Tullportsgatan 94, Norrtälje',
    areas: ['bygglov-andrad-anvandning', 'livsmedel', 'fettavskiljare', 'brandskydd'],
    accountable: 'amira.haddad',
    state: 'open',
    promisedInDays: 14,
    parts: [
      working('bygglov', 'bygglov-andrad-anvandning', 'Från butik till café', 'anna.lindqvist'),
      answered(
        'miljo-halsa',
        'livsmedel',
        'Registrering av livsmedelsverksamheten',
        'maria.kowalczyk',
        conditional(
          'Det går bra att registrera ett café i lokalen. Anmäl verksamheten senast två veckor innan ni öppnar, då kan ni planera öppningsdagen.',
          'Handtvätt i serveringsdelen, separat städutrymme och toalett för personalen ska finnas när ni öppnar.',
          'Förordning (EG) nr 852/2004 artikel 6; LIVSFS 2005:20',
        ),
      ),
      answered(
        'va-avfall',
        'fettavskiljare',
        'Behövs fettavskiljare?',
        'henrik.tapper',
        information(
          'Med enbart soppa, smörgåsar och bakverk, utan fritös och stekbord, kräver vi ingen fettavskiljare. Ändras menyn behöver ni höra av er innan.',
          'Lagen (2006:412) om allmänna vattentjänster och kommunens ABVA',
        ),
      ),
      offered('raddning', 'brandskydd', 'Utrymning med 24 sittplatser'),
    ],
    messages: [
      wrote(
        1,
        'amira.haddad',
        'Hej Ellinor! Jag håller ihop ert ärende. Bygglov är det som tar längst tid, så vi börjar där. Har ni en planritning från hyresvärden kan du ladda upp den på ärendets sida.',
      ),
      said(
        2,
        'Tack för snabbt svar! Jag har laddat upp ritningen vi fick av hyresvärden. Den är från 1987 men väggarna står kvar.',
      ),
      noted(
        3,
        'maria.kowalczyk',
        'Ritningen räcker för mig. Jag svarar redan nu, resten beror på bygglovet.',
      ),
      noted(
        4,
        'anna.lindqvist',
        'Detaljplanen medger handel. Jag stämmer av med plan om café ryms i användningen innan jag svarar.',
      ),
    ],
  },
  {
    key: 'napoli-agarbyte',
    daysAgo: 96,
    time: '14:05',
    channel: 'phone',
    company: 'napoli',
    title: 'Ny ägare till pizzeria i Rimbo: vad följer med och vad måste sökas om?',
    question:
      'Jag köper pizzerian av min farbror från den första i nästa månad. Allt är likadant: samma meny, samma personal, samma lokal. Han säger att alla tillstånd följer med men min revisor säger tvärtom. Jag vill inte stå utan tillstånd en enda helg.',
    place: 'Köpmannagatan 93, Rimbo',
    areas: ['livsmedel', 'serveringstillstand', 'fettavskiljare'],
    accountable: 'johan.ekdahl',
    state: 'closed',
    outcome: 'solved',
    promisedInDays: 14,
    parts: [
      settled(
        'miljo-halsa',
        'livsmedel',
        'Registrering vid ägarbyte',
        'maria.kowalczyk',
        possible(
          'Registreringen gäller företaget och inte lokalen. Det nya bolaget ska registreras med sitt eget organisationsnummer senast två veckor före övertagandet.',
          'Förordning (EG) nr 852/2004 artikel 6',
        ),
      ),
      settled(
        'social',
        'serveringstillstand',
        'Serveringstillstånd för den nya ägaren',
        'mikael.safstrom',
        conditional(
          'Tillståndet följer inte med. Det nya bolaget måste söka eget tillstånd och ha fått beslut innan alkohol serveras.',
          'Köpeavtal, hyresavtal, finansieringsplan och godkänt kunskapsprov ska bifogas. Utredningen tar upp till fyra månader från komplett ansökan, i det här fallet räknar vi med sju veckor.',
          '8 kap. 1 och 12 §§ alkohollagen (2010:1622); 5 § alkoholförordningen (2010:1636)',
        ),
      ),
      settled(
        'va-avfall',
        'fettavskiljare',
        'Tömningsavtal för fettavskiljaren',
        'henrik.tapper',
        information(
          'Anmäl ägarbytet till oss så skrivs tömningsavtalet över. Avskiljaren är godkänd och behöver inte bytas.',
        ),
      ),
    ],
    messages: [
      noted(
        1,
        'johan.ekdahl',
        'Viktigt att han får veta om alkoholen direkt, övertagandet är om fem veckor.',
      ),
      wrote(
        2,
        'johan.ekdahl',
        'Hej Antonio! Kort svar redan nu: serveringstillståndet följer inte med vid köpet. Sök i dag om du kan, så återkommer vi med hela bilden.',
      ),
      said(3, 'Oj. Då ber jag farbror stå kvar som ägare två månader till. Går det att lösa så?'),
      noted(
        4,
        'mikael.safstrom',
        'Det är den enkla lösningen. Han behåller tillståndet så länge han driver verksamheten på riktigt.',
      ),
    ],
    lead: 'Din revisor har rätt: det mesta måste göras om i ditt bolags namn. Om din farbror driver pizzerian tills du har fått ditt serveringstillstånd står du inte utan en enda helg.',
  },
  {
    key: 'rokeriet-antal-gaster',
    daysAgo: 24,
    time: '10:40',
    channel: 'meeting',
    company: 'rokeriet',
    title: 'Serveringstillstånd och utrymning i rökeriets nya matsal',
    question:
      'Vi har byggt ihop rökeriet med sjöboden bredvid och vill servera vin och öl till maten. Vi har ritat in 80 platser. Nu undrar vi hur många vi får vara och vad som krävs för tillståndet. Premiären är tänkt till påsk.',
    place: 'Hamnbacken 62, Grisslehamn',
    areas: ['serveringstillstand', 'brandskydd', 'fettavskiljare'],
    accountable: 'amira.haddad',
    state: 'open',
    promisedInDays: 30,
    parts: [
      answered(
        'social',
        'serveringstillstand',
        'Serveringstillstånd till allmänheten',
        'mikael.safstrom',
        inFigures(
          possible(
            'Tillstånd kan ges för matsalen med 80 sittplatser klockan 11–01. Köket uppfyller kravet på tillagad mat.',
            '8 kap. 2, 15 och 19 §§ alkohollagen (2010:1622)',
          ),
          { key: 'seats', bound: 'at_most', value: '80' },
          { key: 'servingUntil', bound: 'at_most', value: '01:00' },
        ),
      ),
      answered(
        'raddning',
        'brandskydd',
        'Högsta antal personer i matsalen',
        'josefin.malm',
        inFigures(
          conditional(
            'Som lokalen ser ut får högst 60 personer vistas där samtidigt, personalen inräknad.',
            'En andra utrymningsväg med minst 0,9 meters fri bredd behövs för fler.',
            '2 kap. 2 § lagen (2003:778) om skydd mot olyckor',
          ),
          { key: 'seats', bound: 'at_most', value: '60' },
        ),
      ),
      answered(
        'va-avfall',
        'fettavskiljare',
        'Fettavskiljarens storlek',
        'henrik.tapper',
        information(
          'Den befintliga avskiljaren räcker för omkring 100 portioner om dagen. Vid fler än så ska den bytas till nästa storlek.',
        ),
      ),
    ],
    messages: [
      noted(
        12,
        'josefin.malm',
        'Obs att socialförvaltningens besked säger 80 platser. Vi kommer fram till 60 med nuvarande dörrar.',
      ),
      noted(
        13,
        'mikael.safstrom',
        'Jag har utgått från ritningen i ansökan. Jag kan skriva om till det antal ni anger.',
      ),
      noted(
        14,
        'amira.haddad',
        'Vi skickar inget förrän ni är överens. Kan ni ta det på torsdag före lotsmötet?',
      ),
    ],
  },
  {
    key: 'surdegen-flytt',
    daysAgo: 17,
    time: '08:25',
    channel: 'email',
    company: 'surdegen',
    title: 'Flytta bageriet till större lokal i Görla',
    question:
      'Vi har vuxit ur lokalen på Hantverkaregatan och har hittat 420 kvadratmeter i Görla, i samma hus som trycksakslagret. Vi bakar nattetid från klockan två. Ugnarna kräver imkanal genom taket och starkare el. Är det något i planen eller i grannskapet som hindrar oss?',
    place: 'Görla industriväg 149, Norrtälje',
    areas: ['bygganmalan', 'livsmedel', 'miljo-tillsyn', 'bygglov-andrad-anvandning'],
    accountable: 'sofia.rautio',
    state: 'awaiting_company',
    promisedInDays: 28,
    parts: [
      answered(
        'bygglov',
        'bygglov-andrad-anvandning',
        'Får det vara bageri enligt planen?',
        'anna.lindqvist',
        possible(
          'Detaljplanen anger industri och hantverk. Ett bageri ryms, och bygglov för ändrad användning behövs inte.',
          '9 kap. plan- och bygglagen (2010:900)',
        ),
      ),
      waiting('bygglov', 'bygganmalan', 'Imkanal och ventilation', 'reza.karimi'),
      working('miljo-halsa', 'livsmedel', 'Registrering av bageriet', 'maria.kowalczyk'),
      accepted('miljo-halsa', 'miljo-tillsyn', 'Nattarbete och buller', 'daniel.akerblom'),
    ],
    messages: [
      wrote(
        6,
        'reza.karimi',
        'Hej Klara! För startbesked för imkanalen behöver jag ett brandtekniskt utlåtande och en sektion genom taket. När kan du ha dem klara?',
      ),
      said(8, 'Vår konsult är bokad, hon lovar handlingarna i slutet av nästa vecka.'),
      noted(
        9,
        'daniel.akerblom',
        'Närmaste bostad ligger 180 meter bort, bör gå bra. Jag vill se fläktens ljuddata också.',
      ),
      wrote(
        10,
        'sofia.rautio',
        'Vi väntar alltså på konsultens handlingar och fläktens ljuddata. Under tiden står klockan still, men löftet om besked gäller från den dag vi har allt.',
      ),
    ],
  },
  {
    key: 'bryggeriet-gardsforsaljning',
    daysAgo: 13,
    time: '15:30',
    channel: 'web',
    company: 'bryggeriet',
    title: 'Gårdsförsäljning av öl på Vätö',
    question:
      'Vi brygger på gården och ordnar visningar på fredagar och lördagar. Nu vill vi sälja vår egen öl till besökarna så att de får med sig några flaskor hem. Vad behövs i tillståndsväg och hur många besökare kan vi ta emot i logen samtidigt?',
    place: 'Vätövägen 640, Norrtälje',
    areas: ['serveringstillstand', 'brandskydd', 'livsmedel'],
    accountable: 'amira.haddad',
    state: 'open',
    promisedInDays: 21,
    parts: [
      working('social', 'serveringstillstand', 'Tillstånd för gårdsförsäljning', 'mikael.safstrom'),
      accepted('miljo-halsa', 'livsmedel', 'Egenkontroll vid försäljning till besökare', 'maria.kowalczyk'),
      offered('raddning', 'brandskydd', 'Besökare i logen'),
    ],
    messages: [
      noted(
        2,
        'mikael.safstrom',
        'Vårt första ärende av det slaget. Jag läser på om mängdgränserna och kravet på upplevelsearrangemang.',
      ),
      wrote(
        3,
        'amira.haddad',
        'Hej Henrik! Spännande. Räkna med att visningen måste vara betald och ha ett innehåll för att försäljningen ska vara tillåten, mer exakt besked kommer.',
      ),
    ],
  },
  {
    key: 'glassen-kajen',
    daysAgo: 171,
    time: '11:18',
    channel: 'web',
    company: 'glassen',
    title: 'Glasskiosk på kajen över sommaren',
    question:
      'Vi vill ställa en glasskiosk på hjul, 2,2 × 4 meter, på kajen mellan maj och augusti. Den behöver el och vatten. Förra sommaren stod det en våffelvagn där, går det att få samma plats?',
    place: 'Norrtälje hamn, kajen vid Hamnplan',
    areas: ['torghandel', 'livsmedel', 'tidsbegransat-lov'],
    accountable: 'karin.mattsson',
    state: 'closed',
    outcome: 'solved',
    promisedInDays: 20,
    parts: [
      settled(
        'gatu-park',
        'torghandel',
        'Plats på kajen',
        'karin.mattsson',
        conditional(
          'Ni får platsen den 1 maj till den 31 augusti. Sök tillstånd hos Polisen, vi har redan tillstyrkt.',
          'Elstolpe 4 används, vattnet hämtas vid gästhamnens servicehus och vagnen flyttas vid hamnfesten.',
          '3 kap. 1 § ordningslagen (1993:1617)',
        ),
      ),
      settled(
        'miljo-halsa',
        'livsmedel',
        'Registrering av kiosken',
        'maria.kowalczyk',
        possible(
          'Glass i originalförpackning och mjukglass kan säljas. Anmäl den rörliga anläggningen två veckor före start.',
          'Förordning (EG) nr 852/2004 bilaga II kapitel III',
        ),
      ),
      settled(
        'bygglov',
        'tidsbegransat-lov',
        'Behövs bygglov för vagnen?',
        'anna.lindqvist',
        information(
          'En vagn på hjul som flyttas efter säsongen och står kortare tid än fyra månader kräver inget bygglov.',
          '9 kap. plan- och bygglagen (2010:900)',
        ),
      ),
    ],
    messages: [
      noted(
        2,
        'karin.mattsson',
        'Samma plats som förra årets våffelvagn. Den säger nej tack i år, så det är fritt.',
      ),
      said(9, 'Fantastiskt! Kan vi få skjuta starten till den 28 april om vädret är fint?'),
      wrote(
        10,
        'karin.mattsson',
        'Det går bra, skriv datumet i ansökan till Polisen så stämmer allt överens.',
      ),
    ],
    lead: 'Ni får stå på kajen hela sommaren. Tre saker återstår för er: ansök hos Polisen, anmäl livsmedelsverksamheten och teckna avtal om el.',
  },
]
