import { useTexts } from '../../../../lib/i18n.ts'
import type { Notice } from './queries.ts'

/** What happened, and why one is told. A newer event than this page knows says only that something has happened. */
export function useNoticeWords(): (notice: Notice) => { what: string; why: string } {
  const t = useTexts('notices')
  return ({ event, words, actor, why, insteadOf }) => {
    const who = actor.kind === 'member' ? (actor.name ?? '') : t(`actor.${actor.kind}`)
    const filled = { ...words, actor: who, defaultValue: t('event.unknown') }
    return {
      what: t(`event.${event}` as 'event.part.offered', { part: '', ...filled }),
      why: insteadOf
        ? t('insteadOf', { name: insteadOf })
        : t(`why.${why}` as 'why.officer', { defaultValue: '' }),
    }
  }
}
