import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../source/finding.ts'

const folder = 'server/migrations'
const list = `${folder}/list.txt`
const pattern = /^(\d{4})_[a-z0-9_]+\.sql$/

/**
 * `list.txt` names each migration with its hash: one that was edited afterwards is found, and two that were made at
 * once meet in a conflict.
 */
export function checkMigrations(root: string): Finding[] {
  const listed = readList(root)
  const present = readMigrations(root)
  const findings: Finding[] = []
  const add = (file: string, line: number, wrong: string, instead: string) =>
    findings.push({ file, line, wrong, instead })
  for (const [index, { name, hash }] of listed.entries()) {
    const found = present.find((migration) => migration.name === name)
    if (!found)
      add(list, index + 1, `${name} is listed and missing`, 'bring the file back: databases have run it')
    else if (found.hash !== hash) {
      add(
        `${folder}/${name}`,
        1,
        'a migration was edited',
        'undo the edit and write a new one: npm run new -- migration',
      )
    }
  }
  for (const { name } of present) {
    if (!pattern.test(name))
      add(`${folder}/${name}`, 1, 'the name is not NNNN_title.sql', 'number and name it so')
    if (!listed.some((entry) => entry.name === name)) {
      add(`${folder}/${name}`, 1, 'the migration is not in list.txt', 'run `npm run schema`, which adds it')
    }
  }
  const inOrder = listed.every(({ name }, index) => Number(name.slice(0, 4)) === index + 1)
  if (!inOrder)
    add(list, 1, 'the numbers have a gap or stand twice', 'give your migration the next free number')
  return findings
}

/**
 * Adds what is new in the folder to the list. A migration that is not committed yet is still its author's to edit, and
 * is listed anew; one that is committed stays as it is listed.
 *
 * @returns the names that were added or listed anew
 */
export function extendList(root: string): string[] {
  const committed = readLines(committedList(root))
  const listed = readList(root)
  const present = readMigrations(root)
  const changed: string[] = []
  const kept = listed.map((entry) => {
    const now = present.find(({ name }) => name === entry.name)
    if (!now || now.hash === entry.hash || committed.some(({ name }) => name === entry.name)) return entry
    changed.push(entry.name)
    return now
  })
  const fresh = present.filter(({ name }) => !listed.some((entry) => entry.name === name))
  changed.push(...fresh.map(({ name }) => name))
  const lines = [...kept, ...fresh].map(({ name, hash }) => `${name} ${hash}\n`)
  if (changed.length > 0) writeFileSync(path.join(root, list), lines.join(''))
  return changed
}

/** The list as it was committed last; empty where there is no history. */
function committedList(root: string): string {
  const shown = spawnSync('git', ['show', `HEAD:${list}`], { cwd: root, encoding: 'utf8' })
  return shown.status === 0 ? shown.stdout : ''
}

type Listed = { readonly name: string; readonly hash: string }

function readList(root: string): Listed[] {
  const file = path.join(root, list)
  return existsSync(file) ? readLines(readFileSync(file, 'utf8')) : []
}

function readLines(text: string): Listed[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [name = '', hash = ''] = line.split(/\s+/)
      return { name, hash }
    })
}

function readMigrations(root: string): Listed[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(path.join(root, folder, name))
      return { name, hash: createHash('sha256').update(text).digest('hex') }
    })
}
