import { App, type FormInstance } from 'antd';
import { useRef, useState } from 'react';
import type { Refusal } from './answers.ts';
import { act } from './ask.ts';
import { useOffice } from './office-words.tsx';

type Fields = Readonly<Record<string, string | readonly string[] | null | undefined>>;

const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

type Act = {
  doing: boolean;
  refusal: string | null;
  /** What it wants to know first. */
  question: string | null;
  run: (verb: string, fields: Fields) => Promise<boolean>;
};

/**
 * Does something once, however often it is pressed: a form keeps its key until it has been done. What is refused stands
 * beside its field, or above the form; a refusal by the code `asks` is a question.
 */
export function useAct(onDone: () => void, form?: FormInstance, asks?: string): Act {
  const { words } = useOffice();
  const { message } = App.useApp();
  const key = useRef(newKey());
  const [doing, setDoing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const run = async (verb: string, fields: Fields): Promise<boolean> => {
    setDoing(true);
    setRefusal(null);
    setQuestion(null);
    try {
      const refused = await act(verb, { ...fields, key: key.current });
      if (refused) {
        if (refused.code === asks) setQuestion(Object.values(refused.fields)[0] ?? refused.sentence);
        else setRefusal(shown(refused, fields, form));
        return false;
      }
      key.current = newKey();
      void message.success(words.done);
      onDone();
      return true;
    } catch {
      setRefusal(words.broken);
      return false;
    } finally {
      setDoing(false);
    }
  };
  return { doing, refusal, question, run };
}

/** What stands above the form: nothing, where it could be said beside the fields. */
function shown(refused: Refusal, fields: Fields, form?: FormInstance): string | null {
  const named = Object.entries(refused.fields).filter(([name]) => name in fields);
  form?.setFields(named.map(([name, sentence]) => ({ name, errors: [sentence] })));
  // The button stands below what is wrong, on a phone by more than a screen.
  const first = fieldsInOrder(form).find((name) => named.some(([wrong]) => wrong === name));
  if (first !== undefined) form?.scrollToField(first, { focus: true, block: 'center' });
  return form && named.length > 0 ? null : (Object.values(refused.fields)[0] ?? refused.sentence);
}

/** The names of a form's fields as they stand in it. */
function fieldsInOrder(form?: FormInstance<Record<string, unknown>>): string[] {
  return form ? Object.keys(form.getFieldsValue()) : [];
}
