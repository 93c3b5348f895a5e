import type { Paper, PaperBlock, PaperChart, TextPiece } from '@/domain/briefing/papers/paper';
import { type Html, html, words } from '@/server/lite/html';
import { drawQr } from '@/server/verbs/account/qr';
import { drawingSvg } from './drawing-svg';
import { fontFaces } from './fonts';
import { PAPER_STYLE } from './paper-style';

/** One file that needs nothing else: to be looked at, printed, sent, and made into a PDF. Head and foot come again on every page. */
export function paperHtml(paper: Paper): string {
  const { kind, language, name, blocks } = paper;
  const style: Html = { html: `<style>${fontFaces()}${PAPER_STYLE}</style>` };
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${name}</title>${style}</head><body class="${kind}"><table class="page" role="presentation"><thead><tr><td>${headOf(paper)}</td></tr></thead><tbody><tr><td><main>${blocks.map(toHtml)}</main></td></tr></tbody><tfoot><tr><td>${footOf(paper)}</td></tr></tfoot></table></body></html>`
    .html;
}

function headOf({ marks, letterhead, address }: Paper): Html {
  const marked =
    marks.length === 0 ? null : html`<div class="marks">${marks.map((mark) => html`<span>${mark}</span>`)}</div>`;
  return html`${marked}<div class="head"><div class="letterhead">${words(letterhead)}</div>${qrOf(address)}</div>`;
}

function qrOf(address: string): Html {
  const { size, path } = drawQr(address);
  return html`<svg class="qr" role="img" aria-label="${address}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}

function footOf({ foot, address }: Paper): Html {
  return html`<div class="foot">${words(foot)} · ${address}</div>`;
}

function toHtml(block: PaperBlock): Html {
  switch (block.kind) {
    case 'title':
      return html`<h1>${words(block.text)}</h1>`;
    case 'heading':
      return html`<h2>${words(block.text)}</h2>`;
    case 'meta':
    case 'small':
      return html`<p class="${block.kind}">${words(block.text)}</p>`;
    case 'notice':
      return html`<p class="notice">${words(block.text)}</p>`;
    case 'text':
      return html`<p>${block.pieces.map(pieceHtml)}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${words(item)}</li>`)}</ul>`;
    case 'figures':
      return html`<div class="figures">${block.figures.map(figureHtml)}</div>`;
    case 'table':
      return tableHtml(block);
    case 'chart':
      return chartHtml(block);
  }
}

function pieceHtml({ text, strong }: TextPiece): Html {
  return strong ? html`<strong>${words(text)}</strong>` : words(text);
}

type FiguresBlock = Extract<PaperBlock, { kind: 'figures' }>;

function figureHtml({ label, count, meta, note }: FiguresBlock['figures'][number]): Html {
  return html`<div class="figure"><span>${words(label)}</span><b>${words(count)}</b>${note === null ? null : html`<span>${words(note)}</span>`}<span class="meta">${words(meta)}</span></div>`;
}

function chartHtml({ drawing, notes }: PaperChart): Html {
  return html`<figure>${drawingSvg(drawing)}${notes.map((note) => html`<figcaption>${words(note)}</figcaption>`)}</figure>`;
}

function tableHtml({ head, rows, note }: Extract<PaperBlock, { kind: 'table' }>): Html {
  const cells = (row: readonly string[]) => row.map((cell) => html`<td>${words(cell)}</td>`);
  return html`<table class="rows"><thead><tr>${head.map((cell) => html`<th scope="col">${words(cell)}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table>${note === null ? null : html`<p class="small">${words(note)}</p>`}`;
}
