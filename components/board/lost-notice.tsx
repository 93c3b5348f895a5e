import { useTranslations } from 'next-intl';
import type { ConnectionStatus } from '@/client/use-live-board';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { formatClock } from '@/domain/wording/dates';

/** After a minute without confirmation the page says so in a way that cannot be overlooked (C3). */
export function LostNotice({ connection: { status, since } }: { connection: ConnectionStatus }) {
  const t = useTranslations('Board');
  const time = formatClock(since, useWording());
  if (status !== 'lost' && status !== 'revoked') return null;
  return (
    <p className="lost-notice t-label" role="alert">
      <Shape name="warning" />
      <span>
        <KhmerText text={status === 'lost' ? t('lost', { time }) : t('revoked')} />
      </span>
    </p>
  );
}
