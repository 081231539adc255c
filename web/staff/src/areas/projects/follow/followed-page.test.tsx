import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Follow, News } from './follow-api.ts'
import { FollowButton } from './follow-button.tsx'
import { FollowedPage } from './followed-page.tsx'

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

const unit = { id: 'unit-1', slug: 'gatu-park', name: 'Gata och park', nameEn: 'Streets and parks' }
const follow = (more: Partial<Follow>): Follow => ({
  id: 'follow-1',
  kind: 'unit',
  project: null,
  unit: null,
  area: null,
  place: null,
  followedAt: '2026-11-20T09:00:00.000Z',
  ...more,
})
const news = (more: Partial<News>): News => ({
  id: 'p1',
  kind: 'added',
  at: '2026-11-24T09:00:00.000Z',
  project: { id: 'p1', reference: 'P-2026-0012', title: 'Ny bro', unit, phase: 'planned' },
  fields: [],
  overlap: null,
  other: null,
  caseNumber: null,
  follows: ['follow-1'],
  ...more,
})

function server(follows: readonly Follow[], items: readonly News[] = []) {
  return fakeApi({
    'GET /project-follows': { items: follows },
    'GET /project-news': { items, total: items.length },
    'POST /project-follows': Response.json({ id: 'follow-9' }, { status: 201 }),
    'DELETE /project-follows/follow-1': undefined,
    'GET /map-background': { tiles: null },
  })
}

it('tells what is followed and what is new in it, and stops following', async () => {
  const asked = server(
    [
      follow({ unit }),
      follow({
        id: 'follow-2',
        kind: 'place',
        place: {
          name: 'Hamnen',
          text: '',
          geometry: { type: 'Point', coordinates: [18.7, 59.7] },
          metres: 400,
        },
      }),
    ],
    [
      news({}),
      news({ id: 'p2', kind: 'changed', fields: ['period', 'place'] }),
      news({
        id: 'o1',
        kind: 'overlap',
        overlap: 'collision',
        other: { id: 'p3', reference: 'P-2026-0040', title: 'Nytt rör' },
        follows: ['follow-2'],
      }),
    ],
  )
  const { user } = await show(<FollowedPage />)
  const added = within(await screen.findByRole('list', { name: 'Nya' }))
  expect(added.getByRole('link', { name: 'P-2026-0012 Ny bro' })).toBeTruthy()
  expect(added.getByText(/du följer Gata och park/)).toBeTruthy()
  expect(screen.getByText('Ändrat: tiden, platsen.')).toBeTruthy()
  const meets = within(screen.getByRole('list', { name: 'Berör varandra' }))
  expect(meets.getByRole('link', { name: 'P-2026-0040 Nytt rör' })).toBeTruthy()
  expect(screen.getByText('ritad på kartan, 400 m omkring')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Sluta följa Gata och park' }))
  await vi.waitFor(() => expect(asked.asked('DELETE /project-follows/follow-1')).toHaveLength(1))
})

it('says what to do when nothing is followed, and follows a place by its designation', async () => {
  const asked = server([])
  const { user } = await show(<FollowedPage />)
  expect(await screen.findByText('Du följer inget än')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Följ en plats' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Följ en plats' }))
  await user.type(dialog.getByLabelText('Vad kallar du platsen?'), 'Tomten')
  await user.type(dialog.getByLabelText(/^Adress eller fastighetsbeteckning/), 'Estuna 3:12')
  await user.click(dialog.getByRole('button', { name: 'Följ platsen' }))
  await vi.waitFor(() => expect(asked.asked('POST /project-follows')).toHaveLength(1))
  expect(asked.asked('POST /project-follows')[0]?.body).toEqual({
    kind: 'place',
    name: 'Tomten',
    text: 'Estuna 3:12',
    geometry: null,
    metres: 200,
  })
})

it('follows a project at once, and stops where it is followed', async () => {
  const asked = server([])
  const { user } = await show(<FollowButton thing={{ kind: 'project', projectId: 'p1' }} />)
  await user.click(await screen.findByRole('button', { name: 'Följ projektet' }))
  await vi.waitFor(() =>
    expect(asked.asked('POST /project-follows')[0]?.body).toEqual({ kind: 'project', projectId: 'p1' }),
  )
  vi.unstubAllGlobals()
  server([follow({ kind: 'project', project: { id: 'p1', reference: 'P-1', title: 'Ny bro' } })])
  await show(<FollowButton thing={{ kind: 'project', projectId: 'p1' }} />)
  expect(await screen.findByRole('button', { name: 'Sluta följa projektet' })).toBeTruthy()
})
