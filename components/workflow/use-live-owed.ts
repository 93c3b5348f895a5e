'use client';

import { useEffect } from 'react';
import { tellOwed } from '@/components/page/owed';
import { type Desk, owedItems } from '@/domain/workflow/desk';

/** Keeps the count in the header at what the desk says now. */
export function useLiveOwed(desk: Desk): void {
  const count = owedItems(desk).length;
  useEffect(() => tellOwed(count), [count]);
  useEffect(() => () => tellOwed(null), []);
}
