'use client';

import './editor.css';
import dynamic from 'next/dynamic';
import { createContext, use } from 'react';
import type { SpokenText } from '@/domain/briefing/spoken-text';
import { useEditing } from './editing';
import type { EditorProps } from './editor-props';
import { SpokenView } from './spoken-view';

/** The editor is heavy and only writers need it. Until it is there, the text can be read. */
const SpokenEditor = dynamic(() => import('./spoken-editor'), { ssr: false, loading: Waiting });

/** The texts that wait for the editor; what loads in its place is given no props. */
const Text = createContext<SpokenText>({ type: 'doc', content: [] });

export function TextEditor(props: EditorProps) {
  return (
    <Text value={props.text}>
      <SpokenEditor {...props} />
    </Text>
  );
}

function Waiting() {
  const { language } = useEditing();
  return (
    <div className="spoken-text form-input">
      <SpokenView text={use(Text)} language={language} />
    </div>
  );
}
