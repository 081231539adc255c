/** Ord i ramen runt medarbetarnas sidor. */
export default {
  home: 'Farled, till Min dag',
  skip: 'Till innehållet',
  navigation: 'Huvudmeny',
  more: 'Mer',
  'more.title': 'Meny',
  search: 'Sök överallt',
  'search.hint': 'Sök ärende, företag, enhet …',
  newCase: 'Nytt ärende',

  'room.myDay': 'Min dag',
  'room.cases': 'Ärenden',
  'room.responsibility': 'Ansvarskarta',
  'room.units': 'Enheter',
  'room.companies': 'Företag',
  'room.duty': 'Jour',
  'room.administration': 'Administration',

  'keys.group.goTo': 'Gå till',
  'palette.do': 'Gör',
  'palette.views': 'Vyer av ärenden',
  'palette.settings': 'Inställningar',

  'found.case': 'Ärenden',
  'found.company': 'Företag',
  'found.unit': 'Enheter',
  'found.area': 'Sakområden',
  'found.member': 'Medarbetare',

  'language.sv': 'På svenska',
  'language.en': 'In English',
  scheme: 'Utseende',
  'scheme.auto': 'Som datorn',
  'scheme.light': 'Ljust',
  'scheme.dark': 'Mörkt',

  'user.panel': 'konto och inställningar',
  'user.units': 'Enheter och roller',
  'user.duty': 'Jour',
  'user.onDuty': 'Du har jouren nu',
  'role.officer': 'handläggare',
  'role.head': 'enhetschef',
  'role.pilot': 'Lots',
  'role.meeting_leader': 'Mötesledare',
  'role.administrator': 'Administratör',
  'role.auditor': 'Granskare',
  'role.analyst': 'Analytiker',

  signOut: 'Logga ut',
  'signOut.drafts_one': 'Du har ett utkast på den här datorn',
  'signOut.drafts_other': 'Du har {{count}} utkast på den här datorn',
  'signOut.draftsLead':
    'Ingen annan ser dem i Farled, men den som använder samma konto på datorn kan läsa dem.',
  'signOut.keep': 'Behåll och logga ut',
  'signOut.drop': 'Släng och logga ut',

  'signIn.title': 'Logga in',
  'signIn.lead':
    'Farled är till för dig som arbetar i kommunen eller i någon av dess samverkande organisationer.',
  'signIn.expired': 'Inloggningen tog för lång tid och avbröts. Försök igen.',
  'signIn.refused': 'Inloggningen godkändes inte. Försök igen, och vänd dig till supporten om det inte går.',
  'signIn.unknown':
    'Du är inloggad, men har inget konto i Farled. Be din enhetschef eller administratören att lägga till dig.',
  'signIn.do': 'Logga in',
  'signIn.company': 'Kommer du från ett företag?',
  'signIn.companyLink': 'Ställ din fråga här, utan konto.',

  'banner.offline':
    'Ingen kontakt med servern. Det du skriver sparas på den här datorn, och vi försöker igen av oss själva.',
  'banner.retry': 'Försök nu',
  'banner.signedOut': 'Du har loggats ut. Det du har skrivit finns kvar när du loggar in igen.',
  'banner.news': 'Någon annan har ändrat något här. Det visas när du har skrivit klart.',
  'banner.showNews': 'Visa nu',

  'notFound.title': 'Sidan finns inte',
  'notFound.lead': 'Det du söker finns inte, eller så får du inte se det.',
  'notFound.do': 'Länken kan vara gammal eller felskriven. Sök på numret eller namnet i stället.',
  'notFound.home': 'Till Min dag',
  'broken.title': 'Något gick fel',
  'broken.kept': 'Utkast som du har skrivit finns kvar.',
} as const
