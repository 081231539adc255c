import { conditional, information, possible } from '../build.ts'
import type { Template } from './template.ts'

export const foodTemplates: Template[] = [
  {
    key: 'lunchservering',
    areas: ['livsmedel', 'bygglov-andrad-anvandning'],
    companies: ['halsokallan', 'gymmet', 'herrgarden', 'kvarnen', 'gardsbutik'],
    slots: {
      mat: [
        'smoothies och grötfrukost',
        'proteinlunch i disk',
        'fika och enkel lunch',
        'soppa och surdegsbröd',
        'kaffe och hembakat',
      ],
      platser: ['åtta', 'tolv', 'tjugo', 'sexton', 'tio'],
    },
    titles: ['Börja servera {mat} i lokalen', 'Servering med {platser} platser: {mat}'],
    questions: [
      'Vi funderar på att börja servera {mat} i en del av lokalen, med ungefär {platser} sittplatser. Vi har diskmaskin och två vaskar men inget riktigt kök. Räcker det, och hur lång tid i förväg behöver vi anmäla?',
      'Kunderna frågar efter något att äta. Vi tänkte börja med {mat}. Det skulle bli {platser} stolar i hörnet vid fönstret. Är det en anmälan eller ett tillstånd, och måste lokalen byggas om?',
      'Kan vi servera {mat} utan att bli restaurang på papperet? Vi pratar om {platser} platser, inget stekos och ingen alkohol. Vad kostar det att vara registrerad?',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'miljo-halsa',
        area: 'livsmedel',
        title: 'Registrering av serveringen',
        officers: ['maria.kowalczyk', 'leila.farrokhi'],
        answers: [
          possible(
            'Utrustningen räcker för {mat}. Anmäl verksamheten två veckor före start. Den årliga avgiften bestäms av hur omfattande serveringen är och står i beslutet.',
            'Förordning (EG) nr 852/2004 artikel 6',
          ),
          conditional(
            'Det går bra att servera {mat}.',
            'En av vaskarna reserveras för handtvätt, och kylen ska ha termometer.',
            'Förordning (EG) nr 852/2004 bilaga II',
          ),
        ],
      },
      {
        unit: 'bygglov',
        area: 'bygglov-andrad-anvandning',
        title: 'Ändras lokalens användning?',
        officers: ['anna.lindqvist', 'ebba.norling'],
        answers: [
          information(
            'Serveringen är så liten att den räknas till den verksamhet som redan finns. Inget bygglov behövs.',
          ),
          information(
            'Så länge serveringen är ett komplement krävs inget lov. Blir den huvudsaken behöver ni söka.',
          ),
        ],
      },
    ],
    ask: 'Kan du skicka en enkel skiss över var vaskarna, kylen och borden står? En mobilbild på en handritad plan räcker.',
    reply: 'Skissen är bifogad. Vasken till vänster är den vi tänkt för händerna.',
    notes: [
      'Liten omfattning. Kan besvaras utan besök.',
      'Fråga om tillagning på plats innan vi svarar, det avgör avgiften.',
    ],
    leads: [
      'Ja, det går bra att börja servera. Så här gör ni.',
      'Det ni planerar ryms i lokalen som den är. Det enda ni måste göra är att anmäla i tid.',
    ],
  },
  {
    key: 'tillfalligt-serveringstillstand',
    areas: ['serveringstillstand', 'brandskydd'],
    companies: ['scenkant', 'padeln', 'hotellet', 'ladan', 'herrgarden'],
    slots: {
      fest: ['vinprovningen', 'klubbmästerskapet', 'jubileumsfesten', 'skördefesten', 'julbordsveckan'],
      antal: ['60', '90', '140', '80', '110'],
      dag: ['en fredag', 'en lördag', 'två kvällar', 'en helg', 'fyra kvällar'],
    },
    titles: ['Tillfälligt serveringstillstånd för {fest}', 'Servera vin och öl vid {fest}, {antal} gäster'],
    questions: [
      'Vi ordnar {fest} under {dag} och väntar {antal} gäster. Vi vill servera vin och öl till maten. Hur sent kan vi söka, och måste den som ansvarar ha gjort ett prov?',
      'Till {fest} vill vi kunna servera alkohol, {dag} i höst. Omkring {antal} personer kommer, alla med biljett. Räknas det som slutet sällskap eller allmänhet?',
      'Hej, vad behövs för alkoholservering vid {fest}? Det blir {antal} personer under {dag}. Vi har kock men ingen av oss har haft tillstånd förut.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'social',
        area: 'serveringstillstand',
        title: 'Tillfällig servering',
        officers: ['mikael.safstrom'],
        answers: [
          conditional(
            'Tillfälligt tillstånd kan ges för {fest}.',
            'Ansökan in minst fyra veckor i förväg, lagad mat ska erbjudas och den serveringsansvariga ska ha klarat kunskapsprovet.',
            '8 kap. 2 § alkohollagen (2010:1622)',
          ),
          conditional(
            'Eftersom vem som helst kan köpa biljett räknas det som servering till allmänheten, vilket går bra att söka för.',
            'Serveringsansvarig på plats hela kvällen och avgränsad yta.',
            '8 kap. 2 § alkohollagen (2010:1622)',
          ),
        ],
      },
      {
        unit: 'raddning',
        area: 'brandskydd',
        title: 'Antal gäster i lokalen',
        officers: ['josefin.malm', 'patrik.udden'],
        answers: [
          information('Lokalen är godkänd för 150 personer, så {antal} gäster ryms.'),
          conditional('{antal} gäster ryms.', 'Båda utgångarna hålls upplåsta och fria från möbler.'),
        ],
      },
    ],
    ask: 'Vem blir serveringsansvarig, och har hen gjort kunskapsprovet? Jag behöver namn och en skiss över serveringsytan.',
    reply: 'Det blir vår hovmästare som gjorde provet i våras. Skissen kommer i morgon.',
    notes: [
      'Har haft tillfälligt tillstånd två gånger tidigare utan anmärkning.',
      'Biljettförsäljning till alla, alltså allmänhet.',
    ],
    leads: [
      'Ni kan servera vid {fest}. Sök i god tid så ordnar det sig.',
      'Svaret är ja, med några villkor som är lätta att uppfylla.',
    ],
  },
  {
    key: 'livsmedelsavgift',
    areas: ['livsmedel-kontroll'],
    companies: ['lyktan', 'napoli', 'matboden', 'fisken', 'kock'],
    slots: {
      fel: [
        'fel riskklass',
        'dubbel avgift',
        'en högre avgift än förra året',
        'en extra kontroll',
        'fel mottagare',
      ],
      manad: ['januari', 'februari', 'april', 'september', 'oktober'],
    },
    titles: ['Fakturan för livsmedelskontroll: {fel}', 'Kontrollavgiften i {manad}: {fel}'],
    questions: [
      'På fakturan från {manad} har det blivit {fel}. Vi har inte ändrat något i verksamheten. Vem kan förklara hur den räknas ut, och kan vi vänta med att betala?',
      'Sedan {manad} har vi fått {fel} på fakturan, och vi ringer runt utan att få rätt person. Kan någon titta på det?',
      'Hej! Jag förstår inte brevet vi fick i {manad}. Det har blivit {fel}, och ingen förklaring. Kontrollen gick bra, vi hade inga avvikelser alls.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'miljo-halsa',
        area: 'livsmedel-kontroll',
        title: 'Genomgång av avgiften',
        officers: ['maria.kowalczyk'],
        answers: [
          possible(
            'Du har rätt, beslutet byggde på gamla uppgifter. En ny faktura skickas och den gamla behöver inte betalas.',
            'Livsmedelsförordningen (2006:813)',
          ),
          information(
            'Avgiften stämmer: den följer den kontrolltid som verksamheten tilldelats. Omfattningen kan omprövas om ni anmäler ändring.',
            'Förordningen (2021:176) om avgifter för offentlig kontroll',
          ),
        ],
      },
    ],
    ask: 'Kan du skicka en bild på fakturan eller fakturanumret? Då hittar jag rätt beslut.',
    reply: 'Numret är 4471-20. Tack för att ni tittar på det.',
    notes: [
      'Hör av mig när ekonomi har svarat.',
      'Samma fråga från två andra krögare den här månaden. Kanske ska brevet förtydligas.',
    ],
    leads: [
      'Vi har gått igenom fakturan, här är vad vi kom fram till.',
      'Tack för att du hörde av dig. Så här ser det ut.',
    ],
  },
  {
    key: 'avfall-matavfall',
    areas: ['avfall'],
    companies: ['hotellet', 'surdegen', 'napoli', 'campingen', 'forskolan'],
    slots: {
      problem: [
        'kärlet töms inte',
        'det luktar i soprummet',
        'vi behöver fler kärl i juli',
        'hämtningen sker för tidigt på morgonen',
        'vi vill börja sortera matavfall',
      ],
      kärl: ['två 140-literskärl', 'tre bruna kärl', 'fyra kärl', 'ett stort kärl', 'fem kärl'],
    },
    titles: ['Sophämtningen: {problem}', 'Matavfall och {kärl}'],
    questions: [
      'Hos oss är det så här: {problem}. I dag har vi {kärl}. Kan vi ändra abonnemanget från nästa månad, och kostar det något?',
      'Vi har {kärl} i dag, och läget är det här: {problem}. Vem ska vi prata med, entreprenören eller er?',
      'En fråga om soporna: {problem}. Vi är hårt pressade på ytan runt huset och har plats för högst {kärl}.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'va-avfall',
        area: 'avfall',
        title: 'Abonnemang och hämtning',
        officers: ['aino.lehtinen'],
        answers: [
          possible(
            'Abonnemanget är ändrat från den första nästa månad. Ni får {kärl} och hämtning varje vecka.',
          ),
          information(
            'Vi har talat med entreprenören, och turen ligger nu på tisdagar efter klockan sju. Hör av er direkt om det inte fungerar.',
          ),
        ],
      },
      {
        unit: 'miljo-halsa',
        area: 'avfall',
        title: 'Krav på sortering',
        officers: ['daniel.akerblom'],
        answers: [
          information(
            'Matavfall ska sorteras ut från den dag verksamheten har mat, även i liten skala.',
            'Avfallsförordningen (2020:614)',
          ),
          information('Inga anmärkningar. Förpackningar och returpapper hämtas separat enligt ert avtal.'),
        ],
      },
    ],
    ask: 'Vilka dagar passar er, och når lastbilen fram till soprummet utan att ni behöver låsa upp?',
    reply: 'Tisdag eller torsdag går bra. Porten är olåst från klockan sju.',
    notes: [
      'Kärlen står på fel sida av uppställningsplatsen, det är därför de missas.',
      'Gäller även grannhuset, ändrar båda samtidigt.',
    ],
    leads: [
      'Nu är det ordnat, hoppas vi.',
      'Vi har ändrat det vi kan, och här är vad ni behöver göra själva.',
    ],
  },
]
