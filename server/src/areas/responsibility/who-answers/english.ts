import { buildSpelling, nearest } from './spelling.ts'
import type { Token } from './swedish.ts'

/**
 * A small English–Swedish word list, written for the questions that companies ask a municipality. Knowledge of the two
 * languages only: a line never says which unit answers for anything. Several words on the right are all tried.
 */
const LIST = `
account konto; accountant bokföring; advertise annonsera reklam; advertising reklam annons; advice rådgivning; age ålder
agreement avtal; air luft; alcohol alkohol; allowance bidrag; allowed tillåten; alter ändra; animal djur
apartment lägenhet bostad; apply ansöka; apprentice lärling; approved godkänd; arena arena; art konst; artist konstnär
asbestos asbest; bakery bageri; bake baka; ball boll; band musik; banner banderoll vepa; barn lada; barrier bom
bath bad; bathing bad; battery batteri; beach strand; bee bikupor; beehive bikupor; beer öl; bench bänk; bicycle cykel; bike cykel
bill räkning faktura; billboard reklamtavla; bin kärl soptunna; bingo bingo; board tavla; boat båt; bollard pollare; book boka
border gräns; boundary gräns fastighetsgräns; bread bröd; bridge bro; broadband bredband fiber; broken trasig; brewery bryggeri
build bygga; builder byggare; building byggnad; burglary inbrott; burgled inbrott; bus buss; butcher slakt; buy köpa; cabin stuga barack
cable kabel ledning; cafe café; camera kamera; camping camping; campsite camping; car bil; care omsorg vård; caravan husvagn; catering catering
ceiling tak; cellar källare; certificate bevis intyg; chair stolar; charge ladda laddning; charger laddare laddstolpe; charging laddning laddstolpe; chemical kemikalier
chimney skorsten; children barn; church kyrka; cigarette cigaretter tobak; cinema bio; circus cirkus; clean städning; cleaner städning
cleaning städning; clear röja plogning; clinic klinik; clothes kläder; club förening klubb; coach buss; coffee café kaffe; cold kallt; college gymnasium
company företag; complain klaga; complaint klagomål; concert konsert; connect ansluta anslutning; connection anslutning; construction bygg; consumption förbrukning
contact kontakt; container container; contaminated förorenad; contamination förorening; contract avtal kontrakt; contradictory motstridiga
contrary motstridiga; convert omvandla ombyggnad; cook kock; cooking matlagning; cooling kyla köldmedia; council kommun; country landsbygd
countryside landsbygd; course kurs utbildning; crane kran; crime brott; culture kultur; curb trottoar; customer kund; cut avbrott; cycle cykel; damage skada
dance dans; danger farlig; delay dröjsmål; delivery leverans varor; demolish riva rivning; demolition rivning; design utformning; detailed detaljplan; develop utveckla
development utveckling; diesel diesel; dig gräva; dirty smutsig; disabled tillgänglig; discharge utsläpp; dispute tvist; district område; ditch dike; dock kaj brygga
document handling; dog hund; door dörr; drain avlopp; drainage avlopp dagvatten; drawing ritning; dredge muddring muddra; dredging muddring; drink dryck; drive köra; driver förare
drug läkemedel; dump dumpa avfall; dust damm; dusty damm; earth jord; easement servitut; electric el elfordon; electrician elektriker; electricity el elavbrott; elevator hiss
emergency nödutgång kris; employ anställa; employee anställd personal; employment anställning; empty tömma tömning; energy energi; entrance infart entré; entrepreneur företagare
estate fastighet; evacuation utrymning; event evenemang; excavate schakta gräva; excavation schaktning grävning; exemption dispens; exhaust avgas; exhibition utställning mässa; exit utfart nödutgång; expand växa expandera
explosive explosiv; export export; extend tillbyggnad förlänga; extension tillbyggnad utbyggnad; exterior fasad; facade fasad; factory fabrik industri; fair mässa marknad; farm gård lantbruk; farmer lantbruk
fast fort; fat fett; faucet kran; fee avgift; fence staket plank; ferry färja; festival festival; fibre fiber; field åker; film film; filming filminspelning; fine böter
fire brand; fireplace eldstad kamin; firework fyrverkeri; fireworks fyrverkeri; fish fisk; fishing fiske; fitness gym; flag flagga; flammable brandfarlig; flood översvämning; flooding översvämning; floor golv våning; flower blommor
food mat livsmedel; football fotboll; forest skog; form blankett; foul avlopp; foundation grund; fuel drivmedel bränsle; fund bidrag; funding finansiering bidrag; gambling spel lotteri; game spel
garage garage; garbage avfall sopor; garden trädgård; gas gas gasol; gasoline bensin; goods varor; graffiti klotter; grant bidrag stöd; grass gräs; gravel grus; grease fett fettavskiljare; greenhouse växthus
grocery livsmedel butik; ground mark; groundwater grundvatten; grow växa; guest gäst; guesthouse pensionat vandrarhem; gym gym; hair frisör; hairdresser frisör; hairdressing frisör; hall hall; handling handläggning
harbour hamn; hazardous farligt miljöfarlig; health hälsa hälsoskydd; heat värme; heating värme element; heavy tung; height höjd; highway väg; hire anställa hyra; hole hål; home hem; homecare hemtjänst
horse häst; hostel vandrarhem; hotel hotell; house hus; housing bostäder; hunting jakt; hygiene hygien; ice is halka; icy halka; illness sjuk; inspect kontroll tillsyn; inspection kontroll tillsyn; inspector kontroll tillsyn
install installera; insulation isolera; insurance försäkring; intern praktikant; internship praktik; invoice faktura; island ö; jetty brygga; jewellery smycken; job jobb arbete
junction korsning; key nyckel; kindergarten förskola; kiosk kiosk; kitchen kök; lake sjö; lamp lampa belysning; lamppost lyktstolpe; land mark; landlord hyresvärd; landfill deponi; lane körfält; late sen försenad
laundry tvätt; lawn gräsmatta; lay lägga; leak läcka; lease arrende hyra; leasing arrende hyra; lecture föreläsning; leftover rest; lend låna; let hyra; letter brev; lettering bokstäver skylt; library bibliotek; licence tillstånd; license tillstånd; lift hiss lift
light belysning ljus; lighting belysning; limit gräns; liquor sprit alkohol; load last; loading lastplats lastning; loan lån; lock lås; lodging boende; logo logotyp; lorry lastbil; lottery lotteri; loud buller; lunch lunch
machine maskin; mail post; maintain skötsel; maintenance skötsel underhåll; manure gödsel; map karta; marina marina hamn; market marknad torghandel; marketing marknadsföring; marquee tält; mast mast; meadow äng; meal mat; meat kött; mechanic mekaniker
medicine läkemedel; meeting möte; mentor mentor; milk mjölk; money pengar; moor förtöja kajplats; mooring båtplats förtöjning; motor motor; motorway väg; mould mögel; move flytta; municipal kommunal; museum museum; music musik konsert
nail naglar nagel; neighbour granne; neighbor granne; network nätverk; nicotine nikotin; nightclub nattklubb; noise buller; noisy buller; notification anmälan; notify anmäla; nurse sjuksköterska; nursery förskola; nursing vård; occupancy personer
odour lukt; office kontor; officer handläggare; officials handläggare; offshore hav; oil olja; oven ugn; overnight övernattning; owner ägare; ownership ägarbyte; packaging förpackningar; paint måla lackering färg; painter målare; painting måleri lackering; park park parkera
parking parkering; parlour salong; parlor salong; partition vägg; party fest; path gångväg; pave asfalt; pavement trottoar; pay betala; payment betalning; pedicure fotvård pedikyr; pensioner pension; permission tillstånd lov; permit tillstånd lov; pesticide bekämpningsmedel; petrol bensin drivmedel
petition ansökan; pharmacy läkemedel; phone telefon; photo foto; picture bild; pier brygga; pig gris; pipe rör ledning; pit grop; pizza pizza; pizzeria pizzeria; place plats; plan plan; planning plan detaljplan; plant växt; plot tomt; plough plogning; plow plogning; plumber rörmokare
police polis; pollution förorening; polluted förorenad; pond damm; pool pool bassäng; pothole potthål hål; pottery keramik; power el ström; powercut elavbrott strömavbrott; premises lokal; preschool förskola; press press; price pris; print trycka; procure upphandla; procurement upphandling; product produkt
project projekt; property fastighet; propane gasol; provider utförare leverantör; pub pub; public allmän; pump pump; pupil elev; quay kaj; queue kö; quote offert; race lopp; raffle lotteri; rain regn; rainwater regnvatten dagvatten; raise höja; ramp ramp; rat råttor; record inspelning
recruit rekrytera; recycle återvinning; recycling återvinning; refrigerant köldmedia; refuse avfall sopor; register registrera registrering; registration registrering; regulation regler; reminder påminnelse; remove ta bort; renovate renovering ombyggnad; renovation renovering ombyggnad; rent hyra; rental uthyrning
repair reparera; replace byta; report rapportera anmäla; rescue räddning; restaurant restaurang; retail butik; ride rida; riding ridning; risk risk; river å vattendrag; road väg; roadsign vägvisare vägskylt; roadwork vägarbete; roof tak; room rum; rubbish avfall sopor; run driva; safe trygg; safety säkerhet
salary lön; sale försäljning; salon salong; salt salt; sand sand; sauna bastu; scaffold byggställning; scaffolding byggställning; school skola; scrap skrot; screen skärm; sea hav; seaside strand; season säsong; seat sittplats; seating uteservering sittplats; security trygghet; sell sälja försäljning; seller försäljare; seminar kurs
separator avskiljare; septic avlopp trekammarbrunn; serve servera servering; service tjänst; sewage avlopp; sewer avlopp; sewerage avlopp; sheep får; shelter skyddsrum; ship fartyg; shoot skjuta; shop butik; shore strand; shoreline strandskydd; shower dusch; shut stänga avstängning; shutdown avstängning; sick sjuk; sidewalk trottoar; sign skylt; signage skylt skyltning; signpost vägvisare
site plats tomt; skating skridsko; skill kompetens; skip container; slaughter slakt; slippery halka; smell lukt; smoke rök; smoking rökning; snow snö snöröjning; soil jord förorenad; solar solceller; sound ljud; spa spa; space plats; speed hastighet; speeding hastighet; spill utsläpp; sponsor sponsring; sponsorship sponsring; sport idrott; sports idrott idrottshall; spray spruta; square torg; stable stall; staff personal; stage scen; stair trappa; stall stånd; stand stånd; starting starta; startup starta
storage lager förvaring; store butik lager; storm storm skyfall; stove kamin; street gata; student student elev; subsidy bidrag stöd; suburb område; summer sommar; supervision tillsyn; supplier leverantör; support stöd; survey mätning; sweep sopa; swim bad simhall; swimming bad simhall; switch byta; takeaway restaurang mat; takeover ägarbyte; tank tank cistern; tap kran; tattoo tatuering; taxi taxi; tea te; teacher lärare; tenant hyresgäst; tender anbud upphandling; tent tält
terrace uteservering terrass; theatre teater; theft stöld; thief stöld; timber virke; tobacco tobak; toilet toalett; tourism turism besöksnäring; tourist turist; tower torn; town stad; trade handel; traffic trafik; trailer släp; train utbilda tåg; trainee praktikant; training utbildning; transport transport; trash avfall sopor; tree träd; trench schakt; truck lastbil; tunnel tunnel; turn svänga; umbrella parasoll; underground underjordisk; unemployed arbetslös; unemployment arbetslöshet; unlicensed tillstånd; unsafe otrygg; upper gymnasium; vacant ledig
vandalised skadegörelse; vandalism skadegörelse; vandal skadegörelse; vape e-cigarett; van skåpbil fordon; vehicle fordon; vendor försäljare; ventilation ventilation; venue lokal; video film; village by; visit besök; visitor besökare; volunteer frivillig; waiter servitör; waitress servitris; wall vägg mur; warehouse lager; wash tvätt fordonstvätt; washing tvätt; waste avfall; wastewater avlopp; water vatten; weather väder; website hemsida; wedding bröllop; weigh vikt; welder svetsare; welfare omsorg; well brunn; wharf kaj; wheelchair tillgänglig; wholesale grossist; wind vind; window fönster; wine vin; winter vinter; wire ledning; wood trä ved; worker arbetare; workshop verkstad; yard gård gårdsplan; yoga yoga; youth ungdom; zone zon; zoning detaljplan
alarm larm; archive arkiv; appeal överklaga; appointment boka; allergen allergen; advert annons; abroad export
badminton badminton; bankruptcy konkurs; barber frisör barberare; basement källare; bid anbud; blackout strömavbrott; boathouse båthus
cabins stugor; calendar kalender; capacity kapacitet; cardboard wellpapp; cctv kameraövervakning; cheese ost; chef kock; chefs kockar
childcare förskola; closure avstängning; conference konferens; cream glass; crisis kris; crossing övergångsställe; detour omledning; dry kemtvätt
dumpster container; dumpling mat; eggs ägg; elderly äldreomsorg; ev elbil; eviction uppsägning; extinguisher brandsläckare; flea loppis; foster familjehem
grazing bete; gritting sandning; guard väktare ordningsvakt; guide guidning; honey honung; hump farthinder; idea affärsidé; jam sylt; kennel kennel
litter nedskräpning; load-bearing bärande; menu meny; meter mätare; modules moduler; mural muralmålning; neon neon; outage strömavbrott
panels solpanel; pension pension; pickup hämtning; playground lekplats; poster affisch; posters affischer; pressure tryck; radiator element
reeds vass; reference referens; refugee flykting nyanländ; reply svar; rezoning detaljplan; rude otrevlig bemötande
scooter elsparkcykel; scooters elsparkcyklar; scrapyard skrot; shed skjul förråd; shoplifting snatteri; sinkhole hål; snuff snus; stormwater dagvatten
streetlight gatubelysning; succession generationsskifte; swedish svenska; teenagers ungdomar; temporary tillfällig; trail led; translator tolk; turbine vindkraftverk
acid syra; allergy allergi; antique antikt; baby barn; backyard gård; bakery bageri; bay lastkaj; bedbug vägglöss; bench bänk; blocked stopp; bottle flaskor flaska; brown brunt; brunch frukost
bush buske; buggy barnvagn; cabinet skåp; cake kakor; call ringer; candle ljus; cargo last; carpenter snickare; cat katt; cattle kor; celebration fest; child barn; cigar cigarrer; circle rondell
clay lera; cleaners städare; clearance startbesked; clue idé; coach buss; coat vapen; commercial reklamfilm; cone koner; convenience butik; copy kopia; corner hörn; cow kor; cutlery bestick
decision beslut; dementia demensboende; dirt jord; dog hund; dough bröd; driveway infart; drunk berusad; dug grävt; dish mat; dust damm; dentist tandläkare; diner restaurang; disco diskotek
editor press; elder äldre; excavator grävmaskin; expensive dyrt dyr; extinguishers brandsläckare; eyelash fransar; eyebrow bryn; factories fabrik; fan fläkt; fault fel; fell ramlat; freezing kallt; fridge kyl kylskåp; freezer frys
fry frityr; fryer fritös; frying frityrolja; fumes lukt; furniture möbler; gallery konst; gang gäng; gate grind; goat getter; golf golf; goods varor; graze bete; grill grill; grow odla; guard ordningsvakt; gun vapen
hair hår; handicraft hantverk; haul transport; heater värmelampa; hedge häck; hen höns; hotdog korv; honey honung; hospital vårdcentral; house hus; hut stuga; hydrant brandpost; idea idé affärsidé; ill sjuk; illuminated ljusskylt lysande; insect skadedjur
interpreter tolk; inspector inspektör; jam sylt; journalist journalist; juice saft; junk skrot; kayak kajak; kid minderåriga barn; kiln ugn; lantern lampa; lash fransar; laundromat tvätteri; leaflet flygblad; leave lämna; letter brev; lid lock
locker skåp; locked låst; log timmer; loudspeaker högtalare; mast mast; massage massage; mice möss; midsummer midsommar; mouse möss; mud lera; mug muggar; mushroom svamp; newsletter nyhetsbrev; newspaper tidning; nightlife krog; nobody ingen
occupational arbete; offer erbjuda; officer handläggare; orchard odling; overflow svämmar översvämning; oversize bred; page sida hemsida; paid betalt; pancake mat; panel paneler; parade parad; party fest; passenger passagerare; pasta mat; pastry bröd
pet djur; pharmacist apotek; photographer fotograf; piano piano; picnic picknick; pill läkemedel; pizza pizza; plank plank; playground lekplats; plumbing rör; pollute förorena; portable barack modul; poster affisch; potato potatis; pour hälla; power el ström
preserve konservera; pub pub; puddle pölar; purchase inköp; quarry täkt; quiet tyst; radio radio; rash utslag; rat råttor; rash utslag; refund återbetalning; renewable solceller; reserve boka; retire pension; rink ishall; roadside vägkant; roof tak skärmtak; rowdy stök
rude otrevlig; runway flygfält; sausage korv; scary otrygg; seaweed alger; shelf hylla; shore strand; shout bråk; shuttle buss; singer sång; skateboard skatepark; skincare hudvård; sludge slam; smash krossat; smell lukt; soap tvål; socket uttag; sofa soffor
speaker högtalare; sprinkler sprinkler; square torg; stair trappa; stink stinker; stray herrelös; stream bäck; sublet andrahand; supermarket livsmedelsbutik; surf surf; sushi sushi; syringe sprutor; table bord; tables bord; tap kran; tea te; teenager ungdomar
thirty trettio; ticket böter biljett; toilet toalett; tombola tombola; tractor traktor; trailer släp; trap avskiljare; tub badtunna; turn svänga; tyre däck; tire däck; undertaker begravning; van skåpbil; vegetable grönsaker; vehicle fordon; veterinarian veterinär; vineyard vin
wage lön lönebidrag; wages lön lönebidrag; web webb hemsida; weed ogräs; weld svets; welder svetsare; wheel däck; wifi internet; woodwork snickeri; wood trä; wreck vrak; yard gård; young ungdomar; youth ungdomar; zoo djurpark; fifteen femtonåring; sixteen sextonåring
unpaid obetald; upstairs våning; validation validering; varnish lack; wage lön; war krig; yacht båt
`

