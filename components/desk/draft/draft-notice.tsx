'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

type Props = { status: 'none' | 'restored' | 'not_kept'; onClear: () => void };

/** Says that earlier typing came back; clearing it asks once more, because nothing could bring it back then. */
export function DraftNotice({ status, onClear }: Props) {
  const words = useTranslations('Desk.draft');
  const [asking, setAsking] = useState(false);
  if (status === 'not_kept') return <p className="desk-notice desk-notice-warn">{words('notKept')}</p>;
  if (status === 'none') return null;
  const clear = () => {
    setAsking(false);
    onClear();
  };
  return (
    <div className="desk-notice" role="status">
      <p>{words(asking ? 'clearSure' : 'restored')}</p>
      <div className="desk-actions">
        <Button onClick={asking ? clear : () => setAsking(true)}>{words('clear')}</Button>
        {asking ? <Button onClick={() => setAsking(false)}>{words('keep')}</Button> : null}
      </div>
    </div>
  );
}
