'use client';

import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { addressAt } from '@/domain/past/past';
import { usePast } from './past';

/** A link that stays at the moment of its page, where the other page has a past, too. */
export function Link({ href, ...rest }: Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string }) {
  return <NextLink href={addressAt(href, usePast())} {...rest} />;
}
