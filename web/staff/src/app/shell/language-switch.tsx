import { GlobeIcon } from '@navikt/aksel-icons'
import { useLanguage } from '../../../../lib/i18n.ts'
import { useLanguageChoice } from '../../../../lib/session.ts'
import { Button } from '../../../../ui/library.ts'

const other = {
  sv: { language: 'en', words: 'In English' },
  en: { language: 'sv', words: 'På svenska' },
} as const

/** To the other language, said in that language. */
export function LanguageSwitch() {
  const { language, words } = other[useLanguage()]
  const choose = useLanguageChoice()
  return (
    <Button variant="tertiary" data-color="neutral" lang={language} onClick={() => void choose(language)}>
      <GlobeIcon aria-hidden />
      {words}
    </Button>
  )
}
