import type { Current } from '@/domain/board/current';
import type { BoardReading } from '@/domain/board/readings';
import type { SourceCode } from '@/domain/sources';
import { toInstant, type When } from '@/domain/when';

type Origin = Pick<Current | BoardReading, 'asOf' | 'source'>;

/** The newest moment and the sources of many figures: the foot of their frame says both. */
export function originOf(figures: readonly (Origin | null | undefined)[]): {
  asOf: When | null;
  sources: SourceCode[];
} {
  const told = figures.flatMap((figure) => figure ?? []);
  const newest = told.map(({ asOf }) => asOf).sort((a, b) => toInstant(b) - toInstant(a))[0];
  return { asOf: newest ?? null, sources: [...new Set(told.map(({ source }) => source))] };
}
