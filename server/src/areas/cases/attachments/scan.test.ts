import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { EICAR, openClamd } from '../../../../testing/clamd.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { scanFilesJob } from './scan-files.ts'
import { attachAs } from './testing.fixture.ts'

let stage: Stage
let clamd: Awaited<ReturnType<typeof openClamd>>
let caseId: string
beforeAll(async () => {
  clamd = await openClamd()
  stage = await openStage({ scanner: { at: clamd.at, whenDown: 'refuse' } })
})
afterAll(async () => {
  await stage.close()
  await clamd.close()
})
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const files = async (of = stage) => (await must(of.pilot.get(`/cases/${caseId}/attachments`))).body.items
const add = (name: string, text: string, of = stage) =>
  attachAs(of, of.town.pilot.id, caseId, name, Buffer.from(text))

describe('while the scanner answers', () => {
  test('what is clean is taken in, and said to be', async () => {
    await must(add('brev.txt', 'Hej'))
    expect(await files()).toMatchObject([{ name: 'brev.txt', scan: 'clean' }])
  })

  test('malicious code is refused by the file’s name, and whoever answers for the case hears of it', async () => {
    await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
    const { answer, events } = await tracesOf(stage.house, () => add('faktura.txt', EICAR))
    expect(answer).toMatchObject({ status: 422, body: { code: 'file.infected' } })
    expect(answer.body.detail).toContain('faktura.txt')
    expect(events).toEqual(['attachment.stopped'])
    expect(await files()).toEqual([])
    const told = (await must(stage.officers.bygglov.get('/notices'))).body.items.filter(
      ({ event }: { event: string }) => event === 'attachment.stopped',
    )
    expect(told).toMatchObject([{ why: 'accountable', words: { file: 'faktura.txt' } }])
  })

  test('one who may not add files leaves no trace in the case', async () => {
    const secret = await buildCase(stage.pilot, { visibility: 'restricted' })
    const { answer, events } = await tracesOf(stage.house, () =>
      attachAs(
        stage,
        stage.town.officers['va-avfall'].id,
        secret.id,
        'faktura.txt',
        Buffer.from(`${EICAR} igen`),
      ),
    )
    expect([answer.status, events]).toEqual([404, []])
  })

  test('what came before the scanner is looked at by the job, once, and what it finds is stopped everywhere', async () => {
    const late = `Något ingen kände till än ${crypto.randomUUID()}`
    const { body } = await must(add('gammal.txt', late))
    await must(add('kopia.txt', late))
    await stage.house.owner.pool.query('update stored_file set scanned_at = null')
    expect((await files()).map(({ scan }: { scan: string }) => scan)).toEqual(['waiting', 'waiting'])
    clamd.learn(late)
    const { events } = await tracesOf(stage.house, () => scanFilesJob.run(stage.house.kit, {}))
    expect(events).toEqual(['attachment.stopped', 'attachment.stopped'])
    expect((await files()).map(({ scan }: { scan: string }) => scan)).toEqual(['stopped', 'stopped'])
    expect(await stage.pilot.get(`/attachments/${body.id}/content`)).toMatchObject({
      status: 410,
      body: { code: 'attachment.stopped' },
    })
    const [again, before] = [
      await tracesOf(stage.house, () => scanFilesJob.run(stage.house.kit, {})),
      clamd.scans(),
    ]
    expect(again.events).toEqual([])
    await scanFilesJob.run(stage.house.kit, {})
    expect(clamd.scans()).toBe(before)
  })
})

describe('while the scanner is away', () => {
  const nowhere = { host: '127.0.0.1', port: 1 }

  test('files are refused for now, when it is set so', async () => {
    const away = await openStage({ scanner: { at: nowhere, whenDown: 'refuse' } })
    caseId = (await buildCase(away.pilot)).id
    const { answer, events } = await tracesOf(away.house, () => add('brev.txt', 'Hej', away))
    expect(answer).toMatchObject({ status: 503, body: { code: 'file.scannerSilent' } })
    expect([events, await files(away)]).toEqual([[], []])
    await away.close()
  })

  test('files are kept and marked, when it is set so; the job fails until it is back, and takes them then', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'farled-scan-'))
    const at = { path: path.join(folder, 'clamd.ctl') }
    const away = await openStage({ scanner: { at, whenDown: 'keep' } })
    caseId = (await buildCase(away.pilot)).id
    await must(add('brev.txt', 'Hej', away))
    await must(add('faktura.txt', EICAR, away))
    await expect(scanFilesJob.run(away.house.kit, {})).rejects.toThrow('does not answer')
    expect(await files(away)).toMatchObject([{ scan: 'waiting' }, { scan: 'waiting' }])
    const back = await openClamd({ listen: at })
    const { events } = await tracesOf(away.house, () => scanFilesJob.run(away.house.kit, {}))
    expect(events).toEqual(['attachment.stopped'])
    expect(await files(away)).toMatchObject([
      { name: 'brev.txt', scan: 'clean' },
      { name: 'faktura.txt', scan: 'stopped' },
    ])
    await back.close()
    await away.close()
    await rm(folder, { recursive: true, force: true })
  })
})