const WORDS: ReadonlyMap<string, readonly string[]> = readList()

function readList(): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  for (const line of LIST.split(/[;\n]/)) {
    const [english, ...swedish] = line.trim().split(/\s+/)
    if (english && swedish.length > 0)
      words.set(english, [...new Set([...(words.get(english) ?? []), ...swedish])])
  }
  return words
}

const SPELLING = buildSpelling(WORDS.keys())

/** The Swedish words for an English one that is misspelt, and how near it is to one that is not. */
export function translateSlip(key: string): { words: readonly string[]; closeness: number } {
  const [near] = nearest(SPELLING, key)
  return near ? { words: translate(near.word), closeness: near.closeness } : { words: [], closeness: 0 }
}

/** Words that bind a sentence together, and are written in one of the two languages only. */
const ENGLISH_SIGNS = new Set(
  `the a an of to is are be we you your our my and or with do does can could should would have has what where when which
  who how why that this these they it its need want from about there get may must not for by at if any anyone into us me up
  during while before after been being them their some more would like please without out off over`
    .split(/\s+/)
    .filter((word) => !['man', 'i', 'over', 'a'].includes(word)),
)
const SWEDISH_SIGNS = new Set(
  `och att det som en ett på är av för med till den har inte om vi jag kan ska vill får var när hur vad vår vårt våra min mitt
  eller behöver måste finns från vid där här så ni er man vem vilka vilken hos åt sig de dem har
  ingen inga alla blir bli skulle mot utan efter också bara mina dina deras oss dig mig nu hit dit`.split(
    /\s+/,
  ),
)

