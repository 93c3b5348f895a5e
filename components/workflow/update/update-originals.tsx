'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { originalPath } from '@/components/workflow/review/use-originals';

type Props = { originals: readonly { draft: string; files: readonly { id: string; name: string }[] }[] };

/** What it was written from, for those at the desk: with its marks beside the figures, and each file as it came. */
export function UpdateOriginals({ originals }: Props) {
  const t = useTranslations('Workflow.update');
  if (originals.length === 0) return null;
  return (
    <Section title={t('originals')}>
      <ul className="grid gap-2">
        {originals.map(({ draft, files }) => (
          <li key={draft} className="form-actions">
            <Link href={`/desk/items/${draft}`}>{t('originalsText')}</Link>
            {files.map(({ id, name }) => (
              <a key={id} href={originalPath(id)} download={name}>
                {name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
