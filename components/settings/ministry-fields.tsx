import { useTranslations } from 'next-intl';
import { type ChangeEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field, TextField } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import type { PublicSettings } from '@/domain/settings';

type Props = { shown: PublicSettings; emblem: string | null; onEmblem: (emblem: string | null) => void };

const TYPES = 'image/png,image/jpeg,image/webp,image/svg+xml';
/** The logo is sent to every screen with the board, so it has to be small. As a data URL it grows by a third. */
const MOST_BYTES = 32 * 1024;

/** The ministry that publishes here. */
export function MinistryFields({ shown: { ministry, contact }, emblem, onEmblem }: Props) {
  const t = useTranslations('Settings.ministry');
  return (
    <Section title={t('title')}>
      <div className="form-grid form-grid-2">
        <TextField id="ministryKm" name="ministryKm" lang="km" label={t('nameKm')} defaultValue={ministry.km ?? ''} />
        <TextField id="ministryEn" name="ministryEn" lang="en" label={t('nameEn')} defaultValue={ministry.en ?? ''} />
        <TextField id="contactKm" name="contactKm" lang="km" label={t('contactKm')} defaultValue={contact.km ?? ''} />
        <TextField id="contactEn" name="contactEn" lang="en" label={t('contactEn')} defaultValue={contact.en ?? ''} />
      </div>
      <EmblemField emblem={emblem} onEmblem={onEmblem} />
    </Section>
  );
}

function EmblemField({ emblem, onEmblem }: Omit<Props, 'shown'>) {
  const t = useTranslations('Settings.ministry');
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onEmblem(await toDataUrl(file));
  };
  return (
    <Field id="emblem" label={t('emblem')} hint={t('emblemHint')} error={tooLarge ? t('emblemLarge') : undefined}>
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-4">
          {emblem ? <span className="settings-emblem" style={{ backgroundImage: `url("${emblem}")` }} /> : null}
          <input
            {...wiring}
            className="min-w-0 max-w-full"
            type="file"
            accept={TYPES}
            onChange={(event) => void choose(event)}
          />
          {emblem ? <Button onClick={() => onEmblem(null)}>{t('emblemRemove')}</Button> : null}
        </div>
      )}
    </Field>
  );
}

function toDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
