import { expect, onTestFinished, test } from 'vitest'
import { buildMember } from '../../../../testing/build/index.ts'
import { openClamd } from '../../../../testing/clamd.ts'
import { openTestHouse } from '../../../../testing/house.ts'
import { openS3 } from '../../../../testing/s3.ts'
import type { Config } from '../../../platform/config/config.ts'

async function checksWith(settings: Partial<Config>) {
  const house = await openTestHouse(settings)
  onTestFinished(() => house.close())
  const adam = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
  return async () => (await adam.get('/health-checks')).body.items
}

test('without settings files lie on the disk, and nothing looks for malicious code', async () => {
  const checks = await checksWith({})
  expect(await checks()).toEqual([
    { name: 'disk', state: 'good', detail: '' },
    { name: 'scanner', state: 'off', detail: '' },
  ])
})

test('a store and a scanner are tried now, and what is wrong with them is told', async () => {
  const [s3, clamd] = await Promise.all([openS3(), openClamd()])
  const checks = await checksWith({ s3: s3.place, scanner: { at: clamd.at, whenDown: 'refuse' } })
  expect(await checks()).toEqual([
    { name: 's3', state: 'good', detail: new URL(s3.place.endpoint).host },
    { name: 'scanner', state: 'good', detail: expect.stringMatching(/^ClamAV /) },
  ])
  await Promise.all([s3.close(), clamd.close()])
  expect(await checks()).toEqual([
    { name: 's3', state: 'fault', detail: expect.stringContaining('did not answer') },
    { name: 'scanner', state: 'fault', detail: expect.stringContaining('does not answer') },
  ])
})
