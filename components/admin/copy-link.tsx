'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { TextField } from '@/components/ui/forms/field';
import { Notice } from '@/components/ui/forms/notice';

/** A one-time link to give to somebody. Over plain HTTP a browser cannot copy, so the link is selected for Ctrl-C. */
export function CopyLink({ link }: { link: string }) {
  const t = useTranslations('People.link');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    box.current?.querySelector('input')?.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return (
    <div ref={box} className="grid gap-2">
      <TextField id={id} readOnly label={t('label')} value={link} onFocus={(event) => event.target.select()} />
      <div className="form-actions">
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <DoneChip text={isCopied ? t('copied') : null} />
      </div>
      {isOnlyHere(link) ? <Notice>{t('onlyHere')}</Notice> : null}
    </div>
  );
}

/** The server does not know the address that people use, so the link does not work on another machine. */
function isOnlyHere(link: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(link).hostname);
}
