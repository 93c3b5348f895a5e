'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useState } from 'react';
import type { CitationNode } from '@/domain/briefing/spoken-text';
import { FigureCard } from './figure-card';
import { FigureChip } from './figure-chip';

/** A figure in the editor. What is known of it shows while the pointer is over it, or while it is chosen. */
export function CitationChip({ node, selected }: NodeViewProps) {
  const [isPointed, setPointed] = useState(false);
  const attrs = node.attrs as CitationNode['attrs'];
  return (
    <NodeViewWrapper
      as="span"
      className="figure-chip-hold"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <FigureChip attrs={attrs} isChosen={selected} />
      {isPointed || selected ? <FigureCard citation={attrs} /> : null}
    </NodeViewWrapper>
  );
}
