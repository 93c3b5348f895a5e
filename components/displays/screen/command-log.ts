import type { DisplayCommand } from '@/domain/entries/entry';
import type { CommandFrame, ReportAnswer } from '@/domain/protocol/frames';

export type CommandLog = {
  heard(): number | null;
  /** Over the socket. */
  told(frame: CommandFrame): void;
  /** Over HTTP. `asked`: what was heard when it was asked. */
  hear(answer: ReportAnswer, asked: number | null): void;
};

/** Each command is done once, also where it comes by both ways: sockets that a proxy cuts come and go beside the polls. */
export function createCommandLog(act: (command: DisplayCommand) => void): CommandLog {
  let heard: number | null = null;
  const told = ({ command, n }: CommandFrame) => {
    if (n !== null && heard !== null && n <= heard) return;
    heard = n ?? heard;
    act(command);
  };
  return {
    heard: () => heard,
    told,
    hear(answer, asked) {
      // A restored log counts anew. An answer that only comes late takes nothing back that a socket told meanwhile.
      if (asked !== null && answer.heard < asked) heard = answer.heard;
      for (const frame of answer.commands) told(frame);
      heard = Math.max(heard ?? 0, answer.heard);
    },
  };
}
