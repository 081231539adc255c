/** De sidor som berättar om tjänsten: kontakt, uppgifter, kakor och tillgänglighet. */
export default {
  title: 'Om lotsen och dina uppgifter',
  lead: 'Företagslotsen är {{municipality}}s gemensamma väg in för företag. En fråga får en ansvarig person, även när flera enheter måste svara.',
  contact: 'Kontakta oss',
  'contact.none': 'Ställ din fråga här på webbplatsen, så hör vi av oss nästa arbetsdag.',
  'contact.hours':
    'Vi svarar på frågor nästa arbetsdag. Lotsmöten hålls torsdagar 14–\u206016, jämna veckor.',
  unit: 'Enhet',
  phone: 'Telefon',
  email: 'E-post',

  data: 'Så hanterar vi dina uppgifter',
  'data.why':
    '{{municipality}} behandlar ditt namn, dina kontaktuppgifter och det du skriver för att kunna svara på din fråga. Den rättsliga grunden är att det är en uppgift av allmänt intresse och att kommunen måste registrera allmänna handlingar (artikel 6.1 e och c i dataskyddsförordningen).',
  'data.who':
    'De som ska svara på frågan läser den. Varje nämnd, och varje kommunförbund eller bolag som deltar, ansvarar för sina egna uppgifter.',
  'data.sole':
    'Har du enskild firma är organisationsnumret ditt personnummer. Det visas bara för den som behöver det, och aldrig i adresser eller brev.',
  'data.public':
    'Det du skickar till kommunen blir allmän handling. Någon kan begära att få läsa den. Då prövar vi först om något är sekretess.',
  'data.keep':
    'En påbörjad fråga som inte skickas tas bort efter sju dagar. Skickade frågor sparas så länge som arkivlagen och kommunens dokumenthanteringsplan säger.',
  'data.search': 'Det du söker på under ”Vem ansvarar?” sparas inte.',
  'data.rights':
    'Du har rätt att få veta vilka uppgifter vi har om dig, och att få fel rättade. Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten.',

  cookies: 'Kakor',
  'cookies.lead':
    'Vi använder bara kakor som behövs för att sidorna ska fungera. Därför frågar vi inte om lov. Vi mäter inte vad du gör, och inget skickas till någon annan.',
  'cookies.name': 'Namn',
  'cookies.for': 'Till för',
  'cookies.lasts': 'Finns kvar',
  'cookies.lang.for': 'Minns om du valt svenska eller engelska',
  'cookies.lang.lasts': 'Ett år',
  'cookies.companyCode.for': 'Minns i vilken webbläsare du bad om en kod till din e-postadress',
  'cookies.companyCode.lasts': 'Till dess koden är använd eller har gått ut, högst 15 minuter',
  'cookies.companySignIn.for':
    'Minns under inloggningen med e-legitimation att det är samma person som kommer tillbaka',
  'cookies.companySignIn.lasts': 'Högst 15 minuter',
  'cookies.company.for': 'Håller dig inloggad på Mina ärenden',
  'cookies.company.lasts': 'Till utloggning, högst 2 timmar',
  'cookies.signIn.for':
    'Minns under inloggningen att det är samma person som kommer tillbaka. Bara för medarbetare',
  'cookies.signIn.lasts': 'Högst 15 minuter',
  'cookies.session.for': 'Håller medarbetare inloggade. Du som frågar får den inte.',
  'cookies.session.lasts': 'Till utloggning, högst 12 timmar',

  'access.title': 'Tillgänglighet',
  'access.lead':
    '{{municipality}} står bakom den här webbplatsen. Alla ska kunna använda den. Här står hur väl den följer lagen om tillgänglighet till digital offentlig service, vad som brister och hur du säger till.',
  'access.actor': 'Offentlig aktör',
  'access.service': 'Tjänst',
  'access.service.name': 'Företagslotsen: ställa en fråga, söka vem som ansvarar och följa sitt ärende',
  'access.conformity': 'Hur väl följs lagen?',
  'access.conformity.partly': 'Webbplatsen är delvis förenlig med lagen, på grund av det som brister nedan.',
  'access.gaps': 'Det som brister, och varför',
  'access.gap.files':
    'Filer från kommunen, till exempel PDF, kan sakna rubriker och texter för bilder. De görs i andra program och kontrolleras inte här. Be om innehållet på annat sätt, så ordnar vi det.',
  'access.gap.wording':
    'Sidorna har inte prövats tillsammans med personer som använder skärmläsare. Det kan finnas hinder som vi inte känner till.',
  'access.gap.enhanced': 'Texter som handläggare har skrivit på svenska översätts inte till engelska.',
  'access.assessed': 'Bedömd',
  'access.updated': 'Redogörelsen uppdaterad',
  'access.method': 'Så har vi prövat',
  'access.method.text':
    'Egen kontroll mot WCAG 2.2 nivå AA: automatisk granskning av varje sida i ljust och mörkt läge, användning med enbart tangentbord, i mobilbredd, med förstorad text och utan skript.',
  'access.feedback': 'Hittar du ett hinder?',
  'access.feedback.text':
    'Säg till oss, så rättar vi det eller ger dig det du behöver på annat sätt. Du kan också ställa en fråga här på webbplatsen.',
  'access.feedback.do': 'Berätta om ett hinder',
  'access.report': 'Anmäl till Digg',
  'access.report.text':
    'Myndigheten för digital förvaltning (Digg) ser till att lagen följs. Är du inte nöjd med hur vi hanterar din synpunkt kan du anmäla det dit.',
  'access.report.do': 'Anmäl bristande tillgänglighet till Digg',
  'access.burden': 'Undantag som oskäligt betungande (12 §)',
  'access.burden.none': 'Vi åberopar inget sådant undantag.',
  'access.outside': 'Innehåll som inte omfattas av lagen (9 §)',
  'access.outside.text': 'Filer som företag själva skickar in och som vi inte har gjort.',
} as const
