'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';

type Software = { name: string; version: string; licence: string | null };

/** Maps, fonts and software, with their licences. */
export function Attributions({ notice, software }: { notice: string; software: Software[] }) {
  const t = useTranslations('About');
  const wording = useWording();
  return (
    <>
      <h2 className="t-label mb-2">{t('attributions')}</h2>
      <p className="tile t-meta mb-6 whitespace-pre-line break-words" lang="en">
        {notice}
      </p>
      <details>
        <summary className="t-label cursor-pointer">
          {t('packages', { n: formatCount(software.length, wording) })}
        </summary>
        <div className="tile relative mt-2 overflow-x-auto">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('version')}</th>
                <th scope="col">{t('licence')}</th>
              </tr>
            </thead>
            <tbody>
              {software.map(({ name, version, licence }) => (
                <tr key={`${name}@${version}`}>
                  <td>{name}</td>
                  <td>{version}</td>
                  <td>{licence ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
