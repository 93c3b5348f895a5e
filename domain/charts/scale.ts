import { DAY_MS, PHNOM_PENH_OFFSET_MS } from '@/domain/when';

/** From 0 up to a round number at or above `most`, in at most five steps. */
export function valueTicks(most: number): number[] {
  const step = roundStep(Math.max(most, 1) / 5);
  const steps = Math.ceil(Math.max(most, 1) / step);
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}

/** 1, 2 or 5 times a power of ten, at or above `least`; never a part of a person. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= least) ?? least;
  return Math.max(1, step);
}

/** Starts of days in Phnom Penh between two instants, evenly spaced, at most `room` of them. */
export function dayTicks(from: number, to: number, room: number): number[] {
  const first = Math.ceil((from + PHNOM_PENH_OFFSET_MS) / DAY_MS);
  const last = Math.floor((to + PHNOM_PENH_OFFSET_MS) / DAY_MS);
  const days = last - first + 1;
  const step = [1, 2, 7, 14, 28].find((candidate) => Math.ceil(days / candidate) <= room) ?? 56;
  const ticks: number[] = [];
  for (let day = first; day <= last; day += step) ticks.push(day * DAY_MS - PHNOM_PENH_OFFSET_MS);
  return ticks;
}

/** Moves labels apart so that none covers another, keeping their order; the first pass goes down, the second back up. */
export function spreadLabels(wanted: number[], gap: number, bottom: number): number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  let least = Number.NEGATIVE_INFINITY;
  for (const label of order) {
    label.y = Math.max(label.y, least);
    least = label.y + gap;
  }
  let most = bottom;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, most);
    most = label.y - gap;
  }
  return order.sort((a, b) => a.at - b.at).map((label) => label.y);
}
