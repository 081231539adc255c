import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'

const programs = ['outlook', 'google', 'apple'] as const

/** Where the address goes in the calendars that most people have. */
export function HowToSubscribe() {
  const t = useTexts('calendarFeed')
  return (
    <section aria-labelledby="how-to-subscribe">
      <Heading level={2} data-size="2xs" id="how-to-subscribe">
        {t('help.title')}
      </Heading>
      <dl className="f-feed__help">
        {programs.map((program) => (
          <div key={program}>
            <dt>{t(`help.${program}`)}</dt>
            <dd>{t(`help.${program}.how`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('help.often')}</p>
      <p>{t('help.fetch')}</p>
    </section>
  )
}
