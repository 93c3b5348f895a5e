import type { Edition } from '@/domain/briefing/edition/edition';
import { styleOfPage } from '@/domain/wording/language';
import { annexBlocks } from './annexes';
import { type Paper, text } from './paper';
import { frozenLine, issueLine, paperWord } from './paper-words';
import { letterheadOf, marksOf, noticesOf, type PaperOptions } from './press-sheet';

/** Charts, table and map that the briefing asks for, to be handed out with the press sheet. */
export function annexPaper(edition: Edition, options: PaperOptions): Paper {
  const { language, address, exercise, view } = options;
  const wording = styleOfPage(language, edition.facts.issuer.digits);
  const issue = issueLine('annex', { ...edition, version: edition.briefing.version }, wording);
  const blocks = annexBlocks(edition, { wording, view });
  return {
    ...{ kind: 'annex', language, name: `annex-${edition.number}-${language}` },
    marks: marksOf(edition, exercise, language),
    letterhead: letterheadOf(edition, language),
    blocks: [
      ...noticesOf(edition, options, wording),
      { kind: 'meta', text: issue },
      { kind: 'title', text: paperWord('annex', wording) },
      ...(blocks.length === 0 ? [text(paperWord('noAnnex', wording))] : blocks),
    ],
    foot: `${issue} · ${frozenLine(wording)}`,
    address,
  };
}
