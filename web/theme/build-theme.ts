import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Writes farled.css from designsystemet.config.json: `node web/theme/build-theme.ts`.
 * The tokens in between are the tool's own business and are not kept.
 */
const here = import.meta.dirname
const work = mkdtempSync(join(tmpdir(), 'farled-theme-'))
const bin = join(here, '../../node_modules/.bin/designsystemet')
const run = (...args: string[]) => execFileSync(bin, ['tokens', ...args], { stdio: 'inherit' })

run('create', '--config', join(here, 'designsystemet.config.json'), '--out-dir', join(work, 'tokens'))
run('build', '--tokens', join(work, 'tokens'), '--out-dir', join(work, 'css'))
copyFileSync(join(work, 'css/farled.css'), join(here, 'farled.css'))
rmSync(work, { recursive: true })
