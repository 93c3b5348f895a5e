import type { Slide } from '@/domain/briefing/papers/slide';
import { html, words } from '@/server/lite/html';
import { drawingSvg } from './drawing-svg';
import { fontFaces } from './fonts';

export const SLIDE_SIZE = { width: 1280, height: 720 } as const;

const STYLE = `
*{box-sizing:border-box}
body{margin:0;width:1280px;height:720px;overflow:hidden;color:#0e1b24;background:#fff;font:16px/1.4 "Noto Sans","Noto Sans Khmer",sans-serif}
body:lang(km){line-height:1.6}
main{height:720px;padding:32px 48px 24px;display:flex;flex-direction:column;gap:10px}
h1{font-size:34px;line-height:1.35;margin:0;border-bottom:3px solid #0b5fa5;padding-bottom:8px}
body:lang(km) h1{line-height:1.55}
.marks{position:absolute;right:48px;top:34px;display:flex;gap:12px}
.marks span{border:2px solid #9b0f3a;color:#9b0f3a;font-weight:700;padding:2px 14px;background:#fff}
.chart{flex:1;min-height:0;display:flex;justify-content:center}
.chart svg{width:100%;height:100%}
p{margin:0;color:#3b4e5a;font-size:15px}
p+p+p:not(.foot){font-size:12px;line-height:1.4}
.foot{font-size:13px;border-top:1px solid #6b7f8c;padding-top:6px}
.run{white-space:nowrap}
`;

/** One chart as a page of the size of a screen, with all that it has to say inside it. */
export function slideHtml({ language, name, title, marks, chart, foot }: Slide): string {
  const style = { html: `<style>${fontFaces()}${STYLE}</style>` };
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${name}</title>${style}</head><body><main><h1>${words(title)}</h1><div class="marks">${marks.map((mark) => html`<span>${mark}</span>`)}</div><div class="chart">${drawingSvg(chart.drawing)}</div>${chart.notes.map((note) => html`<p>${words(note)}</p>`)}<p class="foot">${words(foot)}</p></main></body></html>`
    .html;
}
