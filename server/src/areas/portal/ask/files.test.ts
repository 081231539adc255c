import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { longQuestion, picture, planner, visitor } from '../visitor.fixture.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
  await buildTown(house)
})
afterAll(() => house.close())

async function atPlace() {
  const sara = visitor(house)
  const draft = (await sara.submit('/fraga', { question: longQuestion })).at.replace('/berorda', '')
  await sara.submit(`${draft}/berorda`)
  await sara.submit(`${draft}/om-dig`, planner)
  return { sara, draft }
}

test('files of a wrong kind are refused by name; the others and the text are kept', async () => {
  const { sara, draft } = await atPlace()
  const page = await sara.attach(`${draft}/plats`, { place: 'Kajen 2', do: 'next' }, [
    { name: 'virus.exe', content: Buffer.from('MZ') },
    { name: 'bra.png', content: picture },
    { name: 'inte-en-bild.png', content: Buffer.from('hej') },
    { name: 'tom.pdf', content: Buffer.alloc(0) },
  ])
  expect(page.at).toBe(`${draft}/plats?fel=1`)
  expect(page.text).toContain('virus.exe')
  expect(page.text).toContain('inte-en-bild.png')
  expect(page.text).toContain('Filen tom.pdf är tom')
  expect(page.text).toMatch(/<li><span>bra\.png/)
  expect(page.text).toContain('value="Kajen 2"')
  expect((await sara.attach(`${draft}/plats`, { place: 'Kajen 2', do: 'next' }, [])).at).toBe(
    `${draft}/kontrollera`,
  )
})

test('files that are too large are refused by name, wherever they stand in the form', async () => {
  const { sara, draft } = await atPlace()
  const page = await sara.attach(`${draft}/plats`, { place: 'Kajen 2', do: 'add' }, [
    { name: 'stor.png', content: Buffer.concat([picture, Buffer.alloc(16 * 1024 * 1024)]) },
    { name: 'bra.png', content: picture },
  ])
  expect(page.text).toContain('Filen stor.png är för stor')
  expect(page.text).toMatch(/<li><span>bra\.png/)
  expect(page.text).toContain('value="Kajen 2"')
})

test('more than ten files at once are refused one by one', async () => {
  const { sara, draft } = await atPlace()
  const many = Array.from({ length: 12 }, (_, index) => ({
    name: `bild-${index}.png`,
    content: Buffer.concat([picture, Buffer.from([index])]),
  }))
  const page = await sara.attach(`${draft}/plats`, { do: 'add' }, many)
  expect(page.text.match(/<li><span>bild-/g)).toHaveLength(10)
  expect(page.text).toContain('Filen bild-11.png togs inte med')
})

test('files can be taken away, and come along when the question is sent', async () => {
  const { sara, draft } = await atPlace()
  const added = await sara.attach(`${draft}/plats`, { place: 'Kajen 3', do: 'add' }, [
    { name: 'a.png', content: picture },
    { name: 'b.png', content: Buffer.concat([picture, Buffer.from([1])]) },
  ])
  const [, remove = ''] = /name="remove" value="(0-[0-9a-f]+)"/.exec(added.text) ?? []
  const left = await sara.attach(`${draft}/plats`, { place: 'Kajen 3', remove }, [])
  expect(left.text).not.toContain('<span>a.png')
  expect(left.text).toContain('value="Kajen 3"')
  await sara.attach(`${draft}/plats`, { place: 'Kajen 3', do: 'next' }, [])
  await sara.submit(`${draft}/skicka`)
  const files = await house.owner.read(systemActor('test'), (read) =>
    read.selectFrom('attachment').select(['name', 'from_company', 'shown_to_company']).execute(),
  )
  expect(files).toEqual([{ name: 'b.png', from_company: true, shown_to_company: true }])
})

test('files are not taken in by an address that leads nowhere', async () => {
  const answer = await visitor(house).upload(`/fraga/${'x'.repeat(43)}/plats`, { do: 'add' }, [
    { name: 'a.png', content: picture },
  ])
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('Utkastet finns inte kvar')
})
