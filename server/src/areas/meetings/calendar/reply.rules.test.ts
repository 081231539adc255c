import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReply } from './read-reply.ts'
import { decideReply, type Reply, type ReplyFacts } from './reply.rules.ts'

const folder = path.join(import.meta.dirname, 'fixtures')
const fixture = (name: string) => readFileSync(path.join(folder, `${name}.ics`), 'utf8')
const series = 'series-0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01-202611261400@farled.example'
const item = 'item-0197a3c2-77aa-7b21-8d10-9a1c2e3f4b55@farled.example'

type Sent = Parameters<typeof readReply>[1]

const readable: Record<string, readonly [Sent, ...Partial<Reply>[]]> = {
  'outlook-accepts-series': [
    {},
    { method: 'REPLY', uid: series, slot: null, address: 'anna.berg@kommun.example', answer: 'accepted' },
  ],
  'exchange-declines-one-meeting': [
    {},
    {
      uid: series,
      slot: '2027-01-14T14:00',
      sequence: 2,
      address: 'bjorn.akesson@kommun.example',
      answer: 'declined',
      comment: 'Är på kurs den dagen, Eva kommer i mitt ställe.',
      repliedAt: new Date('2026-12-01T10:11:12Z'),
    },
  ],
  'google-accepts': [
    {},
    { uid: item, slot: null, sequence: 1, answer: 'accepted', address: 'kajsa@krog.example' },
  ],
  'google-one-meeting-in-utc': [
    {},
    {
      slot: '2027-06-03T14:00',
      answer: 'tentative',
      address: 'anna.berg@kommun.example',
      comment: 'Kanske sen',
    },
  ],
  'apple-accepts': [
    {},
    { uid: series, address: 'maja.oberg@kommun.example', answer: 'accepted', sequence: 0 },
  ],
  'apple-several-events': [
    {},
    { slot: null, answer: 'accepted' },
    { slot: '2026-12-10T14:00', answer: 'declined' },
  ],
  'method-only-in-mime-type': [{ method: 'reply' }, { method: 'REPLY', answer: 'tentative' }],
  'lower-case-properties': [{}, { uid: series, answer: 'declined', sequence: 3 }],
  'byte-order-mark': [{}, { address: 'asa@kommun.example', comment: 'Jag kommer gärna' }],
  'delegates-to-another': [
    {},
    { address: 'anna.berg@kommun.example', answer: 'declined', delegatedTo: 'eva.stand@kommun.example' },
  ],
  'assistant-answers': [
    {},
    { address: 'chef@kommun.example', sentBy: 'assistent@kommun.example', answer: 'accepted' },
  ],
  'all-invited-named': [
    { from: 'Bjorn.Akesson@kommun.example' },
    { address: 'bjorn.akesson@kommun.example', answer: 'declined' },
  ],
  'outlook-proposes-time': [
    {},
    {
      method: 'COUNTER',
      uid: item,
      answer: 'tentative',
      comment: 'Går det en timme senare?',
      proposed: { startsAt: new Date('2027-07-01T14:00:00Z'), endsAt: new Date('2027-07-01T14:30:00Z') },
    },
  ],
  'google-proposes-time': [
    {},
    {
      method: 'COUNTER',
      answer: 'tentative',
      proposed: { startsAt: new Date('2027-07-01T14:00:00Z'), endsAt: new Date('2027-07-01T14:45:00Z') },
    },
  ],
  'deleted-by-attendee': [{}, { slot: '2026-12-10T14:00', answer: 'declined' }],
  'forged-uid': [{}, { uid: series.replace('farled', 'elsewhere') }],
  'hostile-rules': [{}, { slot: '2026-12-10T14:00', answer: 'accepted', sequence: 0 }],
}
const refused: Record<string, string> = {
  'cancelled-by-attendee': 'otherMethod',
}

test('each fixture is read or refused by some test', () => {
  const names = readdirSync(folder).map((name) => name.replace('.ics', ''))
  expect(names.toSorted()).toEqual([...Object.keys(readable), ...Object.keys(refused)].toSorted())
})

describe.each([
  ['as it is, with line feeds alone', (text: string) => text],
  ['with the line ends of the standard', (text: string) => text.replaceAll('\n', '\r\n')],
])('%s', (_, written) => {
  test.each(Object.entries(readable))('%s is read', (name, [sent, ...replies]) => {
    expect(readReply(written(fixture(name)), sent)).toMatchObject({ isRead: true, replies })
  })

  test.each(Object.entries(refused))('%s is refused', (name, why) => {
    expect(readReply(written(fixture(name)))).toEqual({ isRead: false, why })
  })
})

