import { App, type FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { act } from './ask.ts';
import { useOffice } from './office-words.tsx';

type Fields = Readonly<Record<string, string | readonly string[] | null | undefined>>;

const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

type Act = {
  doing: boolean;
  refusal: string | null;
  run: (verb: string, fields: Fields) => Promise<boolean>;
};

/**
 * Does something once, however often it is pressed: a form keeps its key until it has been done. What is refused stands
 * beside its field, or above the form.
 */
export function useAct(onDone: () => void, form?: FormInstance): Act {
  const { words } = useOffice();
  const { message } = App.useApp();
  const key = useRef(newKey());
  const [doing, setDoing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (verb: string, fields: Fields): Promise<boolean> => {
    setDoing(true);
    setRefusal(null);
    try {
      const refused = await act(verb, { ...fields, key: key.current });
      if (refused) {
        const named = Object.entries(refused.fields).filter(([name]) => name in fields);
        form?.setFields(named.map(([name, sentence]) => ({ name, errors: [sentence] })));
        setRefusal(form && named.length > 0 ? null : (Object.values(refused.fields)[0] ?? refused.sentence));
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
  return { doing, refusal, run };
}
