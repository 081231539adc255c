import { stem, tokenize } from './swedish.ts'

/** A stretch of a question that may ask for something of its own. */
export type Ask = {
  readonly text: string
  /** It has a verb that does something; a bare thing in a list must be clearer to count as an ask. */
  readonly acts: boolean
}

const ENDS = /(?<=[.!?;:\n])\s+|\n+|\s[–—-]\s/u
const LINKS =
  /,\s*(?:och|samt|eller|and|or)\s+|,\s*|\s+(?:och|o|samt|eller|plus|dessutom|and|or|also|as well as)\s+/giu

/** Verbs of what companies do or want done, in their stems: what follows a link is a new ask when it has one. */
const ACTS: ReadonlySet<string> = new Set(
  `bygga riva gräva schakta sälja servera köpa hyra arrendera öppna starta sätta hänga ställa stänga ansluta koppla anmäla söka
  registrera ändra flytta byta göra ha anställa rekrytera hitta parkera ladda lägga tömma släppa få filma hålla ordna anordna
  arrangera boka låna tvätta lackera laga måla installera förvara hantera skylta annonsera utbilda ta sänka höja röja ploga
  betala fakturera lämna klaga svara förtöja muddra dra leda skaffa utöka utvidga renovera inreda använda undrar behöver vill
  luktar rinner klagar svarar svarat är måste får
  build demolish dig sell serve buy rent lease open start put hang place close connect register change move hire recruit find
  park charge lay empty film hold arrange book wash paint install store advertise train take pay tender need want have get extend`
    .split(/\s+/)
    .map((word) => stem(word)),
)

/** Tells who one is rather than what one asks: "Vi driver en restaurang i Rimbo". */
const BACKGROUND =
  /^(?:hej[!,.]?\s*)?(?:vi|jag|we|i)\s+(?:är|driver|har (?:en|ett)|äger|hyr|am|are|run|own|have an?)\s+(?!.*(?:vill|ska|behöver|måste|kan|får|want|need|must|can|would)\b)/iu

/**
 * The asks of a question, in order: sentences, and in them what stands between commas and "och". A fragment without a
 * verb belongs to what stands before it as well; whether it counts by itself is for the ranking to say.
 */
export function splitAsks(question: string): Ask[] {
  const asks: Ask[] = []
  for (const sentence of question.split(ENDS)) {
    for (const piece of sentence.split(LINKS)) {
      const text = piece.trim()
      const words = tokenize(text)
      if (words.length === 0 || BACKGROUND.test(text)) continue
      asks.push({ text, acts: words.some(({ key }) => ACTS.has(stem(key))) })
    }
  }
  return asks
}
