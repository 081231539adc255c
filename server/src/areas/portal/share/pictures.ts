import { html } from 'ghtml'
import { qrPath } from './qr-code.ts'

/** The code alone, black on white whatever it is laid upon. */
export function qrSvg(address: string, title: string): string {
  const { path, size } = qrPath(address)
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" role="img" aria-label="${title}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}" shape-rendering="crispEdges"/></svg>`
}

const [WIDTH, HEIGHT, CODE] = [1200, 630, 300]

/** A picture for newsletters and social media: what the pilot is, where, and the code. Letters are those of the viewer. */
export function shareSvg(said: { head: string; foot: string; address: string }): string {
  const { path, size } = qrPath(said.address)
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${said.head} ${said.foot}. ${said.address}" font-family="'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">
<path fill="#1b4f72" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>
<path fill="none" stroke="#fff" stroke-opacity=".25" stroke-width="4" stroke-linecap="round" d="M0 560q60-40 120 0t120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0"/>
!${lines(said.head).map((line, nth) => html`<text x="80" y="${220 + nth * 70}" fill="#fff" font-size="54" font-weight="600">${line}</text>`)}
<text x="80" y="440" fill="#e6eef4" font-size="38">${said.foot}</text>
<text x="80" y="492" fill="#e6eef4" font-size="30">${said.address.replace(/^https?:\/\//, '')}</text>
<g transform="translate(${WIDTH - CODE - 80} ${(HEIGHT - CODE) / 2 - 20})"><rect width="${CODE}" height="${CODE}" rx="14" fill="#fff"/><g transform="scale(${CODE / size})"><path fill="#1b4f72" d="${path}" shape-rendering="crispEdges"/></g></g>
</svg>`
}

/** A sentence a line. */
function lines(text: string): string[] {
  return text.split(/(?<=[.!?]) /)
}
