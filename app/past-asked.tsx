import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MessagePage } from '@/components/page/message-page';
import { type ReadPast, readPast } from '@/domain/past/past';
import { server } from '@/server/context';

/** What the address of a page asks. */
export type PageQuery = Record<string, string | string[] | undefined>;

/** Why the address asks for no moment that can be shown, with the code, and the way to the present. */
export async function drawRefused(code: Extract<ReadPast, { ok: false }>['code']): Promise<ReactNode> {
  const t = await getTranslations('Past');
  const tRefusal = await getTranslations('Refusal');
  return <MessagePage title={t('refused')} text={`${tRefusal(code)} (${code})`} back={t('back')} />;
}

export function readPastOf({ at, mode }: PageQuery): ReadPast {
  return readPast({ at: first(at), mode: first(mode) }, server().now());
}

function first(given: string | string[] | undefined): string | undefined {
  return Array.isArray(given) ? given[0] : given;
}
