/**
 * General knowledge of the language, none of the areas: words that say nothing about the subject, words that say
 * little, and short words that compounds are built from.
 */
const list = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Say nothing about what a question concerns. Swedish and English. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  list(`
  och i att över kvar rad raden nere uppe man dom nån nåt nåra ner ned upp fram bort tillbaka undan in sen sedan nån nåt dem pga ang angående gentemot via fr o m det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år
  hon nu över vid sin ut kommer dom skall mitt under mot vara blir bli blev hur varit efter eller alla vad denna
  något någon några sedan också utan genom andra får fick fått vilka vilken vilket mycket du mig dig oss er ni min mina
  mitt din dina ditt vår våra vårt ert era sina sitt hans hennes dess dessa detta där här ska skulle vill vilja måste
  behöver behövs behöva borde bör kunna kunde ha hade haft göra gör gjort gjorde finns fanns finnas ju väl då än
  även bara endast helt mer mest mindre några ingen inga inget varje själv själva samma sådan sådana sådant både
  antingen samt dock därför eftersom medan innan fast trots utom mellan bland inom åt hos per ca cirka ungefär
  typ lite liten litet små väldigt ganska igen redan ännu alltid aldrig ofta ibland kanske nog visst tack hej hejsan
  hälsningar mvh vänliga vänligen snälla snälla gärna ok okej ja nej jo ej vem vems vilkas varför varifrån vart hit dit
  undrar undra undrade funderar fundera funderat fråga frågor frågan frågade tänker tänkte tänkt tänka planerar planera tror tro vet veta
  veta säg säga säger sa sagt gäller gälla gällde går gå gick gått komma kom kommit ta tar tog tagit ge ger gav
  gett ligger ligga låg sätta sätter satte satt se ser såg sett nya ny nytt gammal gamla gammalt stor stora stort
  bra dålig dåligt hela hel första andra två tre fyra fem sex sju åtta nio tio först sist snart idag imorgon igår
  dag dagar dagen vecka veckor veckan månad månader månaden året åren tid tiden gång gånger gången sätt saker sak
  del delar annat annan annars exempel bl a t ex dvs osv mm etc räcker räcka krävs kräver kräva krav vore
  försöker försöka försökt börja börjar börjat började sluta slutar hålla håller låta låter lät hjälp hjälpa hjälper
  använda använder ihop tillsammans ett två aktuell aktuellt möjligt möjlig möjligheter möjlighet tillåtet tillåten
  hända händer snacka snackar prata pratar pratade höra hör hört hoppas tycker tycka tyckte verkar verka menar mena
  heter hette heta kallas känner känna känns vänta väntar försöker lyckas lyckats orkar slippa slipper passar passa
  stå står stod stått sitta sitter satt lägga lägger lade lagt ställa ställer ställde ställt skicka skickar skickade skickat
  visa visar berätta berättar förklara förklarar läsa läser läst skriva skriver skrev skrivit ringa ringer ringt mejla mejlat mejl
  bestämma bestämt hunnit hinner hinna köra kör körde kört igång igenom genom förbi framför bakom ovanför under ovanpå inne
  meter meters centimeter kvadrat kvadratmeter kvm kvadratmeters m2 styck stycken kr kronor tusen hundra procent
  halva halvår halvåret kille killen tjej tjejen kompis kollega chef chefen vd fru frun sambo syster bror son dotter grabb grabben
  måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november december
  minut minuter timme timmar fler flera flesta båda varandra varann sånt såna sån ens knappt särskilt speciellt
  få emot många samtidigt stämmer stämma vanlig vanligt vanliga längre tankar tanke tänkta aning hålls klart klara klarar råkade
  tredje fjärde halv dryga knappa sju åtta elva tolv femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio
  vågar låter ordnar bägge vettigt okej lönt igång påstår höll hålls råd egna egen eget äntligen nuvarande kl klockan morse våras höstas
  spelar roll hinner når nå funkar fungerar visade visar framför tvåhundra hundratals särskild särskilda handlar räcker gå går räkna
  tacksam tacksamt alls senast omgående snabbt snart fort gärna direkt absolut säkert precis nyligen numera dessvärre tyvärr
  egentligen faktiskt liksom alltså framöver tidigare senare förra nästa ikväll inatt inför enligt the a an of to in is it i we you and or for on with my our do does can could should would have has
  be are am want need how what where when which that this at by from as not if there get me us your about
  `),
)

