import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page/page-frame';

/** Somebody changed what was frozen: nothing of it is shown. */
export async function DamagedEdition() {
  const t = await getTranslations('Edition');
  return (
    <PageFrame width="reading">
      <p className="record-damaged" role="alert">
        {t('damaged')}
      </p>
    </PageFrame>
  );
}
