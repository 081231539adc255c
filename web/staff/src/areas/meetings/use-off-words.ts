import { useTexts } from '../../../../lib/i18n.ts'

/** The name of a day off by the code that the server gives: `julafton`; nothing for a Saturday or Sunday. */
export function useOffWords(): (why: string) => string {
  const t = useTexts('meetings')
  const deadlines = useTexts('deadlines')
  return (why) => (why === '' ? t('off.weekend') : deadlines(`off.${why as 'christmasEve'}`))
}
