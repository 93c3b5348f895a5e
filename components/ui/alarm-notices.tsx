import { useTranslations } from 'next-intl';
import type { Alarm } from '@/domain/protocol/alarms';
import { KhmerText } from './khmer-text';
import { Shape } from './shape';

/** Shows what the server says is wrong with itself, as long as it says so. Screen readers read it at once. */
export function AlarmNotices({ alarms }: { alarms: readonly Alarm[] }) {
  const t = useTranslations('Alarms');
  if (alarms.length === 0) return null;
  return (
    <div role="alert">
      {alarms.map((alarm) => (
        <p key={alarm} className="page-notice page-notice-warn t-label">
          <Shape name="warning" />
          <span>
            <KhmerText text={t(alarm)} />
          </span>
        </p>
      ))}
    </div>
  );
}
