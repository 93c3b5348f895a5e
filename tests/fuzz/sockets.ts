import { openRaw } from '@/tests/support/live/raw-client';
import { ODD_TEXTS, oddJson, oddValue } from './odd';
import type { Dice } from './random';

const EVENTS = ['seen', 'doubt', 'welcome', 'disconnect', 'connect', 'error', '__proto__', 'newListener', ''];

/** One socket: an odd handshake, some odd frames, then gone. */
export async function oddSocket(origin: string, dice: Dice, keys: readonly string[]): Promise<void> {
  const headers = dice.in100(70) ? { authorization: `Bearer ${dice.oneOf(keys)}` } : {};
  const client = openRaw(origin, { auth: handshake(dice), headers });
  await settled(() => client.of('welcome').length > 0 || client.refusal() !== null);
  for (let count = dice.below(6); count > 0 && client.isOpen(); count -= 1) client.send(packet(dice));
  await settled(() => !client.isOpen(), 30);
  client.close();
}

function handshake(dice: Dice): unknown {
  if (dice.in100(50)) return { streams: { [dice.oneOf(['wall', 'staff', 'ops'])]: null } };
  if (dice.in100(50)) return { streams: { wall: { epoch: dice.oneOf(ODD_TEXTS), seq: oddValue(dice) } } };
  const value = oddJson(dice);
  return typeof value === 'object' && value !== null ? value : { streams: value };
}

function packet(dice: Dice): string | Uint8Array {
  if (dice.in100(10)) return Uint8Array.from([dice.below(256), dice.below(256)]);
  if (dice.in100(20)) return dice.oneOf(ODD_TEXTS);
  const args = JSON.stringify([dice.oneOf(EVENTS), oddValue(dice)]);
  return dice.in100(80) ? `2${args}` : `${dice.below(8)}${dice.oneOf(['', '/x,', '51-', '999'])}${args}`;
}

/** Waits for the event, or for some turns of the clock: nobody says when nothing will come. */
async function settled(isDone: () => boolean, turns = 300): Promise<void> {
  for (let turn = 0; turn < turns && !isDone(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}
