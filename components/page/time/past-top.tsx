'use client';

import './past.css';
import dynamic from 'next/dynamic';
import { usePast } from '@/components/ui/past';

// Pages of the present do not load it.
const PastBanner = dynamic(() => import('./past-banner').then((m) => m.PastBanner));

/** Above all else on a page that can be seen at a moment of the past. */
export function PastTop() {
  const past = usePast();
  return past === null ? null : <PastBanner past={past} />;
}
