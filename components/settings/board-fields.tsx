import { useTranslations } from 'next-intl';
import { TextField } from '@/components/desk/fields/field';
import type { PublicSettings } from '@/domain/settings';
import { SettingsSection } from './section';

/** When a figure counts as old. */
export function BoardFields({ shown: { freshness } }: { shown: PublicSettings }) {
  const words = useTranslations('Settings.board');
  return (
    <SettingsSection title={words('title')}>
      <div className="desk-grid desk-grid-2">
        <TextField
          id="freshHours"
          name="freshHours"
          inputMode="numeric"
          label={words('fresh')}
          hint={words('freshHint')}
          defaultValue={String(freshness.freshHours)}
        />
        <TextField
          id="ageingHours"
          name="ageingHours"
          inputMode="numeric"
          label={words('ageing')}
          hint={words('ageingHint')}
          defaultValue={String(freshness.ageingHours)}
        />
      </div>
    </SettingsSection>
  );
}
