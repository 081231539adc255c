import { useEffect, useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FieldFrame } from '../../../../../ui/field-frame.tsx'
import { Button, Heading, Input } from '../../../../../ui/library.ts'

/** The address, this once. It takes the focus, so that nobody who made it passes it by. */
export function FreshAddress({ address }: { address: string }) {
  const t = useTexts('calendarFeed')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address)
      showToast({ tone: 'good', message: t('copied') })
    } catch {
      // Not every browser lets a page do it, or everybody has allowed it.
      showToast({ tone: 'danger', message: t('copy.failed') })
    }
  }

  return (
    <section aria-labelledby="fresh-address" className="f-feed__fresh">
      <Heading ref={heading} level={2} data-size="2xs" id="fresh-address" tabIndex={-1}>
        {t('fresh.title')}
      </Heading>
      <p>{t('fresh.lead')}</p>
      <div className="f-feed__copy">
        <FieldFrame label={t('address')} error={undefined}>
          {(ids) => (
            <Input {...ids} type="text" readOnly value={address} onFocus={({ target }) => target.select()} />
          )}
        </FieldFrame>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
      </div>
      <p>{t('fresh.secret')}</p>
    </section>
  )
}
