/** What a place on the map stands for, beside what it is called in the list. */
export type MapTone = 'plain' | 'collision' | 'opportunity' | 'quiet'

export type Palette = Readonly<
  Record<'outside' | 'land' | 'sea' | 'lake' | 'border' | 'sketch' | MapTone, string>
>

/*
 * The map is painted by the graphics card, which knows no style sheet: its colours stand here, near those of the theme.
 */
export const palettes = {
  light: {
    outside: '#ebe8e3',
    land: '#f8f6f2',
    sea: '#d3e2ea',
    lake: '#c8dbe5',
    border: '#9a9287',
    sketch: '#8a4b00',
    plain: '#0b4a80',
    collision: '#b01818',
    opportunity: '#1f6b66',
    quiet: '#6b6358',
  },
  dark: {
    outside: '#211f1c',
    land: '#2d2a26',
    sea: '#15232c',
    lake: '#1a2d38',
    border: '#7d756a',
    sketch: '#ffc36b',
    plain: '#9cc3e6',
    collision: '#f29a9a',
    opportunity: '#86cfc7',
    quiet: '#a39d94',
  },
} as const satisfies Record<string, Palette>
