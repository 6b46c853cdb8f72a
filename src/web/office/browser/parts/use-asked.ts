import { useCallback, useEffect, useRef, useState } from 'react';

type Asked<T> = {
  /** The answer to this question; undefined until it comes. */
  data: T | undefined;
  /** The newest answer to any. */
  last: T | undefined;
  failed: boolean;
  again: () => void;
};

type State<T> = { key: string; data: T | undefined; last: T | undefined };

/** What is asked for now: the answer to an older question never overtakes a newer one. `key` names the question. */
export function useAsked<T>(key: string, ask: () => Promise<T>, first?: T): Asked<T> {
  const [state, setState] = useState<State<T>>({
    key: first === undefined ? '' : key,
    data: first,
    last: first,
  });
  const [turn, setTurn] = useState(0);
  const newest = useRef(ask);
  useEffect(() => {
    newest.current = ask;
  });
  const isAnswered = state.key === key && turn === 0;
  useEffect(() => {
    if (isAnswered) return undefined;
    let isWanted = true;
    const settle = (data: T | undefined) => {
      if (!isWanted) return;
      setTurn(0);
      setState((before) => ({ key, data, last: data ?? before.last }));
    };
    newest.current().then(settle, () => settle(undefined));
    return () => {
      isWanted = false;
    };
  }, [key, isAnswered]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const settled = isAnswered ? state.data : undefined;
  return { data: settled, last: state.last, failed: isAnswered && state.data === undefined, again };
}
