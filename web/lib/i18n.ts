import i18next, { type BackendModule, type ReadCallback, type TFunction } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, loadNamespace, type Namespace } from '../../texts/index.ts'
import { readStored, store } from './storage.ts'

export type { Language, Namespace }

const CHOICE = 'farled.language'

/** Fetches a namespace when a page first asks for it, in the language that is read. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    void hand(loadNamespace(language as Language, namespace as Namespace), done)
  },
}

async function hand(words: Promise<object>, done: ReadCallback): Promise<void> {
  try {
    done(null, await words)
  } catch (error) {
    done(error as Error, null)
  }
}

/** Starts the words of the shell; other namespaces come with the pages that use them. */
export async function startTexts(namespaces: readonly Namespace[] = ['ui', 'web']): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage() ?? 'sv',
      fallbackLng: false,
      supportedLngs: ['sv', 'en'],
      load: 'languageOnly',
      ns: [...namespaces],
      defaultNS: false,
      keySeparator: false,
      interpolation: { escapeValue: false },
    })
  i18next.on('languageChanged', markDocument)
  markDocument()
}

function markDocument(): void {
  document.documentElement.lang = currentLanguage()
}

/** What this browser's user chose, when they have chosen. */
function chosenLanguage(): Language | undefined {
  const stored = readStored(CHOICE)
  return stored === 'sv' || stored === 'en' ? stored : undefined
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'sv'
}

export async function chooseLanguage(language: Language): Promise<void> {
  store(CHOICE, language)
  await i18next.changeLanguage(language)
}

/** The words of one namespace: `const t = useTexts('cases')`, then `t('list.title')`. */
export function useTexts<N extends Namespace>(namespace: N): TFunction<N> {
  return useTranslation(namespace).t as TFunction<N>
}

export function useLanguage(): Language {
  return useTranslation('ui').i18n.language === 'en' ? 'en' : 'sv'
}

/** Of a name that exists in both languages, the one that is read here. */
export function useNameOf(): (named: { readonly name: string; readonly nameEn: string }) => string {
  const language = useLanguage()
  return ({ name, nameEn }) => (language === 'en' ? nameEn : name)
}
