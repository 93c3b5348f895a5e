import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';

const MOST_LETTERS = 160;

/** One line for the podium, in one language or both. It is shown quietly within three seconds, and stays until it is taken away. */
export function LineForm({ briefing }: { briefing: string }) {
  const t = useTranslations('Aide');
  const { send, sending } = useSend(`/api/v1/briefings/${briefing}/line`);
  const [line, setLine] = useState({ km: '', en: '' });
  const write = async (sent: typeof line) => {
    const isSent = await send({ km: sent.km.trim() || null, en: sent.en.trim() || null });
    if (isSent) setLine({ km: '', en: '' });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void write(line);
  };
  const isEmpty = `${line.km}${line.en}`.trim() === '';
  return (
    <form className="stage-form" onSubmit={onSubmit}>
      {(['km', 'en'] as const).map((language) => (
        <TextField
          key={language}
          id={`line-${language}`}
          label={t(`lineIn.${language}`)}
          maxLength={MOST_LETTERS}
          value={line[language]}
          onChange={({ target }) => setLine({ ...line, [language]: target.value })}
        />
      ))}
      <RefusedNotice sending={sending} />
      <div className="form-actions">
        <Button type="submit" kind="primary" disabled={isEmpty || sending.status === 'sending'}>
          {t('send')}
        </Button>
        <Button onClick={() => void write({ km: '', en: '' })}>{t('clear')}</Button>
      </div>
    </form>
  );
}
