/** A4 in points, after docs/design.md. Press sheets are dark on white; what is internal has its own colour on every page. */
export const PAPER_STYLE = `
@page{size:A4;margin:20mm 18mm}
*{box-sizing:border-box}
:root{--mark:#0b5fa5;--text:#0e1b24;--text-2:#3b4e5a;--line:#6b7f8c;--grid:#cbd5db;--corr:#5b3fa8;--bad:#9b0f3a}
body{margin:0;color:var(--text);background:#fff;font:9.5pt/1.35 "Noto Sans","Noto Sans Khmer",sans-serif}
body:lang(km){line-height:1.6}
.pack{--mark:var(--corr)}
table.page{width:100%;border-collapse:collapse}
table.page>thead>tr>td,table.page>tbody>tr>td,table.page>tfoot>tr>td{padding:0}
.marks{display:flex;flex-wrap:wrap;gap:4pt 8pt;padding-bottom:6pt}
.marks span{border:1.5pt solid var(--bad);color:var(--bad);font-weight:700;padding:1pt 8pt}
.pack .marks span{border-color:var(--corr);color:var(--corr)}
.head{border-bottom:2pt solid var(--mark);display:flex;justify-content:space-between;align-items:flex-start;gap:12pt;padding-bottom:4pt;margin-bottom:8pt}
.letterhead{font-size:11pt;font-weight:700}
.qr{width:19mm;height:19mm;flex:none;margin:-3mm -3mm -2mm 0}
h1{font-size:16pt;line-height:1.3;margin:2pt 0 4pt}
body:lang(km) h1{line-height:1.55}
h2{font-size:11pt;margin:7pt 0 2pt;color:var(--mark);break-after:avoid}
p{margin:0 0 4pt;orphans:3;widows:3}
.meta{color:var(--text-2);font-size:9pt;margin:0 0 2pt}
.small{color:var(--text-2);font-size:8pt}
.notice{border:1.5pt solid var(--corr);color:var(--corr);font-weight:700;padding:3pt 8pt;margin-bottom:8pt}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(38mm,1fr));gap:5pt}
.figure{border:.75pt solid var(--grid);border-top:2pt solid var(--mark);padding:5pt 7pt;break-inside:avoid}
.figure b{display:block;font-size:13pt;line-height:1.35}
.figures .figure:first-child b{font-size:16pt}
.figure>span{display:block}
.figure .meta{margin:0}
ul{margin:0;padding-left:12pt}
li{margin-bottom:2pt;break-inside:avoid}
.rows{width:100%;border-collapse:collapse;font-size:9pt}
.rows th,.rows td{border-bottom:.75pt solid var(--grid);padding:1.5pt 6pt 1.5pt 0;text-align:left;vertical-align:top}
.rows th{border-bottom-color:var(--line)}
.rows tr{break-inside:avoid}
.rows td:last-child{white-space:nowrap}
.foot{border-top:.75pt solid var(--line);color:var(--text-2);font-size:8pt;margin-top:8pt;padding-top:3pt;overflow-wrap:anywhere}
figure{margin:4pt 0 8pt;break-inside:avoid}
figure svg{display:block;width:100%;height:auto;max-height:215mm}
figcaption{color:var(--text-2);font-size:8pt;margin-top:2pt}
.run{white-space:nowrap}
@media screen{body{background:#e9eef1}table.page{background:#fff;max-width:210mm;margin:12pt auto;display:block;padding:20mm 18mm}}
@media screen and (max-width:210mm){table.page{margin:0;padding:16pt}}
`;
