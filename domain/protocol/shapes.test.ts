import { expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { EMPTY_DESK } from '@/domain/workflow/desk';
import { EMPTY_STAFF } from '@/domain/workflow/staff';
import { GENESIS_HASH as h } from './chain';
import {
  type Beacon,
  type Bye,
  type Delta,
  type DoubtReport,
  type EntriesFrame,
  type Handshake,
  type PaintReport,
  PROTOCOL,
  type Snapshot,
  type StreamAnswer,
  type Welcome,
} from './frames';

const delta: Delta = { kind: 'delta', epoch: 'e', s: 'wall', p: 1, n: 2, h, d: ['{}'] };
const snapshot: Snapshot = { kind: 'snapshot', s: 'wall', epoch: 'e', seq: 0, hash: h, board: EMPTY_BOARD };
const alarms: Beacon['alarms'] = ['clock.jumped'];

/** One example of each shape of the wire. The compiler asks for every required field. */
const FRAMES = {
  handshake: { protocol: PROTOCOL, streams: { wall: { epoch: 'e', seq: 1 } } } satisfies Handshake,
  welcome: { t: 1, release: 'r', streams: { wall: snapshot } } satisfies Welcome,
  entries: { s: 'wall', p: 1, n: 2, h, d: ['{}'], t: 1 } satisfies EntriesFrame,
  beacon: { s: 'wall', head: 3, h, t: 1, release: 'r', ok: true, alarms } satisfies Beacon,
  bye: { spreadMs: 1 } satisfies Bye,
  doubt: { s: 'wall', seq: 1, expected: h, got: h } satisfies DoubtReport,
  seen: { s: 'wall', n: 1, h } satisfies PaintReport,
  delta: { ...delta, t: 1, head: 2, newest: true, alarms } satisfies StreamAnswer,
  needed: { kind: 'snapshot_needed', s: 'wall', epoch: 'e', head: 2 } satisfies StreamAnswer,
  states: { wall: EMPTY_BOARD, staff: EMPTY_STAFF, ops: EMPTY_DESK },
};

/** The names and kinds of all fields, without values: `{d:[string],n:number}`. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : shapeOf(value[0])}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${name}:${shapeOf(field)}`).join(',')}}`;
}

/** The shapes that other releases read. Raise `PROTOCOL` with a change here, unless older pages can read the new shape, too. */
const SHAPES: Record<keyof typeof FRAMES, string> = {
  beacon: '{alarms:[string],h:string,head:number,ok:boolean,release:string,s:string,t:number}',
  bye: '{spreadMs:number}',
  delta:
    '{alarms:[string],d:[string],epoch:string,h:string,head:number,kind:string,n:number,newest:boolean,p:number,s:string,t:number}',
  doubt: '{expected:string,got:string,s:string,seq:number}',
  entries: '{d:[string],h:string,n:number,p:number,s:string,t:number}',
  handshake: '{protocol:number,streams:{wall:{epoch:string,seq:number}}}',
  needed: '{epoch:string,head:number,kind:string,s:string}',
  seen: '{h:string,n:number,s:string}',
  states:
    '{ops:{items:[],seq:number},staff:{missed:[],notices:[],seq:number},wall:{corrections:[],events:[],lines:{},notices:[],promise:null,seq:number,settings:null,updates:[]}}',
  welcome:
    '{release:string,streams:{wall:{board:{corrections:[],events:[],lines:{},notices:[],promise:null,seq:number,settings:null,updates:[]},epoch:string,hash:string,kind:string,s:string,seq:number}},t:number}',
};

it('[F0] a frame changes its shape only with the number of the wire', () => {
  const shapes = Object.fromEntries(Object.entries(FRAMES).map(([name, frame]) => [name, shapeOf(frame)]));
  expect({ PROTOCOL, ...shapes }).toEqual({ PROTOCOL: 1, ...SHAPES });
});
