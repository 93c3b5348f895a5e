'use client';

import { useTranslations } from 'next-intl';
import type { Board } from '@/domain/board/board';
import { useNewsAlerts } from './use-news-alerts';

/** Offers notifications of new updates while the page is hidden, and says how they come. */
export function NewsAlerts({ board }: { board: Board }) {
  const t = useTranslations('Workflow.alerts');
  const { isOn, isSilent, turnOn, turnOff } = useNewsAlerts(board);
  return (
    <div className="screen-only ml-auto flex flex-wrap items-center gap-x-3 gap-y-1">
      {isOn && isSilent ? <span className="t-meta">{t('silent')}</span> : null}
      <label className="flex items-center gap-2 t-meta">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={isOn}
          onChange={(event) => (event.target.checked ? void turnOn() : turnOff())}
        />
        {t('ask')}
      </label>
    </div>
  );
}
