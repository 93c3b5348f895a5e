'use client';

import './overlay.css';
import { useTranslations } from 'next-intl';
import type { Display } from '@/domain/displays/display';

/** What an administrator asked the screen to show for some seconds: who it is, or a picture to set the television by. */
export type OverlayKind = 'name' | 'test';

export function ScreenOverlay({ kind, display }: { kind: OverlayKind; display: Display }) {
  return kind === 'name' ? <NameOverlay display={display} /> : <TestPicture display={display} />;
}

function NameOverlay({ display: { name, role } }: { display: Display }) {
  const t = useTranslations('Displays.fields');
  return (
    <div className="screen-overlay" role="status">
      <p className="screen-name">{name}</p>
      <p>{t(`role_${role}`)}</p>
    </div>
  );
}

const SIZES = ['figure', 'title', 'label', 'body', 'meta', 'note'] as const;
const COLOURS = ['d1', 'd2', 'd3', 'd4', 'ok', 'warn', 'bad', 'corr'] as const;

/** Its frame touches the edge of what the set-up leaves: where a side of it cannot be seen, the television cuts it off. */
function TestPicture({ display: { name } }: { display: Display }) {
  const t = useTranslations('Displays.test');
  return (
    <div className="screen-overlay screen-test" role="status">
      <p className="screen-test-title">{t('title', { name })}</p>
      <p>{t('text')}</p>
      <ul className="screen-test-sizes">
        {SIZES.map((size) => (
          <li key={size} style={{ fontSize: `var(--size-${size})` }}>
            ១៥០.១៤៦ 150,146 ភូមិ
          </li>
        ))}
      </ul>
      <ul className="screen-test-colours">
        {COLOURS.map((colour) => (
          <li key={colour} style={{ background: `var(--${colour})` }} />
        ))}
      </ul>
    </div>
  );
}
