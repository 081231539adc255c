import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Meeting } from '../meeting/queries.ts'
import { buildItem, buildMeeting } from '../meeting/testing.fixture.ts'
import { UnreadItem } from './unread-item.tsx'

afterEach(() => vi.unstubAllGlobals())

async function see(given: Partial<Meeting> = {}, isDone = false) {
  const server = fakeApi({ 'PUT /meetings/meeting-1/unread-items/secret/result': undefined })
  const item = buildItem('secret', null, { isDone })
  const shown = await show(
    <UnreadItem meeting={buildMeeting({ status: 'live', items: [item], ...given })} item={item} />,
  )
  await screen.findByText('Punkten gäller ett ärende eller ett projekt som du inte får läsa.')
  return { ...shown, server }
}

it('lets whoever leads say that it was gone through, and nothing more', async () => {
  const { user, server } = await see()
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Genomgången' }))
  await waitFor(() =>
    expect(
      server.asked('PUT /meetings/meeting-1/unread-items/secret/result').map(({ body }) => body),
    ).toEqual([{ result: 'information' }]),
  )
})

it('can not move it on when the series has no later meeting', async () => {
  await see({ next: null })
  expect(screen.queryByRole('button', { name: 'Flytta till nästa möte' })).toBeNull()
})

it('says that it is done, and asks nobody else', async () => {
  const { unmount } = await see({}, true)
  expect(screen.getByText('Punkten är klar.')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
  unmount()
  await see({ may: { lead: false, write: true, approve: false } })
  expect(screen.queryByRole('button')).toBeNull()
})
