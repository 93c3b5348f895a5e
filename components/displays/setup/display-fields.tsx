import { useTranslations } from 'next-intl';
import { Field, TextField } from '@/components/ui/forms/field';
import { DISTANCES, type DisplaySettings, MOST_OVERSCAN, ORIENTATIONS } from '@/domain/displays/display';
import { DISPLAY_ROLES, type DisplayRole } from '@/domain/policy';

export type SetUp = { name: string; role: DisplayRole; settings: DisplaySettings };

type Props = { setUp: SetUp; errorOf(field: string): string | undefined };

const LANGUAGES = ['km', 'en'] as const;
const THEMES = ['dark', 'light'] as const;

/** What an administrator sets up for a screen, but for its playlist. The names of the fields are those of `readSetUp`. */
export function DisplayFields({ setUp: { name, role, settings }, errorOf }: Props) {
  const t = useTranslations('Displays.fields');
  return (
    <>
      <TextField
        id="name"
        name="name"
        required
        maxLength={100}
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={name}
        error={errorOf('name')}
      />
      <Choice
        id="role"
        label={t('role')}
        hint={t('roleHint')}
        choices={DISPLAY_ROLES}
        chosen={role}
        say={(one) => t(`role_${one}`)}
      />
      <LookFields settings={settings} errorOf={errorOf} />
    </>
  );
}

/** How the screen looks, from where people stand. */
function LookFields({ settings, errorOf }: { settings: DisplaySettings; errorOf: Props['errorOf'] }) {
  const t = useTranslations('Displays.fields');
  return (
    <>
      <Choice
        id="language"
        label={t('language')}
        choices={LANGUAGES}
        chosen={settings.language}
        say={(one) => t(`language_${one}`)}
      />
      <Choice id="theme" label={t('theme')} choices={THEMES} chosen={settings.theme} say={(one) => t(`theme_${one}`)} />
      <Choice
        id="distance"
        label={t('distance')}
        hint={t('distanceHint')}
        choices={DISTANCES}
        chosen={settings.distance}
        say={(one) => t(`distance_${one}`)}
      />
      <Choice
        id="orientation"
        label={t('orientation')}
        hint={t('orientationHint')}
        choices={ORIENTATIONS}
        chosen={settings.orientation}
        say={(one) => t(`orientation_${one}`)}
      />
      <TextField
        id="overscan"
        name="overscan"
        type="number"
        min={0}
        max={MOST_OVERSCAN}
        step={1}
        label={t('overscan')}
        hint={t('overscanHint')}
        defaultValue={settings.overscan}
        error={errorOf('settings.overscan')}
      />
    </>
  );
}

type ChoiceProps<T extends string> = {
  id: string;
  label: string;
  hint?: string;
  choices: readonly T[];
  chosen: T;
  say(choice: T): string;
};

function Choice<T extends string>({ id, label, hint, choices, chosen, say }: ChoiceProps<T>) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(wiring) => (
        <select {...wiring} name={id} className="form-input" defaultValue={chosen}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {say(choice)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
