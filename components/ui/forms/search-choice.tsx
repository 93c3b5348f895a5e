'use client';

import './choice.css';
import { type Ref, useMemo } from 'react';
import {
  Button,
  Collection,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { useController } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { ChoiceHelp } from './choice';
import { OpenMark } from './open-mark';
import { codeOf, finder, keyOf, type Option, type OptionGroup, type TextPath } from './option';

type Props = {
  name: TextPath;
  label: string;
  hint?: string;
  openLabel: string;
  noneLabel: string;
  groups: readonly OptionGroup[];
  onPick?: (code: string) => void;
};

/** One of many, found by typing. */
export function SearchChoice({ name, label, hint, openLabel, noneLabel, groups, onPick }: Props) {
  const { field, fieldState } = useController<UpdateForm, TextPath>({ name });
  const find = useMemo(() => finder(groups.flatMap(({ options }) => options)), [groups]);
  const error = fieldState.error?.message;
  const pick = (key: unknown) => {
    field.onChange(codeOf(key));
    onPick?.(codeOf(key));
  };
  return (
    <ComboBox
      className="form-field"
      defaultItems={groups}
      defaultFilter={find}
      selectedKey={keyOf(field.value)}
      onSelectionChange={pick}
      onBlur={field.onBlur}
      isInvalid={error !== undefined}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="form-label">{label}</Label>
      <div className="form-choice">
        <Input id={name} className="form-input" ref={field.ref as Ref<HTMLInputElement>} />
        <Button className="form-choice-open" aria-label={openLabel}>
          <OpenMark />
        </Button>
      </div>
      <ChoiceHelp hint={hint} error={error} />
      <Popover className="form-list" offset={4}>
        <ListBox renderEmptyState={() => <p className="form-option">{noneLabel}</p>}>
          {(group: OptionGroup) => <Section {...group} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Section({ label, options }: OptionGroup) {
  return (
    <ListBoxSection id={`group ${label}`}>
      <Header className="form-group">{label}</Header>
      <Collection items={options}>
        {(option: Option) => (
          <ListBoxItem id={keyOf(option.code)} className="form-option" textValue={option.label}>
            {option.label}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  );
}
