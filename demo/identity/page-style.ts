/** The style and the only script of the sign-in pages, inlined; their hashes are what the policy allows. */

export const style = `
:root{color-scheme:light dark;--bg:#f3f6f5;--card:#fff;--ink:#16292b;--quiet:#4b6164;--line:#c9d6d4;--main:#0b5d57;--main-ink:#fff;--soft:#e0efec;--focus:#0b5d57}
@media (prefers-color-scheme:dark){:root{--bg:#0f1b1c;--card:#172829;--ink:#e8f1f0;--quiet:#a9bfbd;--line:#35504f;--main:#7fd3c6;--main-ink:#06211e;--soft:#1d3534;--focus:#9be4d8}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.75rem 1rem;z-index:2}
header.top{background:var(--card);border-bottom:1px solid var(--line)}
.bar,main{max-width:68rem;margin:0 auto;padding:0 1rem}
.bar{display:flex;align-items:center;justify-content:space-between;min-height:3.5rem;gap:1rem}
.brand{font-weight:700;letter-spacing:.01em;display:flex;align-items:center;gap:.6rem;margin:0}
.brand svg{display:block}
a{color:var(--main);text-underline-offset:.2em}
.bar a{display:inline-block;padding:.6rem .25rem}
main{padding-top:2rem;padding-bottom:4rem}
main.narrow{max-width:36rem}
h1{font-size:clamp(1.7rem,5vw,2.3rem);line-height:1.15;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:1.75rem 0 .75rem}
h3{font-size:1rem;margin:1.5rem 0 .5rem;color:var(--quiet);font-weight:600}
p{max-width:42rem;margin:.5rem 0}
.notice{background:var(--soft);border-left:4px solid var(--main);border-radius:0 .5rem .5rem 0;padding:.75rem 1rem;margin:1.25rem 0}
.search{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1.5rem 0 0}
.search div{flex:1 1 16rem}
label{display:block;font-weight:600;margin-bottom:.25rem}
input[type=search]{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--quiet);border-radius:.5rem;padding:.6rem .8rem;min-height:2.9rem}
.plain{font:inherit;font-weight:600;min-height:2.9rem;padding:.5rem 1.1rem;border-radius:.5rem;border:1px solid var(--main);background:var(--card);color:var(--main);cursor:pointer}
.plain.strong{background:var(--main);color:var(--main-ink)}
.count{color:var(--quiet);margin:.5rem 0 0}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.6rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
li{display:grid}
.person{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;align-items:start;align-content:start;text-align:left;width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:.7rem .9rem;cursor:pointer}
.person:hover{border-color:var(--main);background:var(--soft)}
.face{grid-row:1/span 3;width:2.6rem;height:2.6rem;border-radius:50%;display:grid;place-items:center;background:var(--soft);color:var(--main);font-weight:700;font-size:.9rem}
.person:hover .face{background:var(--card)}
.name{font-weight:650}
.what,.why{color:var(--quiet);font-size:.95rem;line-height:1.4}
.why{color:var(--ink);margin-top:.2rem}
.tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:0 .55rem;font-size:.85rem;margin-left:.35rem;color:var(--ink)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
@media (prefers-reduced-motion:no-preference){.person{transition:background .12s,border-color .12s}}
`

/** Filters while typing; without it the form asks the server. */
export const filterScript = `
(() => {
  const field = document.getElementById('q')
  const count = document.getElementById('count')
  if (!field || !count) return
  const fold = (s) => s.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '')
  const people = [...document.querySelectorAll('li[data-words]')].map((el) => [el, fold(el.dataset.words)])
  const apply = () => {
    const words = fold(field.value).split(/\\s+/).filter(Boolean)
    const shown = new Set()
    for (const [el, text] of people) {
      el.hidden = !words.every((w) => text.includes(w))
      if (!el.hidden) shown.add(el.dataset.subject)
    }
    for (const group of document.querySelectorAll('[data-group]')) {
      group.hidden = !group.querySelector('li:not([hidden])')
    }
    document.getElementById('none').hidden = shown.size > 0
    count.textContent = words.length ? count.dataset.found + ': ' + shown.size : ''
  }
  field.addEventListener('input', apply)
  if (field.value) apply()
})()
`

/** The sign-out page sends its own form. */
export const submitScript = `document.forms[0].submit()`