/** Say little: nearly every company writes them, whatever the question is. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  list(`
  företag företaget företagen företagets bolag bolaget firma firman firmor kommun kommunen kommunens kommunal kommunala kommunalt norrtälje
  verksamhet verksamheten verksamheter lokal lokalen lokaler lokalerna butik butiken kund kunder kunderna kunden
  personal personalen gäst gäster gästerna ansöka ansöker ansökan ansökt söka söker sökt söks tillstånd tillståndet regler regel
  reglerna kostar kosta kostnad kostnader pris avgift avgiften avgifter anmäla anmälan anmäler anmält öppna öppnar öppnade öppen
  starta startar startade driva driver hus huset område området plats platsen platser ägare ägaren äger äga köpa köper köpt
  hyra hyr hyrt hyrde sälja säljer såld sålt år sommar sommaren vinter vintern vår våren höst hösten kväll kvällar natt
  nätter natten helg helgen utanför bredvid intill nära runt centrum stan staden byn tomt tomten gård gården
  människor folk personer person barn boende mark marken ute inne väg vägen gata gatan vatten vattnet dörr dörren
  hitta hittar hittade hittat lämna lämnar lämnade lämnat byta byter bytt bytte bestämmer bestäms ansvarar ansvar godkänner godkänna
  släppa släpper papper papprena nätterna morgon morgonen små mindre större
  kontor kontoret lager lagret bygga bygger byggt byggnad fastighet fastigheten fastigheter beslut beslutet ärende ärendet svar
  lov permit company business municipality
  `),
)

/** Everyday words that longer ones are made of, so that both ends of a compound are seen. */
export const SIMPLE_WORDS: readonly string[] = list(`
  affär anläggning ansökan anmälan anställd arbete arrende avgift avtal back badd bad bageri bank bar barn bas bassäng
  batteri berg besked besök betong bidrag bil biljett bland blankett blomma bod bok bolag bord bostad brand brev bro
  brunn brygga buller buss butik by bygg byggnad byrå båt bädd cykel dag dal damm deponi dike disk djur dokument
  dryck drift däck eld elev enhet fabrik fall fartyg fasad fat festival fest fett fiber film firma fisk fläkt flotte flykting
  fond fordon form fråga frukt fönster förening företag förråd garage gas gata gatu glas glass golf golv grav
  gräns grupp gräs grus gång gård gäst hall hallon hamn handel hav hem hiss hjälp hotell hund hus hushåll hygien hyra hälsa häst höjd
  industri inspektion installation jord jul kabel kaffe kamera kanal kassa kiosk kontor kontroll konsert kort kost kraft
  kran krav krog kurs kvarn kvarter kyla kyrka källare kök kött körning lada lager lag land larm last led ledning leverans licens linje lista ljud ljus
  lokal lopp lott luft lunch lån läkare läkemedel lön lösning marknad mark maskin massa mat material matta meny metall miljö mjölk motor mottagning
  musik mässa mätning natt not näring nät ny obygd odling olja område ost park pass person pizza plan plank plats plåt policy pool post praktik
  pris process produkt program projekt prov pub pump rad rapport ras regel register ren resa restaurang rev ridning ring risk rum rådgivning rätt rör
  sak salong samhälle scen sjö skog skola skydd skylt skåp slakt slam slott smide snö social sol sopor spel sport sprit stad stall station
  sten sticka stig stor storlek strand student stuga stub stuguby studio stöd städ ställe säng säker säkerhet sällskap
  tak tank tavla taxa taxi teater telefon teknik terrass test tid tjänst tobak tomt torg trafik transport trappa träd trädgård träning tvätt tält tävling
  uppdrag utbildning utrustning utställning utsläpp vagn vakt vara varu vaska vatten ved verk verksamhet verkstad villa vind vinter virke vuxen vård vägg väg värme
  vätska växel växt yrke yta ägare ägg ärende öl ö övernattning bröd tårta korv fiske skatt golfbana sten trappa hantverk betalning ställning
  tillstånd lov dispens bygglov inredning rivning servering märkning mätare brandlarm utrymning
  sylt spån sågverk snickeri bilar motel kennel pensionat dagis gårds surdeg hud nagel hår fot tand fransar massage
  mäklare butiks grönsak frukt bär jordgubbe potatis kyckling gris ko får get häst bi skrot däck plåt trä sand
`)
