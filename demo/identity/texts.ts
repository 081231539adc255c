import units from '../data/units.json' with { type: 'json' }

export type Language = 'sv' | 'en'

type Texts = {
  title: string
  heading: string
  intro: string
  notice: string
  playing: (percent: number) => string
  companyTitle: string
  companyHeading: string
  companyNotice: string
  searchLabel: string
  searchButton: string
  clear: string
  featured: string
  all: string
  none: string
  found: string
  otherLanguage: string
  expiredTitle: string
  expired: string
  errorTitle: string
  error: string
  back: string
  signingOutTitle: string
  signingOut: string
  signOutButton: string
  signedOutTitle: string
  signedOut: string
  roles: Record<'pilot' | 'meetingLeader' | 'administrator' | 'auditor' | 'analyst', string>
  head: string
  skip: string
}

export const texts: Record<Language, Texts> = {
  sv: {
    title: 'Välj person – Farleds demonstration',
    heading: 'Vem vill du vara?',
    intro: 'Välj en person så loggas du in direkt. Du kan byta person när du vill genom att logga ut.',
    notice:
      'Det här är en inloggning för demonstration. Personerna är påhittade och inget lösenord behövs. I en riktig kommun sker inloggningen i kommunens egen inloggningstjänst.',
    playing: (percent) =>
      `Ett år av påhittade ärenden läggs in i bakgrunden, ${percent} % är klart. Du kan logga in redan nu. Listorna fylls så snart allt är på plats.`,
    companyTitle: 'Välj person – Farleds demonstration',
    companyHeading: 'Vem vill du vara?',
    companyNotice:
      'Det här är i stället för en e-legitimation. Personerna och företagen är påhittade. I verkligheten sker inloggningen hos den leverantör som kommunen har valt.',
    searchLabel: 'Sök på namn, titel eller enhet',
    searchButton: 'Sök',
    clear: 'Visa alla',
    featured: 'Börja här',
    all: 'Alla medarbetare, enhet för enhet',
    none: 'Ingen person matchar sökningen. Pröva ett annat ord eller visa alla.',
    found: 'Antal som visas',
    otherLanguage: 'English',
    expiredTitle: 'Inloggningen har gått ut',
    expired: 'Det gick för lång tid, eller så var inloggningen redan klar. Gå tillbaka och börja om.',
    errorTitle: 'Inloggningen kunde inte genomföras',
    error: 'Något i anropet stämde inte. Inget har ändrats. Gå tillbaka och försök igen.',
    back: 'Till Farled',
    signingOutTitle: 'Du loggas ut',
    signingOut: 'Ett ögonblick. Kommer du inte vidare av dig själv, tryck på knappen.',
    signOutButton: 'Logga ut',
    signedOutTitle: 'Du är utloggad',
    signedOut: 'Nu kan du logga in igen, som samma eller någon annan person.',
    roles: {
      pilot: 'Lots',
      meetingLeader: 'Mötesledare',
      administrator: 'Administratör',
      auditor: 'Granskare',
      analyst: 'Analytiker',
    },
    head: 'Enhetschef',
    skip: 'Hoppa till personerna',
  },
  en: {
    title: 'Choose a person – the Farled demonstration',
    heading: 'Who would you like to be?',
    intro: 'Choose a person and you are signed in at once. You can change person at any time by signing out.',
    notice:
      'This sign-in is for demonstration. The people are invented and no password is needed. In a real municipality people sign in through its own identity provider.',
    playing: (percent) =>
      `A year of invented cases is being played in behind the scenes, ${percent}% is done. You can sign in already. The lists fill as soon as all of it is there.`,
    companyTitle: 'Choose a person – Farled’s demonstration',
    companyHeading: 'Who would you like to be?',
    companyNotice:
      'This stands in for an e-identification. The people and the companies are invented. In reality the sign-in takes place at the provider that the municipality has chosen.',
    searchLabel: 'Search by name, title or unit',
    searchButton: 'Search',
    clear: 'Show everyone',
    featured: 'Start here',
    all: 'All members, unit by unit',
    none: 'Nobody matches the search. Try another word or show everyone.',
    found: 'Shown',
    otherLanguage: 'Svenska',
    expiredTitle: 'The sign-in has expired',
    expired: 'It took too long, or the sign-in was finished already. Go back and start again.',
    errorTitle: 'The sign-in could not be completed',
    error: 'Something in the request was not right. Nothing has changed. Go back and try again.',
    back: 'To Farled',
    signingOutTitle: 'Signing you out',
    signingOut: 'One moment. If nothing happens by itself, press the button.',
    signOutButton: 'Sign out',
    signedOutTitle: 'You are signed out',
    signedOut: 'You can sign in again now, as the same person or another.',
    roles: {
      pilot: 'Pilot',
      meetingLeader: 'Meeting leader',
      administrator: 'Administrator',
      auditor: 'Auditor',
      analyst: 'Analyst',
    },
    head: 'Head of unit',
    skip: 'Skip to the people',
  },
}

/** Unit names as the chooser shows them, by slug. */
export const unitNames: Record<string, Record<Language, string>> = Object.fromEntries(
  units.map(({ slug, name, nameEn }) => [slug, { sv: name, en: nameEn }]),
)

/** The first language asked for that we speak; Swedish when none is. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const first = wish?.toLowerCase().match(/\b(sv|en)\b/)?.[1]
    if (first === 'sv' || first === 'en') return first
  }
  return 'sv'
}
