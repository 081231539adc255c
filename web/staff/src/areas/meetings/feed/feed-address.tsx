import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FactRow } from '../../../../../ui/fact-row.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { changeFeed, type Feed, makeFeed, removeFeed, staleAfterFeed } from './queries.ts'

type Props = { feed: Feed | null; onAddress: (address: string | null) => void }

/** Whether there is an address, and what can be done with it. */
export function FeedAddress({ feed, onAddress }: Props) {
  const t = useTexts('calendarFeed')
  const [chosen, choose] = useState(false)
  const [asking, ask] = useState<'replace' | 'remove' | null>(null)
  const withActions = feed?.withActions ?? chosen
  const make = useWrite<boolean, { address: string }>({
    call: makeFeed,
    invalidates: () => staleAfterFeed,
    onDone({ address }) {
      onAddress(address)
      ask(null)
    },
  })
  const change = useWrite<boolean, unknown>({
    call: changeFeed,
    invalidates: () => staleAfterFeed,
    onDone: () => showToast({ tone: 'good', message: t('saved') }),
  })
  const remove = useWrite<null, unknown>({
    call: removeFeed,
    invalidates: () => staleAfterFeed,
    onDone() {
      showToast({ tone: 'good', message: t('removed') })
      onAddress(null)
      ask(null)
    },
  })
  const error = make.error ?? change.error ?? remove.error

  return (
    <section aria-label={t('title')} className="f-feed__state">
      {feed ? <Facts feed={feed} /> : <p>{t('none')}</p>}
      <div>
        <Checkbox
          label={t('withActions')}
          checked={change.isPending ? change.variables : withActions}
          onChange={(on) => (feed ? change.mutate(on) : choose(on))}
        />
        <p className="f-field__hint">{t('withActions.hint')}</p>
      </div>
      {error ? <ErrorState error={error} /> : null}
      <div className="f-form__buttons">
        {feed ? (
          <>
            <Button variant="secondary" onClick={() => ask('replace')}>
              {t('replace')}
            </Button>
            <Button variant="tertiary" onClick={() => ask('remove')}>
              {t('remove')}
            </Button>
          </>
        ) : (
          <Button loading={make.isPending} onClick={() => make.mutate(withActions)}>
            {t('make')}
          </Button>
        )}
      </div>
      <Modal
        open={asking !== null}
        width="narrow"
        title={asking ? t(`${asking}.title`) : ''}
        onClose={() => ask(null)}
        footer={
          <>
            {asking === 'remove' ? (
              <Button data-color="danger" loading={remove.isPending} onClick={() => remove.mutate(null)}>
                {t('remove.do')}
              </Button>
            ) : (
              <Button loading={make.isPending} onClick={() => make.mutate(withActions)}>
                {t('replace.do')}
              </Button>
            )}
            <Button variant="tertiary" onClick={() => ask(null)}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <p>{asking ? t(`${asking}.lead`) : ''}</p>
      </Modal>
    </section>
  )
}

function Facts({ feed }: { feed: Feed }) {
  const t = useTexts('calendarFeed')
  return (
    <FactRow
      label={t('about')}
      facts={[
        { label: t('madeAt'), value: <DateText value={feed.madeAt} /> },
        {
          label: t('readAt'),
          value: feed.readAt ? <DateText value={feed.readAt} time /> : t('readAt.never'),
          note: feed.readAt ? t('readAt.about') : undefined,
        },
      ]}
    />
  )
}
