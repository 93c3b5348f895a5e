'use client';

import { useEffect, useId } from 'react';
import { CitedFigures } from '@/components/briefing/editor/editing';
import { SpokenView } from '@/components/briefing/editor/spoken-view';
import { TextFlags } from '@/components/briefing/flags/text-flags';
import { MoveButtons } from '@/components/briefing/parts/move-buttons';
import { PeopleInPart } from '@/components/briefing/parts/people-in-part';
import { Refused } from '@/components/briefing/parts/refused';
import { type RoomRights, useRoom } from '@/components/briefing/parts/room';
import { TextConflict } from '@/components/briefing/parts/text-conflict';
import { useKnownFigures } from '@/components/briefing/parts/use-known-figures';
import { useTextSession } from '@/components/briefing/parts/use-text-session';
import type { SpeechView } from '@/components/briefing/parts/view-types';
import { useSend } from '@/components/ui/forms/use-send';
import { KhmerText } from '@/components/ui/khmer-text';
import { SaveLine } from '@/components/workflow/editor/save-line';
import type { SpeechContent } from '@/domain/briefing/briefing';
import type { CitedFigure } from '@/domain/briefing/flags';
import { LANGUAGES } from '@/domain/wording/language';
import { ReadyBar } from './ready-bar';
import { SpeechState } from './speech-state';
import { SpeechTexts } from './speech-texts';

type Props = {
  speech: SpeechView;
  name: string;
  cited: ReadonlyMap<string, CitedFigure>;
  place: { index: number; count: number };
  onMove(to: number): void;
};

/** One text of a briefing: both languages, what is to be looked at beside them, and whether it is ready. */
export function SpeechPart({ speech, name, cited, place, onMove }: Props) {
  const heading = useId();
  const { may, now, refresh } = useRoom();
  const used = useTextSession<SpeechContent>(`/api/v1/speeches/${speech.id}`, speech, now);
  const { session, written } = used;
  const { known, flags, choose } = useKnownFigures(cited, written.content);
  const isNewer = written.base.version > speech.version;
  useEffect(() => {
    if (isNewer) refresh();
  }, [isNewer, refresh]);
  const removing = useSend(`/api/v1/speeches/${speech.id}/discard`);
  const remove = async () => {
    if (!(await session.flush())) return;
    if (await removing.send({ version: session.view().base.version })) refresh();
  };
  const part = `speech:${speech.id}`;
  return (
    <CitedFigures value={known}>
      <section className="tile speech" aria-labelledby={heading} data-part={part}>
        <div className="speech-head">
          <h3 id={heading} className="t-label">
            <KhmerText text={name} />
          </h3>
          <SpeechState ready={speech.ready} flags={flags} />
          <PeopleInPart part={part} />
          {may.write ? <MoveButtons {...{ name, ...place, onMove }} onRemove={() => void remove()} /> : null}
        </div>
        <Refused sending={removing.sending} />
        <TextConflict {...used}>{(content) => <Version content={content} />}</TextConflict>
        <div className="speech-body">
          <SpeechTexts
            content={written.content}
            given={written.given}
            flags={flags}
            isReadOnly={!may.write || speech.state === 'ready' || written.state.status === 'conflict'}
            onType={(content) => session.type(content)}
            onChosen={choose}
          />
          <TextFlags
            flags={flags}
            session={session}
            textsOf={({ texts }) => texts}
            withTexts={(content, texts) => ({ ...content, texts })}
            mayAct={mayActOn(speech.state, may)}
          />
        </div>
        <div className="speech-foot">
          <SaveLine draft={{ state: written.state, isDrafted: true }} />
          <ReadyBar {...{ speech, flags, session }} />
        </div>
      </section>
    </CitedFigures>
  );
}

/** Whoever may not write may still take a new figure into a text that is ready. */
function mayActOn(state: SpeechView['state'], may: RoomRights): 'all' | 'take' | 'none' {
  if (may.write) return 'all';
  return state === 'ready' && may.renew ? 'take' : 'none';
}

function Version({ content: { title, texts } }: { content: SpeechContent }) {
  return LANGUAGES.map((language) => (
    <div key={language} lang={language}>
      <p className="form-label">{title[language]}</p>
      <SpokenView text={texts[language]} language={language} />
    </div>
  ));
}