/** Written so in Swedish too ("ett are", "en by"): beside English ones they tell, alone they don't. */
const SIGNS_OF_BOTH = new Set('are is at by be'.split(' '))
const SWEDISH_LETTER = /[åäö]/

/** Whether a question is written in English, told by its small words. A single word is not: it may be either. */
export function isEnglish(tokens: readonly Token[]): boolean {
  let english = 0
  let swedish = 0
  let both = 0
  for (const { key } of tokens) {
    if (SIGNS_OF_BOTH.has(key)) both++
    else if (ENGLISH_SIGNS.has(key)) english++
    if (SWEDISH_SIGNS.has(key) || SWEDISH_LETTER.test(key)) swedish++
  }
  // Two that may be either are hardly both Swedish.
  return english + (english > 0 || both > 1 ? both : 0) > swedish
}

/** The Swedish words for an English one, its plural and its -ing and -ed forms too; none for other words. */
export function translate(key: string): readonly string[] {
  for (const form of baseForms(key)) {
    const found = WORDS.get(form)
    if (found) return found
  }
  return []
}

function baseForms(key: string): string[] {
  const forms = [key]
  if (key.endsWith('ies')) forms.push(`${key.slice(0, -3)}y`)
  if (key.endsWith('es')) forms.push(key.slice(0, -2))
  if (key.endsWith('s')) forms.push(key.slice(0, -1))
  for (const ending of ['ing', 'ed', 'er']) {
    if (!key.endsWith(ending) || key.length < ending.length + 3) continue
    const rest = key.slice(0, -ending.length)
    forms.push(rest, `${rest}e`)
    if (rest.at(-1) === rest.at(-2)) forms.push(rest.slice(0, -1))
  }
  return forms
}

/** Say nothing in English about what a question concerns, beside those of the common list. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `able about after again ago all allow also always am among any anybody anyone anything are around as ask back be because been
  before being best better between big both but bring come coming day days decide different doing done down each easy end
  enough ever every everything far few find found first five four full get gets getting give given go goes going good got had happen
  happens has having he help her here him his hold hope hour hours however i'd in inside instead into just keep keeps kind know
  last least less like little long longer look looking lot made make makes making many may maybe mean member might month months more most much must
  near never new next nice no now number off often okay old on once one only onto other others ourselves out over own part people
  per person please possible properly put question questions quite really right round said same say says see seem seen send several she
  show shows since six small so some somebody someone something soon still stop such sure take taken takes taking talk tell ten than
  thank thanks their them then these they thing things think thinking those three through thousand time times today together told
  tomorrow too towards tried try trying two under until up upon use used uses using very wait waiting wants was way ways week weeks well went were
  whether while who whole whom whose why will without wondering word work working works would wrong year years yes yet you your hundred metre metres forty could past next hang spend falling going around too exactly behind next door`
    .split(/\s+/)
    .filter((word) => word !== 'well'),
)
