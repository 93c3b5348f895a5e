'use client';

import './editor.css';
import { KhmerText } from '@/components/ui/khmer-text';
import type { InlineNode, SpokenText } from '@/domain/briefing/spoken-text';
import type { Language } from '@/domain/wording/language';
import { TextLanguage } from './editing';
import { FigureChip } from './figure-chip';

/** A text for reading, with its figures as they are said. */
export function SpokenView({ text, language }: { text: SpokenText; language: Language }) {
  return (
    <TextLanguage language={language}>
      <div className="spoken-view" lang={language}>
        {keyed(text.content).map(([key, { content = [] }]) => (
          <p key={key}>
            {keyed(content).map(([place, node]) => (
              <Inline key={place} node={node} />
            ))}
          </p>
        ))}
      </div>
    </TextLanguage>
  );
}

function Inline({ node }: { node: InlineNode }) {
  return node.type === 'text' ? <KhmerText text={node.text} /> : <FigureChip attrs={node.attrs} />;
}

/** Nothing in a text has a name; a part is known by its place. */
function keyed<T>(parts: readonly T[]): [string, T][] {
  return parts.map((part, place) => [String(place), part]);
}
