'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';
import { FleetFacts } from './fleet-item';
import { type FleetView, useFleet } from './use-fleet';

const COMMANDS = ['identify', 'next', 'reload', 'test'] as const;

/** How a screen is now, and what it can be told. It hears that within a second, where it has a socket. */
export function DisplayCommands({ id, first }: { id: string; first: FleetView }) {
  const t = useTranslations('Displays.commands');
  const fleet = useFleet(first);
  const row = fleet.displays.find((one) => one.id === id);
  const { sending, send } = useSend(`/api/v1/displays/${id}/command`);
  return (
    <Section title={t('title')}>
      {row ? <FleetFacts row={row} fleet={fleet} /> : null}
      <RefusedNotice sending={sending} />
      <DoneChip text={sending.status === 'done' ? t('told') : null} />
      <div className="form-actions">
        {COMMANDS.map((command) => (
          <Button key={command} disabled={sending.status === 'sending'} onClick={() => void send({ command })}>
            {t(command)}
          </Button>
        ))}
      </div>
      <p className="t-meta">{t('text')}</p>
    </Section>
  );
}
