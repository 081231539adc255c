import { conditional, information, notPossible, possible } from '../build.ts'
import type { Template } from './template.ts'

export const peopleTemplates: Template[] = [
  {
    key: 'starta-foretag',
    areas: ['starta-foretag', 'kontakt-allmant'],
    companies: [],
    starters: ['Mariam Said', 'Kasper Lööf', 'Birgit Hallander', 'Emre Yilmaz', 'Tova Grip'],
    slots: {
      ide: [
        'ett konditori',
        'en städfirma',
        'en vårdpraktik',
        'en reparationsverkstad för cyklar',
        'en nätbutik för keramik',
      ],
      plats: ['i Rimbo', 'i Norrtälje', 'i Hallstavik', 'hemifrån', 'i Älmsta'],
    },
    titles: ['Starta {ide} {plats}', 'Hjälp på vägen: {ide}'],
    questions: [
      'Jag vill starta {ide} {plats} och undrar i vilken ordning allt ska göras. Finns det någon att prata med som kan hela kedjan?',
      'Hej! Jag funderar på {ide} {plats}. Det enda jag har är idén. Vilka tillstånd och pengar behövs, och var börjar jag?',
      'Jag har arbetat åt andra i femton år. Nu vill jag starta {ide} {plats}. Kan kommunen hjälpa mig att räkna?',
    ],
    places: ['Norrtälje'],
    parts: [
      {
        unit: 'naringsliv',
        area: 'starta-foretag',
        title: 'Rådgivning inför start',
        officers: ['viktor.palm'],
        answers: [
          information(
            'Vi har haft två samtal. Du får en budgetmall, kontakt med nyföretagarcentrum och en lista över tillstånd i rätt ordning.',
          ),
          possible(
            'Rådgivningen är kostnadsfri. Första tiden är bokad och tillstånden för {ide} är sammanställda.',
          ),
        ],
      },
    ],
    ask: 'Har du skrivit ner vad du tänkt ta betalt? Ta med det till samtalet.',
    reply: 'Jag har en enkel kalkyl i ett kalkylblad, skickar den före samtalet.',
    notes: [
      'Duktig person, behöver mest självförtroende och kalkyl.',
      'Kontakt med nyföretagarcentrum tagen.',
    ],
    leads: [
      'Roligt att du vill starta. Här är vägen framåt.',
      'Det här är vad vi har kommit fram till ihop.',
    ],
  },
  {
    key: 'praktik',
    areas: ['praktik-elev'],
    companies: ['vvs', 'bilservice', 'tandvard', 'salongen', 'tradgard'],
    slots: {
      program: [
        'vvs- och fastighetsprogrammet',
        'fordonsprogrammet',
        'vårdprogrammet',
        'hantverksprogrammet',
        'naturbruksprogrammet',
      ],
      antal: ['en elev', 'två elever', 'en elev', 'två elever', 'tre elever'],
      tid: ['i vår', 'i fyra veckor', 'två dagar i veckan', 'hela hösten', 'under skörden'],
    },
    titles: ['Ta emot {antal} från {program}', 'Praktikplats {tid} för {antal}'],
    questions: [
      'Vi kan ta emot {antal} från {program} {tid}. Vad förväntas vi göra och är eleverna försäkrade?',
      'Det är svårt att hitta folk. Vi vill ha {antal} {tid} från {program} och hoppas att någon stannar. Vem är kontaktperson?',
      'Kan vi visa upp oss för eleverna på {program}? Vi tar gärna {antal} {tid}, men behöver en handledarutbildning.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'rodengymnasiet',
        area: 'praktik-elev',
        title: 'Praktikplats och kontakt',
        officers: ['bjorn.edman'],
        answers: [
          possible(
            'Vi matchar {antal} {tid}. Eleverna är försäkrade genom skolan, och handledaren får en timmes introduktion.',
          ),
          conditional(
            'Det passar bra.',
            'En utsedd handledare på plats och en riskbedömning före start.',
            'Arbetsmiljöverkets föreskrifter om minderåriga',
          ),
        ],
      },
    ],
    ask: 'Vem blir handledare och vilka dagar är hen på plats?',
    reply: 'Det blir vår förman, och hon är på plats alla dagar utom fredagar.',
    notes: ['Företaget har haft elever förut, goda omdömen.', 'Fyll på listan över platser.'],
    leads: ['Vi har en lösning för elevplatserna.', 'Det går bra, så här kommer ni i gång.'],
  },
  {
    key: 'kompetens',
    areas: ['kompetens', 'arbetsmarknad'],
    companies: ['hemtjanst', 'lss', 'hotellet', 'akeriet', 'kylan'],
    slots: {
      yrke: ['undersköterskor', 'stödassistenter', 'kockar', 'lastbilsförare', 'kyltekniker'],
      antal: ['två', 'tre', 'fyra', 'fem', 'två'],
    },
    titles: ['Hitta {antal} {yrke}', 'Rekrytera {yrke} lokalt'],
    questions: [
      'Vi söker {antal} {yrke} och undrar vad ni har för utbildningar på gång. Kan någon få prova hos oss med lönestöd?',
      'Det är omöjligt att hitta {yrke}. Kan vi göra något tillsammans, till exempel en kort utbildning? Behovet är {antal} nu och fler nästa år.',
      'Finns det kommunala kurser där vi kan träffa blivande {yrke}? Vi anställer {antal} direkt om de är rätt.',
    ],
    places: ['{adress}'],
    parts: [
      {
        unit: 'campus-roslagen',
        area: 'kompetens',
        title: 'Utbildning på Campus',
        officers: ['natalia.hedberg', 'bjorn.edman'],
        answers: [
          information(
            'En yrkesvuxkurs startar i januari med 16 platser. Ni är välkomna att berätta om jobben.',
          ),
          possible('Vi planerar en kortare utbildning med praktik hos er, första gången i höst.'),
        ],
      },
      {
        unit: 'social',
        area: 'arbetsmarknad',
        title: 'Arbetsträning och stöd',
        officers: ['kristina.boman'],
        answers: [
          possible('Tre personer är intresserade. Vi ordnar en provvecka.'),
          information('Lönestöd söks hos Arbetsförmedlingen, vi hjälper till.'),
        ],
      },
    ],
    ask: 'Vilka krav är absoluta, till exempel körkort eller språknivå?',
    reply: 'Körkort är ett krav, språket kan vi hjälpa till med.',
    notes: ['Passar utmärkt för deltagarna i nya kursen.', 'Ordna ett gemensamt möte med alla arbetsgivare.'],
    leads: ['Det finns flera vägar. Så här föreslår vi att ni gör.', 'Vi har en plan tillsammans.'],
  },
  {
    key: 'upphandling-anbud',
    areas: ['upphandling'],
    companies: ['maleriet', 'tradgard', 'kustit', 'elkraft', 'stadet'],
    slots: {
      tjanst: [
        'målningen av skolor',
        'snöröjningen på gångvägar',
        'supporttjänsterna',
        'elservicen',
        'fönsterputsen',
      ],
      tid: ['våren', 'sommaren', 'hösten', 'december', 'nästa år'],
    },
    titles: ['Lämna anbud på {tjanst}', 'När upphandlas {tjanst}?'],
    questions: [
      'Vi vill lämna anbud på {tjanst} och undrar när det upphandlas nästa gång. Går det att börja till {tid}?',
      'Som litet företag har vi svårt med alla blanketter. Kan man lämna anbud på en del av {tjanst}?',
      'Är det möjligt att få {tjanst} som direktupphandling? Vi kan börja till {tid}.',
    ],
    places: ['{ort}'],
    parts: [
      {
        unit: 'upphandling',
        area: 'upphandling',
        title: 'Avtal och tidplan',
        officers: ['david.isaksson'],
        answers: [
          information(
            '{tjanst} annonseras till {tid}. Prenumerera på bevakning så får ni besked, och fråga gärna under annonstiden.',
            'Lagen (2016:1145) om offentlig upphandling',
          ),
          possible(
            'Värdet ligger under tröskeln, så direktupphandling är tillåten. Vi hör av oss med förfrågan.',
            '19 a kap. lagen (2016:1145) om offentlig upphandling',
          ),
        ],
      },
    ],
    ask: 'Vilka områden i kommunen kan ni täcka?',
    reply: 'Norrtälje tätort och Rimbo, inte skärgården.',
    notes: ['Bra att dela upp i delar så att mindre kan lämna anbud.', 'Dialogmöte bokat.'],
    leads: ['Här är tidplanen för upphandlingen.', 'Så här kan ni vara med.'],
  },
  {
    key: 'hyra-hall',
    areas: ['idrott-lokal'],
    companies: ['gymmet', 'lagerhotell', 'padeln', 'scenkant', 'forskolan'],
    slots: {
      lokal: ['simhallen', 'sporthallen', 'biblioteket', 'kulturhuset', 'idrottsplatsen'],
      till: ['en företagskväll', 'träning på onsdagar', 'en mässa', 'en konferens', 'familjedagen'],
    },
    titles: ['Hyra {lokal} till {till}', 'Boka {lokal}'],
    questions: [
      'Vi vill hyra {lokal} till {till} för cirka 80 personer, en eller flera kvällar. Vad kostar det och finns det mat på plats?',
      'Är {lokal} ledig i november? Vi planerar {till} och behöver också ljud.',
      'Kan {lokal} hyras till {till} av ett företag, eller är det bara föreningar?',
    ],
    places: ['{ort}'],
    parts: [
      {
        unit: 'kultur-fritid',
        area: 'idrott-lokal',
        title: 'Bokning och pris',
        officers: ['erik.nordvall', 'thandi.mokoena'],
        answers: [
          possible('{lokal} är bokad åt er. Priset följer taxan för företag och betalas i efterhand.'),
          conditional('Det går bra att hyra.', 'Ansvarig person på plats och stängt klockan 22.'),
        ],
      },
    ],
    ask: 'Hur många personer och vilka tider? Behövs ljudteknik?',
    reply: '80 personer, klockan 18 till 21, ljud behövs.',
    notes: ['Skolan har den på torsdagar.', 'Städningen bokas samtidigt.'],
    leads: ['Lokalen är er.', 'Så här bokar ni.'],
  },
  {
    key: 'kultur-bidrag',
    areas: ['kultur-stod'],
    companies: ['kvarnen', 'keramiken', 'ladan', 'fotoiris', 'blidobygd'],
    slots: {
      sak: [
        'en utställning',
        'en skaparhelg',
        'en skördefest',
        'en fotoutställning om skärgården',
        'en byadag',
      ],
      summa: ['20 000', '35 000', '15 000', '40 000', '25 000'],
    },
    titles: ['Stöd till {sak}', 'Söka {summa} kronor för {sak}'],
    questions: [
      'Vi vill ordna {sak} i sommar och undrar om det finns stöd. Vi saknar ungefär {summa} kronor.',
      'Finns det något kulturstöd för {sak}? {summa} kronor skulle göra hela skillnaden, och turisterna får något att komma till.',
      'När är sista ansökningsdag för kulturstöd, och kan ett företag söka? Det gäller {sak} för omkring {summa} kronor.',
    ],
    places: ['{ort}'],
    parts: [
      {
        unit: 'kultur-fritid',
        area: 'kultur-stod',
        title: 'Kulturstöd',
        officers: ['thandi.mokoena'],
        answers: [
          notPossible(
            'Företag kan inte få stöd, men en förening får gärna söka tillsammans med er senast den 15 mars.',
          ),
          possible('Ansökan passar. Sök {summa} kronor senast den 15 mars.'),
        ],
      },
      {
        unit: 'naringsliv',
        area: 'kultur-stod',
        title: 'Besöksnäring',
        officers: ['viktor.palm'],
        answers: [information('Vi lägger gärna ut det i evenemangskalendern och berättar för turistbyrån.')],
      },
    ],
    ask: 'Vilken förening kan vara medsökande?',
    reply: 'Hembygdsföreningen står gärna som sökande.',
    notes: ['Bra idé, nämnden brukar vara positiv.', 'Föreslå besöksnäringens pengar i stället.'],
    leads: ['Så här kan ni söka stöd.', 'Vi hittade en väg.'],
  },
]
