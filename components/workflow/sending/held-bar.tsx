'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Shape } from '@/components/ui/shape';

/** It is on its way and not yet confirmed; until it is, whoever wrote it may take it back. */
export function HeldBar({ onTakeBack }: { onTakeBack: () => void }) {
  const words = useTranslations('Workflow.outbox');
  return (
    <div className="send-bar">
      <p className="save-line save-line-held" role="status">
        <Shape name="half" />
        <span>{words('held')}</span>
      </p>
      <div className="form-actions">
        <Button onClick={onTakeBack}>{words('takeBack')}</Button>
      </div>
    </div>
  );
}