describe('is not read as an answer', () => {
  const reply = fixture('apple-accepts')
  test.each([
    ['what has no method', fixture('method-only-in-mime-type'), 'otherMethod'],
    ['our own invitation coming back', reply.replace('METHOD:REPLY', 'METHOD:REQUEST'), 'otherMethod'],
    ['what is no calendar', 'Jag kommer!', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['a card of a person', 'BEGIN:VCARD\nVERSION:4.0\nFN:A\nEND:VCARD', 'unreadable'],
    ['what is cut off in the middle', reply.slice(0, 200), 'unreadable'],
    ['what has no event', reply.replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\n/, ''), 'noEvent'],
    ['an event without a name', reply.replace(/UID:.*\n/, ''), 'noUid'],
    ['one that nobody gives', reply.replace(/ATTENDEE[\s\S]*?Example\n/, ''), 'noAnswer'],
    ['one that leaves it open', reply.replace('AC\n CEPTED', 'NE\n EDS-ACTION'), 'noAnswer'],
    ['several without a sender to tell them by', fixture('all-invited-named'), 'noAnswer'],
    [
      'a day instead of a time',
      reply.replace('SEQUENCE:0', 'RECURRENCE-ID;VALUE=DATE:20261210'),
      'unreadable',
    ],
    ['what is too long', `${reply}${'X'.repeat(200_001)}`, 'tooLarge'],
    [
      'one that answers for more meetings than there can be',
      reply.replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\n/, (event) => event.repeat(51)),
      'tooLarge',
    ],
    [
      'a proposal that ends before it begins',
      fixture('outlook-proposes-time').replace('20270701T163000', '20270701T153000'),
      'unreadable',
    ],
  ])('%s', (_, text, why) => {
    expect(readReply(text)).toEqual({ isRead: false, why })
  })

  test('whatever is written, and whatever a reply is cut or bent into: it is read or refused, never thrown at', () => {
    const bent = fc
      .tuple(fc.nat(reply.length), fc.nat(40), fc.string({ maxLength: 20 }))
      .map(([at, many, put]) => reply.slice(0, at) + put + reply.slice(at + many))
    fc.assert(
      fc.property(fc.oneof(bent, fc.string({ unit: 'binary' })), (text) => {
        const read = readReply(text)
        if (read.isRead) expect(read.replies.length).toBeGreaterThan(0)
        else expect(read.why).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

describe('an answer counts', () => {
  const [given] = valueOf('apple-accepts')
  const facts: ReplyFacts = {
    host: 'farled.example',
    from: 'maja.oberg@kommun.example',
    invited: ['Maja.Oberg@kommun.example', 'anna.berg@kommun.example'],
    sequence: 0,
  }

  test('when it is to what we sent, from who was invited', () => {
    expect(given && decideReply(given, facts)).toMatchObject({
      counts: true,
      named: { kind: 'series', id: '0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01', from: '202611261400' },
    })
  })

  test('when an assistant sends it', () => {
    const [reply] = valueOf('assistant-answers')
    const asked = { ...facts, from: 'assistent@kommun.example', invited: ['chef@kommun.example'] }
    expect(reply && decideReply(reply, asked)).toMatchObject({ counts: true })
  })

  test.each<[string, Partial<ReplyFacts>, string]>([
    ['in the name of another', { from: 'elak@annan.example' }, 'wrongSender'],
    ['who was not invited', { invited: ['anna.berg@kommun.example'] }, 'notInvited'],
    ['to a time that no longer stands', { sequence: 1 }, 'outdated'],
    ['to what another has sent', { host: 'other.example' }, 'unknown'],
  ])('and not %s', (_, changed, why) => {
    expect(given && decideReply(given, { ...facts, ...changed })).toEqual({ counts: false, why })
  })

  test('and not with a forged name', () => {
    const [forged] = valueOf('forged-uid')
    const asked = { ...facts, from: 'anna.berg@kommun.example' }
    expect(forged && decideReply(forged, asked)).toEqual({ counts: false, why: 'unknown' })
  })
})

function valueOf(name: string): readonly Reply[] {
  const read = readReply(fixture(name))
  if (!read.isRead) throw new Error(`${name}: ${read.why}`)
  return read.replies
}
