import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { useFocusKept } from '../../../../../lib/focus-kept.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { type Follow, follow, type NewFollow, unfollow } from './follow-api.ts'
import { useRefreshFollows } from './follow-button.tsx'
import { useFollowName } from './use-follow-name.ts'

/** All that is followed, each with the way to stop. */
export function FollowList({ follows }: { follows: readonly Follow[] }) {
  const t = useTexts('projectFollow')
  return (
    <section aria-labelledby="followed" className="f-follow__part">
      <h2 id="followed">{t('things')}</h2>
      <ul>
        {follows.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Row({ one }: { one: Follow }) {
  const t = useTexts('projectFollow')
  const nameOf = useFollowName()
  const refresh = useRefreshFollows()
  const name = nameOf(one)
  const row = useRef<HTMLLIElement>(null)
  useFocusKept(row, 'li')
  return (
    <li ref={row}>
      <span className="f-follow__quiet">{t(`kind.${one.kind}`)}</span>
      <span className="f-follow__what">
        <Where one={one}>{name}</Where>
        {one.place ? <Place place={one.place} /> : null}
      </span>
      <ConfirmWithUndo
        variant="tertiary"
        aria-label={t('unfollow.named', { name })}
        run={() => unfollow(one.id, crypto.randomUUID()).then(refresh)}
        undo={() => follow(againOf(one), crypto.randomUUID()).then(refresh)}
        done={t('ended')}
      >
        {t('stop')}
      </ConfirmWithUndo>
    </li>
  )
}

/** Leads to what is followed, where there is a page or a list of it. */
function Where({ one: { project, unit, area }, children }: { one: Follow; children: ReactNode }) {
  if (project)
    return (
      <Link to="/projects/$projectId" params={{ projectId: project.id }}>
        {children}
      </Link>
    )
  if (unit)
    return (
      <Link to="/projects" search={{ unit: unit.id }}>
        {children}
      </Link>
    )
  if (area)
    return (
      <Link to="/projects" search={{ area: area.id }}>
        {children}
      </Link>
    )
  return <span>{children}</span>
}

function Place({ place: { text, geometry, metres } }: { place: NonNullable<Follow['place']> }) {
  const t = useTexts('projectFollow')
  const words = geometry
    ? text
      ? t('place.drawnAndText', { text, metres })
      : t('place.drawn', { metres })
    : text
  return <span className="f-follow__quiet">{words}</span>
}

/** The same, to be followed again. */
function againOf({ project, unit, area, place }: Follow): NewFollow {
  if (project) return { kind: 'project', projectId: project.id }
  if (unit) return { kind: 'unit', unitId: unit.id }
  if (area) return { kind: 'area', areaId: area.id }
  return { kind: 'place', name: '', ...place }
}
