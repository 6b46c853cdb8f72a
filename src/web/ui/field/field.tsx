import type { ComponentProps, ReactNode } from 'react';

type Common = { id: string; label: string; hint?: string | undefined; fault?: string | undefined };

const describedBy = ({ id, hint, fault }: Common) =>
  [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;

/** A label, a hint, what is wrong, and the control they belong to. The id is also the field's name. */
function Field({ id, label, hint, fault, children }: Common & { children: ReactNode }) {
  return (
    <div className={fault ? 'field field_wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children}
    </div>
  );
}

export function TextField({ id, label, hint, fault, ...input }: Common & ComponentProps<'input'>) {
  const common = { id, label, hint, fault };
  return (
    <Field {...common}>
      <input
        className="field__control"
        type="text"
        {...input}
        id={id}
        name={input.name ?? id}
        aria-describedby={describedBy(common)}
        aria-invalid={fault ? true : undefined}
      />
    </Field>
  );
}

export function TextArea({ id, label, hint, fault, ...area }: Common & ComponentProps<'textarea'>) {
  const common = { id, label, hint, fault };
  return (
    <Field {...common}>
      <textarea
        className="field__control"
        rows={3}
        {...area}
        id={id}
        name={area.name ?? id}
        aria-describedby={describedBy(common)}
        aria-invalid={fault ? true : undefined}
      />
    </Field>
  );
}

/** `own`: the name of a home, a place or a person, whatever language the page speaks; `lang`: a word of another one. */
export type Choice = { value: string; label: string; own?: boolean; lang?: string };

const tongueOf = ({ own, lang }: Choice) => lang ?? (own ? 'zh-Hans' : undefined);

export function SelectField(props: Common & { choices: readonly Choice[] } & ComponentProps<'select'>) {
  const { id, label, hint, fault, choices, ...select } = props;
  const common = { id, label, hint, fault };
  return (
    <Field {...common}>
      <select
        className="field__control"
        {...select}
        id={id}
        name={select.name ?? id}
        aria-describedby={describedBy(common)}
        aria-invalid={fault ? true : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={tongueOf(choice)}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Choices under one name, with what helps and what is wrong. */
function Choices({ children, ...common }: Common & { children: ReactNode }) {
  const { id, label, hint, fault } = common;
  return (
    <fieldset
      className={fault ? 'field field_wrong radios' : 'field radios'}
      aria-describedby={describedBy(common)}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children}
    </fieldset>
  );
}

type RadioFieldProps = Common & { choices: readonly Choice[]; chosen: string; name?: string };

/** A few choices that are better seen than opened; the first bears the id, so that a fault leads to it. */
export function RadioField({ choices, chosen, name, ...common }: RadioFieldProps) {
  return (
    <Choices {...common}>
      {choices.map((choice, nth) => (
        <label key={choice.value} className="radios__one" lang={tongueOf(choice)}>
          <input
            type="radio"
            id={nth === 0 ? common.id : undefined}
            name={name ?? common.id}
            value={choice.value}
            defaultChecked={choice.value === chosen}
          />
          {choice.label}
        </label>
      ))}
    </Choices>
  );
}

type TickFieldProps = Common & { ticked: boolean; name?: string };

/** One thing to say yes to; sent as `yes`, or not at all. */
export function TickField({ id, label, hint, fault, ticked, name }: TickFieldProps) {
  const common = { id, label, hint, fault };
  return (
    <div className={fault ? 'field field_wrong' : 'field'}>
      {fault && (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <label className="tick" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={name ?? id}
          value="yes"
          defaultChecked={ticked}
          aria-describedby={describedBy(common)}
          aria-invalid={fault ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type ChecksFieldProps = Common & { choices: readonly Choice[]; chosen: readonly string[]; name?: string };

/** A few choices of which any number may be taken; each is a field of its own. */
export function ChecksField({ choices, chosen, name, ...common }: ChecksFieldProps) {
  return (
    <Choices {...common}>
      {choices.map(({ value, label }, nth) => (
        <label key={value} className="radios__one">
          <input
            type="checkbox"
            id={nth === 0 ? common.id : undefined}
            name={`${name ?? common.id}-${value}`}
            value="1"
            defaultChecked={chosen.includes(value)}
          />
          {label}
        </label>
      ))}
    </Choices>
  );
}
