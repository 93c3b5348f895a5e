'use client';

import './choice.css';
import type { Ref } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useController } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { FieldFault } from './field';
import { OpenMark } from './open-mark';
import { codeOf, keyOf, type Option, type TextPath } from './option';

type Props = {
  name: TextPath;
  label: string;
  hint?: string;
  placeholder?: string;
  options: readonly Option[];
};

/** One of a few. */
export function Choice({ name, label, hint, placeholder = '', options }: Props) {
  const { field, fieldState } = useController<UpdateForm, TextPath>({ name });
  const error = fieldState.error?.message;
  return (
    <Select
      className="form-field"
      value={keyOf(field.value)}
      onChange={(key) => field.onChange(codeOf(key))}
      onBlur={field.onBlur}
      isInvalid={error !== undefined}
      placeholder={placeholder}
    >
      <Label className="form-label">{label}</Label>
      <Button id={name} className="form-input" ref={field.ref as Ref<HTMLButtonElement>}>
        <SelectValue />
        <OpenMark />
      </Button>
      <ChoiceHelp hint={hint} error={error} />
      <Popover className="form-list" offset={4}>
        <ListBox items={options}>
          {({ code, label: text }) => (
            <ListBoxItem id={keyOf(code)} className="form-option" textValue={text}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** The hint and the fault of a list, linked to it for screen readers. */
export function ChoiceHelp({ hint, error }: { hint: string | undefined; error: string | undefined }) {
  return (
    <>
      {hint ? (
        <Text slot="description" className="form-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError>
        <FieldFault>{error}</FieldFault>
      </FieldError>
    </>
  );
}
