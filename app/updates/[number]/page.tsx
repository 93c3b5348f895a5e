import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { requireReader } from '@/app/reader';
import { PageFrame } from '@/components/ui/page-frame';
import { UpdateView } from '@/components/updates/update-view';
import { server } from '@/server/context';

type Props = { params: Promise<{ number: string }> };

/** Null for what is no number, and for a number that was never given. */
async function loadUpdate(number: string) {
  return /^[1-9]\d{0,8}$/.test(number) ? server().views.update(Number(number)) : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations('Updates');
  return { title: words('one', { number: (await params).number }) };
}

export default async function UpdatePage({ params }: Props) {
  const { number } = await params;
  await requireReader(`/updates/${number}`);
  const update = await loadUpdate(number);
  if (update === null) notFound();
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px]">
        <UpdateView update={update} />
      </div>
    </PageFrame>
  );
}
