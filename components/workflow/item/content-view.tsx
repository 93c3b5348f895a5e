'use client';

import '@/components/updates/updates.css';
import { CountFindings } from '@/components/form/sections/event-counts';
import { KhmerText } from '@/components/ui/khmer-text';
import { ActorList } from '@/components/updates/actor-list';
import { StatementList } from '@/components/updates/statement-list';
import { BothTexts } from '@/components/updates/update-text';
import { useFieldWords } from '@/components/workflow/difference/field-words';
import type { UpdateContent } from '@/domain/updates';

/** Told apart from the facts, or by the page. */
const APART = ['kind', 'text', 'figures', 'actors', 'statements'];

/** All that would stand on the screens, but the figures of a report. */
export function ContentView({ content }: { content: UpdateContent }) {
  const { name, told } = useFieldWords();
  const facts = Object.entries(content).flatMap(([field, held]) => {
    const value = APART.includes(field) ? '' : told(field, held);
    return value === '' ? [] : [{ field, value }];
  });
  const shown = { ...content, number: 0, revision: 0, recordedAt: '' };
  return (
    <div className="grid gap-4">
      <dl className="update-list-facts">
        {facts.map(({ field, value }) => (
          <Fact key={field} name={name(field)} value={value} />
        ))}
      </dl>
      <BothTexts update={shown} />
      {content.kind === 'report' && content.statements ? <StatementList statements={content.statements} /> : null}
      {content.kind === 'event' ? <CountFindings event={content} /> : null}
      {content.kind === 'event' && content.actors ? <ActorList actors={content.actors} /> : null}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="break-words">
        <KhmerText text={value} />
      </dd>
    </>
  );
}
