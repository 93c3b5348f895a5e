import { getTranslations } from 'next-intl/server';
import { readLanguage } from '@/app/preferences';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import type { PastScene } from '@/components/wall/parts/wall-state';
import type { Past } from '@/domain/past/past';
import type { SceneName } from '@/domain/scenes/scenes';
import { formatInstant } from '@/domain/wording/dates';
import { styleOfPage } from '@/domain/wording/language';
import { pastModeName } from '@/domain/wording/past-words';
import { server } from '@/server/context';

/** Which way to look back, at which moment, and the way to the present. Drawn here, so that no wall loads code for it. */
export async function pastScene({ at, mode }: Past, scene: SceneName | null): Promise<PastScene> {
  const [t, language] = await Promise.all([getTranslations('Past'), readLanguage()]);
  const { settings } = await server().views.settings();
  const wording = styleOfPage(language, settings.digits);
  const text = `${pastModeName(mode, wording)} · ${formatInstant(at, wording)}`;
  return {
    chip: (
      <Chip tone="corr" shape="clock">
        <KhmerText text={text} />
      </Chip>
    ),
    band: (
      <section className="wall-lost-banner wall-past" aria-label={t('label')}>
        <Shape name="clock" />
        <span>
          <KhmerText text={text} />
        </span>
        <a href={`/wall/${scene ?? ''}`}>{t('back')}</a>
      </section>
    ),
  };
}
