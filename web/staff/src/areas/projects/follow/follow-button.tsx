import { BellIcon } from '@navikt/aksel-icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import {
  type Follow,
  follow,
  followsQuery,
  type NewFollow,
  staleAfterFollow,
  unfollow,
} from './follow-api.ts'

type Thing = Exclude<NewFollow, { kind: 'place' }>
type Props = {
  thing: Thing
  /** What it is called, where the button does not stand on its page. */
  name?: string
}

/** Follows at once and stops following at once; the toast takes it back. */
export function FollowButton({ thing, name }: Props) {
  const t = useTexts('projectFollow')
  const refresh = useRefreshFollows()
  const follows = useQuery(followsQuery).data
  if (!follows) return null
  const there = follows.find((one) => isAbout(one, thing))
  const begin = () => follow(thing, crypto.randomUUID()).then(refresh)
  return there ? (
    <ConfirmWithUndo
      variant="tertiary"
      run={() => unfollow(there.id, crypto.randomUUID()).then(refresh)}
      undo={begin}
      done={t('ended')}
    >
      <BellIcon aria-hidden />
      {name ? t('unfollow.named', { name }) : t('unfollow.project')}
    </ConfirmWithUndo>
  ) : (
    <ConfirmWithUndo
      variant="tertiary"
      run={begin}
      done={name ? t('begun.named', { name }) : t('begun.project')}
    >
      <BellIcon aria-hidden />
      {name ? t('follow.unit', { name }) : t('follow.project')}
    </ConfirmWithUndo>
  )
}

/** Reads anew what is followed, and what is new in it. */
export function useRefreshFollows(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await Promise.all(staleAfterFollow.map((queryKey) => cache.invalidateQueries({ queryKey })))
  }
}

function isAbout({ project, unit, area }: Follow, thing: Thing): boolean {
  if (thing.kind === 'project') return project?.id === thing.projectId
  return thing.kind === 'unit' ? unit?.id === thing.unitId : area?.id === thing.areaId
}
