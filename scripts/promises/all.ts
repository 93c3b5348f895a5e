import { keepUnderKills } from './p1-kills';
import { keepThroughPowerLoss } from './p2-power-loss';
import { keepOverCutLines } from './p3-cut-lines';
import { keepCatchUp } from './p4-catch-up';
import { keepOverNodes } from './p5-nodes';
import { keepOnBadDisk } from './p6-disk';
import { keepRolling } from './p7-rolling';
import type { Promised } from './result';

export const PROMISES: Record<string, Promised> = {
  P1: keepUnderKills,
  P2: keepThroughPowerLoss,
  P3: keepOverCutLines,
  P4: keepCatchUp,
  P5: keepOverNodes,
  P6: keepOnBadDisk,
  P7: keepRolling,
};
