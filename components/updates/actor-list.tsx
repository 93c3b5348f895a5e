'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { EventActor, Quotation } from '@/domain/updates';
import { sourceLabel } from '@/domain/wording/labels';
import { Outlet } from './outlet';
import { Said } from './said';

/** Who acted in an event, with office and quotation. */
export function ActorList({ actors }: { actors: readonly EventActor[] }) {
  const t = useTranslations('Updates');
  return (
    <section className="tile grid gap-3" aria-labelledby="actors">
      <h2 id="actors" className="t-label">
        {t('actors')}
      </h2>
      <ul className="update-actors">
        {actors.map((actor) => (
          <li key={`${actor.name.km} ${actor.name.en}`}>
            <p className="font-semibold">
              <Said text={actor.name} />
            </p>
            {actor.office.km === null && actor.office.en === null ? null : (
              <p>
                <Said text={actor.office} />
              </p>
            )}
            {actor.quote ? <Quote quote={actor.quote} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quote({ quote: { words, source, via } }: { quote: Quotation }) {
  const language = useLanguage();
  return (
    <figure className="update-quote">
      <blockquote>
        <Said text={words} />
      </blockquote>
      <figcaption className="t-meta">
        <KhmerText text={sourceLabel(source, language)} /> · <Outlet via={via} />
      </figcaption>
    </figure>
  );
}
