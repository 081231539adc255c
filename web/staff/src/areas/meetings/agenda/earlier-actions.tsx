import { useTexts } from '../../../../../lib/i18n.ts'
import { ActionList } from '../actions/action-list.tsx'
import type { Meeting } from '../meeting/queries.ts'

/** What earlier meetings decided on and nobody has done yet, with the steps that settle or move it. */
export function EarlierActions({ meeting: { earlierActions, hiddenActions } }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  return (
    <>
      {earlierActions.length > 0 ? (
        <ActionList actions={earlierActions} label={t('item.actions')} />
      ) : hiddenActions === 0 ? (
        <p className="f-meeting__quiet">{t('earlier.none')}</p>
      ) : null}
      {hiddenActions > 0 ? (
        <p className="f-meeting__quiet">{t('earlier.hidden', { count: hiddenActions })}</p>
      ) : null}
    </>
  )
}
