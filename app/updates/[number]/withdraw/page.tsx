import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadDeskFacts, requireDesk } from '@/app/desk/desk-info';
import { loadRevisions, saidNumber } from '@/app/updates/load';
import { PageFrame } from '@/components/page/page-frame';
import { DeskInfoProvider } from '@/components/workflow/desk-info';
import { WithdrawForm } from '@/components/workflow/update/withdraw-form';

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Workflow.update');
  return { title: t('withdrawTitle', { number: saidNumber((await params).number) }) };
}

export default async function WithdrawPage({ params }: Props) {
  const { number } = await params;
  const actor = await requireDesk('update.withdraw', `/updates/${number}/withdraw`);
  const { newest } = await loadRevisions(number);
  if (newest.standing.status === 'withdrawn') redirect(`/updates/${number}`);
  const t = await getTranslations('Workflow.update');
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px]">
        <p>
          <Link href={`/updates/${number}`}>{t('back', { number: saidNumber(number) })}</Link>
        </p>
        <h1 className="t-title">{t('withdrawTitle', { number: saidNumber(number) })}</h1>
        <p className="t-meta mb-4">{t('withdrawIntro')}</p>
        <DeskInfoProvider value={await loadDeskFacts(actor)}>
          <WithdrawForm number={newest.number} revision={newest.revision} />
        </DeskInfoProvider>
      </div>
    </PageFrame>
  );
}
