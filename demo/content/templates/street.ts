import { conditional, information, notPossible, possible } from '../build.ts'
import type { Template } from './template.ts'

export const streetTemplates: Template[] = [
  {
    key: 'uteservering',
    areas: ['uteservering'],
    companies: ['halsokallan', 'glassen', 'surdegen', 'matboden', 'kvarnen'],
    slots: {
      bord: ['två bord', 'tre bord', 'fem bord', 'sex bord', 'fyra bord'],
      yta: ['6', '9', '15', '18', '12'],
      tid: [
        'maj till september',
        'april till oktober',
        'juni till augusti',
        'maj till augusti',
        'april till september',
      ],
    },
    titles: ['Uteservering med {bord} på trottoaren', 'Ställa ut {bord} från {tid}'],
    questions: [
      'Vi vill ställa ut {bord} på gatan utanför från {tid}, ungefär {yta} kvadratmeter. Ingen alkohol. Hur söker man och vad kostar det per kvadratmeter?',
      'Kan vi få {bord} ute under {tid}? Ytan är {yta} kvadratmeter och ligger i söderläge. Det finns en cykelväg bredvid, så vi undrar hur nära vi får komma.',
      'Det är dags att planera sommaren. Vi önskar {bord} ({yta} kvadratmeter) från {tid}. Behövs både Polisen och kommunen?',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'gatu-park',
        area: 'uteservering',
        title: 'Upplåtelse av {yta} kvadratmeter',
        officers: ['karin.mattsson'],
        answers: [
          conditional(
            '{bord} går bra. Sök hos Polisen med vår ritning, så tillstyrker vi.',
            'Fri bredd på minst 1,8 meter och inget som fästs i beläggningen. Avgiften följer taxan för {yta} kvadratmeter.',
            '3 kap. 1 § ordningslagen (1993:1617)',
          ),
          possible(
            'Ytan är ledig och kan upplåtas {tid}. Ni betalar per påbörjad månad.',
            '3 kap. 1 § ordningslagen (1993:1617)',
          ),
        ],
      },
      {
        unit: 'trafikstrateg',
        area: 'uteservering',
        title: 'Framkomlighet',
        officers: ['nadia.petrova', 'emil.stormby'],
        answers: [
          information('Cykelvägen berörs inte. Placera borden minst en meter från kanten.'),
          conditional('Möjligt.', 'Räcke eller blomlådor mot körbanan.'),
        ],
      },
    ],
    ask: 'Kan du mäta avståndet från fasad till trottoarkant på två ställen och skriva in det på ritningen?',
    reply: 'Vi har mätt: 3,4 meter vid dörren och 2,9 vid stupröret.',
    notes: ['Grannen söker också. Fördela ytan rättvist.', 'Mätte i går, ryms precis.'],
    leads: [
      'Det går bra med uteservering, och här är stegen.',
      'Välkomna ut på gatan! Det enda som återstår är ansökan hos Polisen.',
    ],
  },
  {
    key: 'trafik-farthinder',
    areas: ['trafik-hastighet'],
    companies: ['hasten', 'forskolan', 'sagen', 'hunddagis', 'varvet'],
    slots: {
      vag: ['Rövägen', 'Skogsstigen', 'Sågvägen', 'Ekebyvägen', 'Varvsvägen'],
      problem: [
        'bilarna kör för fort',
        'tunga bilar möts i kurvan',
        'sikten är dålig vid utfarten',
        'barn går längs vägen utan trottoar',
        'gps:en leder lastbilar fel',
      ],
    },
    titles: ['{vag}: {problem}', 'Farlig trafik vid {vag}, {problem}'],
    questions: [
      'Utanför oss på {vag} är det så att {problem}. Vi har sett flera tillbud. Kan hastigheten sänkas eller finns det något annat att göra?',
      'Vi oroar oss för {vag}. Kort sagt: {problem}. Både våra kunder och anställda påverkas. Vem äger vägen och vem beslutar?',
      'Det är bara en tidsfråga innan något händer på {vag}, för {problem}. Vi ställer gärna upp på ett möte på plats.',
    ],
    places: ['{vag}, {ort}'],
    parts: [
      {
        unit: 'trafikstrateg',
        area: 'trafik-hastighet',
        title: 'Mätning och åtgärd',
        officers: ['nadia.petrova', 'emil.stormby'],
        answers: [
          possible(
            'Vi har mätt i två veckor. Var femte förare körde för fort, så hastigheten sänks till 40 och skyltas om i april.',
            '10 kap. 1 § trafikförordningen (1998:1276)',
          ),
          notPossible(
            'Vägen är statlig och beslut fattas av länsstyrelsen. Vi har skickat er begäran dit med vårt stöd.',
            '10 kap. 1 § trafikförordningen (1998:1276)',
          ),
        ],
      },
      {
        unit: 'gatu-park',
        area: 'trafik-hastighet',
        title: 'Sikt och siktröjning',
        officers: ['yusuf.demir'],
        answers: [
          information('Vi röjer buskarna i korsningen under vintern.'),
          information('Siktröjningen är gjord och en spegel är beställd.'),
        ],
      },
    ],
    ask: 'Vid vilka tider är det värst? Då kan vi ställa mätslangen rätt dagar.',
    reply: 'Måndag till torsdag mellan sju och åtta, och efter fyra.',
    notes: ['Ring Trafikverket om väghållaransvaret innan vi lovar något.', 'Mätslang ute från måndag.'],
    leads: [
      'Tack för att ni uppmärksammade oss på det. Så här gör vi.',
      'Vi har mätt och bestämt oss. Här är resultatet.',
    ],
  },
  {
    key: 'lastplats',
    areas: ['parkering'],
    companies: ['modet', 'blommorna', 'vitvaror', 'halsokallan', 'tandvard'],
    slots: {
      behov: [
        'en lastzon på morgonen',
        'kortare parkeringstid',
        'plats för färdtjänst',
        'en besöksplats med laddning',
        'en plats för rörelsehindrade nära entrén',
      ],
      gata: ['Danskes gata', 'Hantverkaregatan', 'Stockholmsvägen', 'Tullportsgatan', 'Stora Brogatan'],
    },
    titles: ['Behov av {behov} på {gata}', '{gata}: önskemål om {behov}'],
    questions: [
      'Vi skulle behöva {behov} på {gata}. I dag står samma bilar där hela dagen. Går det att ändra regleringen?',
      'Som det är nu är det kaos varje morgon på {gata}. Vi tror att {behov} skulle lösa det. Går det att ordna?',
      'Är det möjligt att få {behov} på {gata}? Vi är fyra företagare i kvarteret som vill ha samma sak.',
    ],
    places: ['{gata}, Norrtälje'],
    parts: [
      {
        unit: 'trafikstrateg',
        area: 'parkering',
        title: 'Ändrad reglering',
        officers: ['nadia.petrova'],
        answers: [
          possible(
            'Vi inför {behov} genom en lokal trafikföreskrift. Skylten kommer upp inom åtta veckor.',
            '10 kap. 1 § trafikförordningen (1998:1276)',
          ),
          conditional(
            'Det kan införas på prov under ett år.',
            'Utvärdering tillsammans med företagen på {gata} i höst.',
          ),
        ],
      },
      {
        unit: 'gatu-park',
        area: 'parkering',
        title: 'Skyltning och målning',
        officers: ['emil.stormby'],
        answers: [
          information('Målning görs när temperaturen är över tio grader, i praktiken i maj.'),
          possible('Skyltarna är beställda och sätts upp i vecka 17.'),
        ],
      },
    ],
    ask: 'Kan ni räkna leveranserna under en vanlig vecka och ange tiderna?',
    reply: 'Vi räknade till 23 leveranser, de flesta mellan sju och halv tio.',
    notes: [
      'Samma fråga från grannarna, slå ihop i en föreskrift.',
      'Prövas samtidigt som parkeringsutredningen.',
    ],
    leads: ['Vi har hittat en lösning för hela kvarteret.', 'Regleringen ändras och här är tidplanen.'],
  },
  {
    key: 'trafikanordning',
    areas: ['trafikanordning', 'schakttillstand'],
    companies: ['schakt', 'roret', 'fiber', 'elkraft', 'vvs'],
    slots: {
      arbete: [
        'byta en servisledning',
        'laga en vattenläcka',
        'lägga en kabel',
        'byta en brunn',
        'gräva för fjärrvärme',
      ],
      gata: ['Vegagatan', 'Knutbyvägen', 'Baldersgatan', 'Köpmannagatan', 'Uddeboövägen'],
      dagar: ['tre dagar', 'en vecka', 'fem dagar', 'två dagar', 'tio dagar'],
    },
    titles: ['Avstängning på {gata} för att {arbete}', 'Trafikanordningsplan för {gata}'],
    questions: [
      'Vi ska {arbete} på {gata} och behöver stänga ena körfältet i {dagar}. När kan vi börja tidigast, och vem ska godkänna planen?',
      'Ansökan om grävning på {gata}: vi ska {arbete}. Vi räknar med {dagar}. Kan vi få börja redan på måndag om planen är klar?',
      'Hej! Vilken är den snabbaste vägen till trafikanordningsplan? Vi ska {arbete} på {gata} och kunden är utan vatten eller el under tiden. Det tar {dagar}.',
    ],
    places: [
      'Vegagatan, Norrtälje',
      'Knutbyvägen, Norrtälje',
      'Baldersgatan, Norrtälje',
      'Köpmannagatan, Rimbo',
      'Uddeboövägen, Hallstavik',
    ],
    parts: [
      {
        unit: 'gatu-park',
        area: 'trafikanordning',
        title: 'Trafikanordningsplan',
        officers: ['emil.stormby'],
        answers: [
          conditional(
            'Planen godkänns för {dagar}.',
            'Gående leds på motsatt sida, arbetet utförs kl. 9–15 och räddningstjänsten kan passera.',
          ),
          possible('Godkänd. Ring jouren när ni stänger av och när ni öppnar igen.'),
        ],
      },
      {
        unit: 'gatu-park',
        area: 'schakttillstand',
        title: 'Schakttillstånd',
        officers: ['emil.stormby', 'yusuf.demir'],
        answers: [
          possible('Tillstånd ges. Återställning inom 14 dagar, och fotografera före och efter.'),
          conditional('Tillstånd ges.', 'Beläggningen är ny, så sågad kant och fräsning krävs.'),
        ],
      },
      {
        unit: 'va-avfall',
        area: 'schakttillstand',
        title: 'Ledningar i vägen',
        officers: ['henrik.tapper'],
        answers: [
          information(
            'Huvudvattenledningen ligger på östra sidan, 1,8 meters djup. Ring för utsättning två dagar före.',
          ),
          possible('Inga ledningar av vikt i schakten.'),
        ],
      },
    ],
    ask: 'Ritningen saknar måtten till trottoaren. Kan du lägga till dem så kan jag godkänna i dag?',
    reply: 'Nu är måtten på plats, ny version bifogad.',
    notes: [
      'Samtidigt arbete hos grannen, samordna avstängningen.',
      'Bråttom, vattenläcka. Godkänn först, resten kommer.',
    ],
    leads: ['Planen är godkänd och ni kan börja.', 'Ni kan börja, med de här villkoren.'],
  },
  {
    key: 'offentlig-plats-stallning',
    areas: ['offentlig-plats'],
    companies: ['takplat', 'bygget', 'maleriet', 'brotorp', 'yxlan'],
    slots: {
      sak: ['en byggställning', 'en container', 'en lyftkran', 'ett väderskydd', 'ett upplag med virke'],
      gata: ['Lilla Brogatan', 'Faktorigatan', 'Galles gränd', 'Posthusgatan', 'Hantverkaregatan'],
      veckor: ['två veckor', 'tre veckor', 'fyra veckor', 'sex veckor', 'en vecka'],
    },
    titles: ['Ställa {sak} på {gata}', '{gata}: {sak} i {veckor}'],
    questions: [
      'Vi behöver ställa {sak} på {gata} i {veckor} under fasadarbetet. Hur söker vi och vad kostar det? Vi vill inte stänga av gångbanan.',
      'Fasadarbetet på {gata} drar igång. För det behövs {sak} i {veckor}. Är det Polisen eller kommunen som ger tillstånd?',
      'Kunden vill börja direkt. Får vi ställa {sak} på {gata} i {veckor} och betala i efterhand?',
    ],
    places: ['{gata}, Norrtälje'],
    parts: [
      {
        unit: 'gatu-park',
        area: 'offentlig-plats',
        title: 'Upplåtelse av gatumark',
        officers: ['karin.mattsson', 'yusuf.demir'],
        answers: [
          conditional(
            '{sak} får stå på {gata} i {veckor}.',
            'Belysta hörn, fri gångbana på 1,5 meter och information till butikerna före start.',
            '3 kap. 1 § ordningslagen (1993:1617)',
          ),
          possible(
            'Sök tillstånd hos Polisen, vi har tillstyrkt i {veckor}. Avgiften följer taxan per dygn.',
            '3 kap. 1 § ordningslagen (1993:1617)',
          ),
        ],
      },
      {
        unit: 'trafikstrateg',
        area: 'offentlig-plats',
        title: 'Trafik och leveranser',
        officers: ['nadia.petrova', 'emil.stormby'],
        answers: [
          information('Sophämtningen flyttas till andra sidan. Ingen annan påverkan.'),
          conditional('Går bra.', 'Leveranser till butikerna före klockan nio.'),
        ],
      },
    ],
    ask: 'Kan du rita in hur fotgängarna ska gå förbi? Det är det enda vi saknar.',
    reply: 'Ritningen är ändrad, gångbanan blir 1,6 meter bred.',
    notes: ['Bra sökande, brukar sköta sig.', 'Kolla skyltsöndagens datum innan vi lovar gatan.'],
    leads: ['Ni får ställa ut, med ett par enkla villkor.', 'Här är beskedet om gatumarken.'],
  },
  {
    key: 'skylt-fasad',
    areas: ['bygglov-skylt'],
    companies: ['tandvard', 'vitvaror', 'drivmedel', 'solenergi', 'lagerhotell'],
    slots: {
      skylt: [
        'en fasadskylt',
        'en belyst logotyp',
        'en skylt på taket',
        'en pylon vid infarten',
        'en vepa under bygget',
      ],
      storlek: ['2 × 0,6 meter', '3 × 1 meter', '1,2 × 4 meter', '5 meter hög', '8 × 3 meter'],
    },
    titles: ['Sätta upp {skylt}, {storlek}', 'Behövs bygglov för {skylt}?'],
    questions: [
      'Vi vill sätta upp {skylt} ({storlek}) och undrar om det kräver bygglov. Ljuset är dimbart och släcks klockan 22.',
      'Skyltfirman säger att {skylt} inte behöver lov, men de säger också att det är på vår egen risk. Storleken är {storlek}. Vad gäller?',
      'Hej! Behövs lov för {skylt}? Den är {storlek}. Vi har fått klartecken av hyresvärden.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'bygglov',
        area: 'bygglov-skylt',
        title: 'Bygglov för skylt',
        officers: ['ebba.norling', 'anna.lindqvist'],
        answers: [
          possible(
            'Lov kan ges för {skylt}. Ansök med fasadritning så brukar det ta fyra till sex veckor.',
            '9 kap. plan- och bygglagen (2010:900)',
          ),
          conditional(
            'Det går att få lov.',
            'Ljuset släcks klockan 22 och fästena går inte genom listverket.',
            '9 kap. plan- och bygglagen (2010:900)',
          ),
        ],
      },
      {
        unit: 'trafikstrateg',
        area: 'bygglov-skylt',
        title: 'Bländning mot trafiken',
        officers: ['nadia.petrova'],
        answers: [
          information('Ingen risk för bländning på den här platsen.'),
          conditional('Godtagbart.', 'Ljusstyrkan sänks efter skymning.'),
        ],
      },
    ],
    ask: 'Skicka gärna en fasadritning där skylten är inritad i skala, och vilken ljuskälla det blir.',
    reply: 'Bifogar en montagebild från leverantören. Ljuset är 2 700 kelvin.',
    notes: ['Utanför kulturmiljön, enkel prövning.', 'Likadant som grannens skylt som fick lov i våras.'],
    leads: ['Ja, med bygglov. Det brukar gå fort.', 'Här är vad som gäller för skylten.'],
  },
]
