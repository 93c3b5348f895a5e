import { getTranslations } from 'next-intl/server';
import type { PairingWords } from '@/components/displays/pairing/pairing-wall';
import type { Language } from '@/domain/wording/language';

export async function loadPairingWords(): Promise<Record<Language, PairingWords>> {
  const [km, en] = await Promise.all([wordsIn('km'), wordsIn('en')]);
  return { km, en };
}

async function wordsIn(locale: Language): Promise<PairingWords> {
  const t = await getTranslations<'Displays.pairing'>({ locale, namespace: 'Displays.pairing' });
  return { title: t('title'), open: t('open'), code: t('code'), wait: t('wait'), signIn: t('signIn') };
}
